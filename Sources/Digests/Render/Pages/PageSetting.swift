package import Model

/// What the pages around the editions have in common.
package struct PageSetting: Sendable {
    package var labels: EditionLabels
    /// For days, and for times that name no zone.
    package var zone: Zone
    /// The year that dates need not name: the newest edition's.
    package var year: String
    /// The storylines that have a page.
    package var stories: [StoryID: StorySummary]

    package init(labels: EditionLabels, zone: Zone, year: String = "", stories: [StoryID: StorySummary] = [:]) {
        (self.labels, self.zone, self.year, self.stories) = (labels, zone, year, stories)
    }
}

/// Fills the template of one page.
struct PageFrame {
    let setting: PageSetting
    let templates: Templates
    let labels: Labels
    /// From the page to the outbox's own folder: `../`, or nothing.
    let root: String

    init(_ setting: PageSetting, root: String, _ templates: Templates) {
        (self.setting, self.root, self.templates) = (setting, root, templates)
        labels = templates.pages.labels(setting.labels)
    }

    /// `year`: what dates need not name; never empty, or all dates would do without.
    var year: String { setting.year.isEmpty ? "-" : setting.year }

    func view(title: String) -> View {
        var view = View(escaping: .html)
        view.set("label", labels.view(escaping: .html))
        view.set("style", markup: templates.pages.style("edition"))
        view.set("root", link: root)
        view.set("pageTitle", title)
        return view
    }

    func page(_ template: String, _ view: View) -> [UInt8] {
        Array(templates.pages.fill(template, with: view).utf8)
    }

    /// An article in a list, with those that repeat it.
    func item(_ article: ArticleListing, folding copies: [ArticleListing] = [], story: Bool = true) -> View {
        var view = View(escaping: .html)
        set(article, in: &view)
        let record = story ? article.story.flatMap { setting.stories[$0] } : nil
        view.set("articleStory", record?.title ?? "")
        view.set("articleStoryHref", link: record.map { root + storyPagePath($0.slug) } ?? "")
        view.set("folded", copies.prefix(12).map(foldedView))
        view.set("hasFolded", !copies.isEmpty)
        return view
    }

    func set(_ article: ArticleListing, in view: inout View) {
        let time = article.published.isEmpty ? day(article) : article.published
        view.set("articleHref", link: root + readableCopyPath(of: article.id))
        view.set("articleTitle", article.title.isEmpty ? labels["untitled"] : article.title)
        view.set("articleLang", article.language)
        let people = [article.byline, article.publication].filter { !$0.isEmpty }.uniqued()
        view.set("articleBy", people.joined(separator: " / "))
        view.set("articleTime", labels.shortTime(time, year: year))
        view.set("articleISO", time)
    }

    /// `2026-11-22`
    func day(_ article: ArticleListing) -> String { String(isoMinute(article.time, in: setting.zone).prefix(10)) }

    private func foldedView(_ copy: ArticleListing) -> View {
        var view = View(escaping: .html)
        view.set("foldedHref", link: root + readableCopyPath(of: copy.id))
        view.set("foldedLang", copy.language)
        let words = [copy.title, copy.publication.isEmpty ? copy.byline : copy.publication]
        view.set("foldedTitle", words.filter { !$0.isEmpty }.joined(separator: " \(labels["separator"]) "))
        return view
    }
}

/// Articles with those of them that repeat each; a repost whose original is not among them stands by itself. O(n).
func folded(_ articles: [ArticleListing]) -> [(article: ArticleListing, copies: [ArticleListing])] {
    let ids = Set(articles.map(\.id))
    var copies: [ArticleID: [ArticleListing]] = [:]
    var originals: [ArticleListing] = []
    for article in articles {
        if let original = article.repostOf, original != article.id, ids.contains(original) {
            copies[original, default: []].append(article)
        } else {
            originals.append(article)
        }
    }
    return originals.map { ($0, copies[$0.id] ?? []) }
}
