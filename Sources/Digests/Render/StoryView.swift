import Model

/// Makes one storyline of an edition ready for a template.
struct StoryView {
    let story: EditionStory
    let form: OutputForm
    private let numbers: [ArticleID: Int]

    /// Sources that are not cited are listed up to this many in all.
    private static let sourceLimit = 12

    init(_ story: EditionStory, _ form: OutputForm) {
        (self.story, self.form) = (story, form)
        numbers = Dictionary(
            story.sources.enumerated().map { ($1.article, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    var labels: Labels { form.labels }

    func view() -> View {
        var view = form.view()
        view.set("storyID", "story-\(story.id)")
        view.set("storyTitle", story.title.isEmpty ? labels["untitled"] : story.title)
        view.set("storyLang", titleLanguage)
        view.set("storyPageHref", link: form.links.storyPage(story.slug))
        view.set("storyIsNew", story.isNew)
        view.set("storyIsFollowed", story.isFollowed ?? false)
        view.set("updateWords", story.update.map { String($0.prefix(10)) } ?? "")
        view.set("updateHref", link: story.update.flatMap { form.links.story(story.id, in: $0) })
        view.set("storyFacts", facts.joined(separator: " \(labels["separator"]) "))
        view.set("sparkSVG", markup: sparklineSVG(story.coverage, title: coverageWords))
        view.set("sparkText", markup: sparklineText(story.coverage))
        view.set("whyTogether", whyTogether)
        view.set("has-whyTogether", !whyTogether.isEmpty)
        setRows(of: &view)
        return view
    }

    private func setRows(of view: inout View) {
        let previously = story.previously.map(recall)
        let outlook =
            story.expectations.map { quote($0, tag: "expectation") }
            + story.questions.map { quote($0, tag: "question") }
        let rows: [(String, [View])] = [
            ("previously", previously), ("developments", story.sentences.map { quote($0) }),
            ("disagreements", story.disagreements.map(disagreement)), ("quotations", story.quotations.map(quotation)),
            ("resolved", (story.resolved ?? []).map(resolution)), ("outlook", outlook),
            ("timeline", story.timeline.map(event)), ("names", names), ("sources", sources),
            ("strayCopies", story.copies.prefix(Self.sourceLimit).map { source($0, number: nil) }),
        ]
        for (name, views) in rows {
            view.set(name, views)
            view.set("has-\(name)", !views.isEmpty)
        }
        view.set("hasAside", !story.timeline.isEmpty || !story.names.isEmpty)
        let more = story.sources.count - sources.count
        view.set("moreSources", more > 0 ? labels.count("more-sources", more) : "")
    }

    private var facts: [String] {
        var facts: [String] = []
        if story.days > 1 { facts.append(labels.count("day", story.days)) }
        facts.append(labels.count("story-articles", story.articleCount))
        if story.sourceCount > 1 { facts.append(labels.count("sources-count", story.sourceCount)) }
        if story.repostCount > 0 { facts.append(labels.count("story-copies", story.repostCount)) }
        return facts
    }

    /// Of the article that the title was taken from.
    private var titleLanguage: String {
        (story.sources.first { $0.title == story.title } ?? story.sources.first)?.language ?? ""
    }

    private var coverageWords: String {
        labels.filled("coverage", ["list": story.coverage.map(String.init).joined(separator: ", ")])
    }

    private var whyTogether: [View] {
        guard story.totalCount > 1 else { return [] }
        return story.why.filter { labels.has("reason-\($0.term)") }.map { reason in
            var view = form.view()
            view.set("reasonTerm", labels["reason-\(reason.term)"])
            view.set("reasonWeight", "\((reason.weight * 100).rounded() / 100)")
            return view
        }
    }

    private var names: [View] {
        story.names.enumerated().map { index, name in
            var view = form.view()
            view.set("personName", name.name)
            view.set("personAliases", name.aliases.joined(separator: labels["comma"]))
            view.set("personIsNew", name.isNew)
            view.set("personIsLast", index == story.names.count - 1)
            return view
        }
    }

    private var sources: [View] {
        let cited = Set(story.quotedSentences.flatMap { [$0.article] + $0.alsoIn.map(\.article) })
            .union(story.timeline.map(\.article))
        return story.sources.enumerated()
            .filter { $0.offset < Self.sourceLimit || cited.contains($0.element.article) }
            .map { source($0.element, number: $0.offset + 1) }
    }
}

extension StoryView {
    /// The article's number among the sources, if it is one of this period.
    func number(of article: ArticleID) -> Int? { numbers[article] }

    func source(of article: ArticleID) -> EditionSource? { numbers[article].map { story.sources[$0 - 1] } }

    fileprivate func source(_ source: EditionSource, number: Int?) -> View {
        var view = sourceView(source, form)
        let place = story.quotedSentences.first { $0.article == source.article }?.sentence
        view.set("sourcePlace", link: form.links.article(source.article, sentence: place))
        view.set("sourceNumber", number.map(String.init) ?? "")
        let copies = source.copies.prefix(Self.sourceLimit).map(copyView)
        view.set("copyList", copies)
        view.set("hasCopies", !copies.isEmpty)
        return view
    }

    private func copyView(_ copy: EditionSource) -> View {
        let words = [copy.title, copy.publication.isEmpty ? copy.byline : copy.publication]
        var view = form.view()
        view.set("copyHref", link: form.links.article(copy.article))
        let adds = (copy.adds ?? []).map { quote($0) }
        view.set("copyAdds", adds)
        view.set("copyHasAdds", !adds.isEmpty)
        view.set("copyOnlyCuts", copy.adds?.isEmpty ?? false)
        view.set("copyTitle", words.filter { !$0.isEmpty }.joined(separator: " \(labels["separator"]) "))
        return view
    }
}
