package import Model

/// `index.html`: the latest edition, the storylines (followed ones first, most recent first, 100 at most), the archive of
/// editions by series (newest first, 30 of each).
package func renderFrontPage(
    editions: [EditionSummary], stories: [StorySummary], labels language: EditionLabels, zone: Zone,
    with templates: Templates
) -> [UInt8] {
    let newest = editions.sorted { ($0.date, $0.name) > ($1.date, $1.name) }
    let year = String(newest.first?.date.prefix(4) ?? "")
    let setting = PageSetting(labels: language, zone: zone, year: year)
    let frame = PageFrame(setting, root: "", templates)
    let labels = frame.labels
    var view = frame.view(title: labels["name"])
    view.set("latestEdition", newest.prefix(1).map { editionSummaryView($0, labels) })
    let series = earlierSeries(newest.dropFirst(), labels)
    view.set("earlierSeries", series)
    view.set("hasEarlier", !series.isEmpty)
    view.set("hasEditions", !newest.isEmpty)
    let recent = stories.sorted { ($0.times.upperBound, $1.id) > ($1.times.upperBound, $0.id) }.prefix(100)
    let endings = Dictionary(newest.map { ($0.name, $0.ending) }, uniquingKeysWith: { first, _ in first })
    func items(_ stories: [StorySummary]) -> [View] {
        stories.map { storyItem($0, href: place(of: $0, endings), labels, zone, year: frame.year) }
    }
    let (followed, others) = (recent.filter(\.isFollowed), recent.filter { !$0.isFollowed })
    view.set("followedList", items(followed))
    view.set("hasFollowed", !followed.isEmpty)
    view.set("storyList", items(others))
    view.set("hasStories", !others.isEmpty)
    return frame.page("index.html", view)
}

/// Its page, else the newest edition that has it.
private func place(of story: StorySummary, _ endings: [String: String]) -> String {
    if story.hasPage { return storyPagePath(story.slug) }
    return story.edition.map { "editions/\($0).\(endings[$0] ?? "html")#story-\(story.id)" } ?? ""
}

/// A list for each series, in order of names; without a title where there is but one.
private func earlierSeries(_ editions: ArraySlice<EditionSummary>, _ labels: Labels) -> [View] {
    let kinds = Set(editions.map(\.kind)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return kinds.map { kind in
        var view = View(escaping: .html)
        let members = editions.filter { $0.kind == kind }.prefix(30)
        let series = members.first?.series ?? EditionSeries(name: kind)
        view.set("seriesTitle", kinds.count > 1 ? seriesTitle(series, labels) : "")
        view.set("earlierEditions", members.map { editionSummaryView($0, labels) })
        return view
    }
}

/// - Parameter root: from the page to the outbox's own folder.
func editionSummaryView(_ edition: EditionSummary, _ labels: Labels, root: String = "") -> View {
    let separator = " \(labels["separator"]) "
    var view = View(escaping: .html)
    view.set("editionHref", link: "\(root)editions/\(edition.name).\(edition.ending)")
    view.set("editionKind", seriesTitle(edition.series, labels))
    view.set("editionISO", edition.date)
    view.set("dateWords", labels.longDate(edition.date))
    view.set("readingTime", labels.count("reading-time", edition.minutes))
    view.set("countWords", countWords(edition.counts, labels).joined(separator: separator))
    view.set("headlines", edition.stories.enumerated().map { headlineView($1, isLead: $0 == 0, labels) })
    view.set("headlineTitles", edition.stories.prefix(3).map(\.title).joined(separator: separator))
    return view
}

private func headlineView(_ story: EditionSummary.Story, isLead: Bool, _ labels: Labels) -> View {
    var view = View(escaping: .html)
    view.set("headline", story.title.isEmpty ? labels["untitled"] : story.title)
    view.set("headlineID", "story-\(story.id)")
    view.set("headlineIsNew", story.isNew)
    view.set("headlineQuotes", story.sentences.prefix(isLead ? 3 : 1).map { headlineQuote($0.text, labels) })
    var facts = [labels.count("story-articles", story.articleCount)]
    if story.days > 1 { facts.insert(labels.count("day", story.days), at: 0) }
    view.set("headlineFacts", facts.joined(separator: " \(labels["separator"]) "))
    let coverage = labels.filled("coverage", ["list": story.coverage.map(String.init).joined(separator: ", ")])
    view.set("headlineSpark", markup: sparklineSVG(story.coverage, title: coverage))
    return view
}

private func headlineQuote(_ words: String, _ labels: Labels) -> View {
    let marks = quotationMarks(around: words, labels)
    var view = View(escaping: .html)
    view.set("headlineWords", words)
    view.set("quoteOpen", marks.open)
    view.set("quoteClose", marks.close)
    return view
}
