package import Model

/// `index.html`: the latest edition, the storylines (most recent first, 100 at most), the archive of editions
/// (newest first, 400 at most).
package func renderFrontPage(
    editions: [EditionSummary], stories: [StorySummary], labels language: EditionLabels, zone: Zone,
    with templates: Templates
) -> [UInt8] {
    let labels = templates.pages.labels(language)
    let newest = editions.sorted { ($0.date, $0.name) > ($1.date, $1.name) }
    var view = View(escaping: .html)
    view.set("label", labels.view(escaping: .html))
    view.set("style", markup: templates.pages.style("edition"))
    view.set("latestEdition", newest.prefix(1).map { editionSummaryView($0, labels) })
    view.set("earlierEditions", newest.dropFirst().prefix(400).map { editionSummaryView($0, labels) })
    view.set("hasEarlier", newest.count > 1)
    view.set("hasEditions", !newest.isEmpty)
    let recent = stories.sorted { ($0.times.upperBound, $1.id) > ($1.times.upperBound, $0.id) }.prefix(100)
    let endings = Dictionary(newest.map { ($0.name, $0.ending) }, uniquingKeysWith: { first, _ in first })
    let year = String(newest.first?.date.prefix(4) ?? "")
    view.set("storyList", recent.map { storySummaryView($0, endings, labels, zone, year: year) })
    view.set("hasStories", !recent.isEmpty)
    return Array(templates.pages.fill("index.html", with: view).utf8)
}

private func editionSummaryView(_ edition: EditionSummary, _ labels: Labels) -> View {
    let separator = " \(labels["separator"]) "
    var view = View(escaping: .html)
    view.set("editionHref", link: "editions/\(edition.name).\(edition.ending)")
    view.set("editionKind", kindTitle(edition.kind, labels))
    view.set("editionISO", edition.date)
    view.set("dateWords", labels.longDate(edition.date))
    view.set("readingTime", labels.count("reading-time", edition.minutes))
    view.set("countWords", countWords(edition.counts, labels).joined(separator: separator))
    view.set("headlines", edition.stories.map { headlineView($0, labels) })
    view.set("headlineTitles", edition.stories.prefix(3).map(\.title).joined(separator: separator))
    return view
}

private func headlineView(_ story: EditionSummary.Story, _ labels: Labels) -> View {
    let words = story.sentence?.text ?? ""
    let marks = quotationMarks(around: words, labels)
    var view = View(escaping: .html)
    view.set("headline", story.title.isEmpty ? labels["untitled"] : story.title)
    view.set("headlineID", "story-\(story.id)")
    view.set("headlineIsNew", story.isNew)
    view.set("headlineWords", words)
    view.set("quoteOpen", marks.open)
    view.set("quoteClose", marks.close)
    return view
}

private func storySummaryView(
    _ story: StorySummary, _ endings: [String: String], _ labels: Labels, _ zone: Zone, year: String
) -> View {
    var view = View(escaping: .html)
    view.set("storyTitle", story.title.isEmpty ? labels["untitled"] : story.title)
    let place = story.edition.map { "editions/\($0).\(endings[$0] ?? "html")#story-\(story.id)" }
    view.set("storyHref", link: place ?? "")
    let days = day(of: story.times.upperBound, in: zone) - day(of: story.times.lowerBound, in: zone) + 1
    let latest = labels.shortTime(String(isoMinute(story.times.upperBound, in: zone).prefix(10)), year: year)
    var facts = [labels.count("story-articles", story.articleCount)]
    if story.sourceCount > 1 { facts.append(labels.count("sources-count", story.sourceCount)) }
    if days > 1 { facts.append(labels.count("day", days)) }
    facts.append(labels.filled("latest-article", ["date": latest]))
    view.set("storyFacts", facts.joined(separator: " \(labels["separator"]) "))
    return view
}
