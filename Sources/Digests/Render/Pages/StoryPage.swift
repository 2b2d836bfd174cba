package import Model

/// All that is known of a storyline, for its page.
package struct StoryPage: Sendable {
    package var summary: StorySummary
    /// Titles of the storylines that were merged into it, and those it had before.
    package var formerTitles: [String] = []
    /// In canonical order.
    package var articles: [ArticleListing]
    /// What editions quoted, oldest first.
    package var quotes: [QuotedSentence]
    /// As the newest edition told it.
    package var latest: EditionStory?
    /// The editions by name.
    package var editions: [String: EditionSummary]

    package init(
        _ summary: StorySummary, articles: [ArticleListing], quotes: [QuotedSentence], latest: EditionStory?,
        editions: [EditionSummary]
    ) {
        (self.summary, self.articles, self.quotes) = (summary, articles, quotes)
        self.latest = latest
        self.editions = Dictionary(editions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// `stories/SLUG.html` and `stories/SLUG.md`. O(its articles and quotations).
package func renderStoryPage(
    _ page: StoryPage, _ setting: PageSetting, with templates: Templates
) -> [OutboxFile] {
    let frame = PageFrame(setting, root: "../", templates)
    let html = StoryPageView(page, frame, .html).view()
    let markdown = StoryPageView(page, frame, .markdown).view()
    let slug = page.summary.slug
    return [
        (storyPagePath(slug), frame.page("story-page.html", html)),
        (storyNotePath(slug), frame.page("story-page.md", markdown)),
    ]
}

private struct StoryPageView {
    let page: StoryPage
    let frame: PageFrame
    let form: OutputForm
    let items: [(article: ArticleListing, copies: [ArticleListing])]

    /// Quotations beyond the newest of these are in the editions.
    private static let mostQuotes = 60

    init(_ page: StoryPage, _ frame: PageFrame, _ escaping: Escaping) {
        (self.page, self.frame) = (page, frame)
        let ending = escaping == .html ? "html" : "md"
        form = OutputForm(
            labels: frame.labels, escaping: escaping, links: .fromEditions(ending: ending), year: frame.year)
        items = folded(page.articles)
    }

    private var labels: Labels { frame.labels }

    func view() -> View {
        let story = StoryView(told, form)
        var view = story.view()
        let title = page.summary.title.isEmpty ? labels["untitled"] : page.summary.title
        for (name, text) in [("pageTitle", title), ("storyTitle", title)] { view.set(name, text) }
        view.set("label", labels.view(escaping: form.escaping))
        view.set("style", markup: frame.templates.pages.style("edition"))
        view.set("root", link: frame.root)
        view.set("yamlTitle", markup: yamlQuoted(title))
        view.set("yamlSlug", markup: yamlQuoted(page.summary.slug))
        view.set("isFollowed", page.summary.isFollowed)
        view.set("storyFacts", storyFacts(page.summary, labels, frame.setting.zone, year: frame.year))
        view.set("formerTitles", page.formerTitles.joined(separator: labels["comma"]))
        setChart(in: &view)
        let editions = editionViews(story)
        view.set("told", editions)
        view.set("hasTold", !editions.isEmpty)
        view.set("articles", articleViews)
        return view
    }

    private func setChart(in view: inout View) {
        let chart = CoverageChart(page.articles.map(\.time), in: frame.setting.zone)
        view.set("chartSVG", markup: chart?.svg ?? "")
        view.set("chartWords", chart?.words(labels) ?? "")
    }

    /// The newest edition's rows, with all articles as sources: numbers mean the page's own list.
    private var told: EditionStory {
        let summary = page.summary
        var story =
            page.latest
            ?? EditionStory(
                id: summary.id, slug: summary.slug, title: summary.title, isNew: false, days: 1, articleCount: 0,
                repostCount: 0, totalCount: summary.articleCount, sourceCount: summary.sourceCount, coverage: [],
                weight: 0, why: [])
        (story.title, story.slug) = (summary.title, summary.slug)
        story.sources = items.map { source($0.article) }
        return story
    }

    private func source(_ article: ArticleListing) -> EditionSource {
        EditionSource(
            article: article.id, title: article.title, byline: article.byline, publication: article.publication,
            time: article.published.isEmpty ? frame.day(article) : article.published, language: article.language,
            kind: "article", path: "", textVersion: 1)
    }

    private func editionViews(_ story: StoryView) -> [View] {
        let quotes = page.quotes.suffix(Self.mostQuotes)
        return quotes.map(\.edition).uniqued().reversed().map { edition in
            var view = form.view()
            view.set("toldWords", editionWords(edition))
            let ending = page.editions[edition]?.ending ?? "html"
            let place = ending == "html" && form.escaping == .html ? "#story-\(page.summary.id)" : ""
            view.set("toldHref", link: "../editions/\(edition).\(ending)\(place)")
            view.set("toldQuotes", quotes.filter { $0.edition == edition }.map { story.quote($0.sentence) })
            return view
        }
    }

    /// `2026-11-22-daily` as 每日简报 · 11-22.
    private func editionWords(_ edition: String) -> String {
        let series = page.editions[edition]?.series ?? EditionSeries(name: "")
        return
            "\(seriesTitle(series, labels)) \(labels["separator"]) \(labels.shortTime(String(edition.prefix(10)), year: frame.year))"
    }

    private var articleViews: [View] {
        items.enumerated().reversed().map { position, entry in
            var view = frame.item(entry.article, folding: entry.copies, story: false)
            if form.escaping != .html { set(entry.article, in: &view) }
            view.set("articleNumber", String(position + 1))
            return view
        }
    }

    /// For Markdown, whose escapes are its own.
    private func set(_ article: ArticleListing, in view: inout View) {
        var own = form.view()
        frame.set(article, in: &own)
        own.set("folded", [])
        view = own
    }
}
