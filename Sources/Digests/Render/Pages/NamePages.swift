package import Model

/// Somebody or an organisation, as pages list them.
package struct NameSummary: Sendable, Equatable {
    /// Part of a file's name.
    package var slug: String
    package var name: String
    package var aliases: [String]
    package var isPerson: Bool
    /// Articles that name them, reposts apart.
    package var articles: Int

    package init(slug: String, name: String, aliases: [String], isPerson: Bool, articles: Int) {
        (self.slug, self.name, self.aliases) = (slug, name, aliases)
        (self.isPerson, self.articles) = (isPerson, articles)
    }
}

/// All that is known of a name, for its page.
package struct NamePage: Sendable {
    package var summary: NameSummary
    /// The newest, in canonical order.
    package var articles: [ArticleListing]
    /// Word for word, in canonical order, each with its article.
    package var sayings: [(sentence: EditionSentence, article: ArticleListing)]

    package init(
        _ summary: NameSummary, articles: [ArticleListing],
        sayings: [(sentence: EditionSentence, article: ArticleListing)]
    ) {
        (self.summary, self.articles, self.sayings) = (summary, articles, sayings)
    }
}

/// `names/index.html`: people, then organisations, the most frequent first.
package func renderNameList(_ names: [NameSummary], _ setting: PageSetting, with templates: Templates) -> OutboxFile {
    let frame = PageFrame(setting, root: "../", templates)
    var view = frame.view(title: frame.labels["names-title"])
    let groups = [("people", true), ("organisations", false)].compactMap { key, isPerson -> View? in
        let members = names.filter { $0.isPerson == isPerson }
        guard !members.isEmpty else { return nil }
        var group = View(escaping: .html)
        group.set("groupID", key)
        group.set("groupTitle", frame.labels[key])
        group.set(
            "names",
            members.map { name in
                var view = nameView(name, frame.labels)
                view.set("nameHref", link: "\(name.slug).html")
                return view
            })
        return group
    }
    view.set("groups", groups)
    view.set("hasGroups", !groups.isEmpty)
    return ("names/index.html", frame.page("names.html", view))
}

private func nameView(_ name: NameSummary, _ labels: Labels) -> View {
    var view = View(escaping: .html)
    setName(name, labels, in: &view)
    return view
}

private func setName(_ name: NameSummary, _ labels: Labels, in view: inout View) {
    view.set("nameWords", name.name)
    view.set("nameAliases", name.aliases.joined(separator: labels["comma"]))
    view.set("nameCount", labels.count("name-articles", name.articles))
}

/// `names/SLUG.html`: what they said, the storylines that they are in, the latest articles.
package func renderNamePage(_ page: NamePage, _ setting: PageSetting, with templates: Templates) -> OutboxFile {
    let frame = PageFrame(setting, root: "../", templates)
    var view = frame.view(title: page.summary.name)
    setName(page.summary, frame.labels, in: &view)
    view.set("said", page.sayings.reversed().map { sayingView($0.sentence, $0.article, frame) })
    view.set("hasSaid", !page.sayings.isEmpty)
    let stories = page.articles.reversed().compactMap(\.story).uniqued().compactMap { setting.stories[$0] }.prefix(20)
    view.set(
        "storyList",
        stories.map {
            storyItem(
                $0, href: frame.root + storyPagePath($0.slug), frame.labels, setting.zone, year: frame.year)
        })
    view.set("hasStories", !stories.isEmpty)
    view.set("articles", folded(page.articles).reversed().map { frame.item($0.article, folding: $0.copies) })
    return (namePagePath(page.summary.slug), frame.page("name.html", view))
}

private func sayingView(_ sentence: EditionSentence, _ article: ArticleListing, _ frame: PageFrame) -> View {
    var view = View(escaping: .html)
    frame.set(article, in: &view)
    let marks = quotationMarks(around: sentence.text, frame.labels)
    view.set("quoteWords", sentence.text)
    view.set("quoteOpen", marks.open)
    view.set("quoteClose", marks.close)
    let place = "#\(anchor(ofSentence: sentence.sentence))"
    view.set("saidHref", link: frame.root + readableCopyPath(of: article.id) + place)
    return view
}

/// Below the outbox: `names/SLUG.html`.
package func namePagePath(_ slug: String) -> String { "names/\(slug).html" }
