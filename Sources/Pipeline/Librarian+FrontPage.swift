import Digests
import Index
import Model
import Spool

extension Librarian {
    /// Storylines that pages list: the newest.
    private static let listedStories = 500
    /// Editions that pages list: the newest.
    private static let listedEditions = 400

    /// Writes `index.html`, `stories/index.html` and `feed.xml` anew.
    func publishFrontPage() throws {
        try publishFrontPage(try keptSummaries(), try listedStories())
    }

    func publishFrontPage(_ editions: [EditionSummary], _ stories: [StorySummary]) throws {
        let page = renderFrontPage(
            editions: editions, stories: stories, labels: stages.labels, zone: pageZone, with: stages.templates)
        let list = renderStoryList(stories, setting(editions, stories), with: stages.templates)
        let newest = try editions.prefix(feedEditions).compactMap { summary in
            let hasBook = try folders.outbox.exists("editions/\(summary.name).epub")
            return try recordedEdition(summary.name).map { FeedIssue($0, ending: summary.ending, hasBook: hasBook) }
        }
        let feed = renderFeed(issues: newest, labels: stages.labels, base: baseURL, with: stages.templates)
        let files =
            [Outbox.File(path: "index.html", bytes: page), Outbox.File(path: list.path, bytes: list.bytes)]
            + (feed.map { [Outbox.File(path: "feed.xml", bytes: $0)] } ?? [])
        _ = try folders.outbox.publish(files)
    }

    /// For days and times on pages that belong to no edition.
    nonisolated var pageZone: Zone { schedules.first?.schedule.zone ?? stages.zone }

    nonisolated func setting(_ editions: [EditionSummary], _ stories: [StorySummary]) -> PageSetting {
        PageSetting(
            labels: stages.labels, zone: pageZone, year: String(editions.map(\.date).max()?.prefix(4) ?? ""),
            stories: Dictionary(
                stories.filter(\.hasPage).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The editions kept in the state folder, those with the greatest names first.
    func keptSummaries() throws -> [EditionSummary] {
        let names = try folders.state.list("editions").filter { $0.hasSuffix(".json") }.sorted()
        return try names.suffix(Self.listedEditions).reversed().compactMap { file in
            let name = String(file.dropLast(5))
            if let known = editionSummaries[name] { return known }
            guard let edition = try recordedEdition(name) else { return nil }
            let summary = EditionSummary(edition, ending: try endingToRead(of: name))
            editionSummaries[name] = summary
            return summary
        }
    }

    /// Of the forms that an edition came in, the one that is best read in a browser.
    private func endingToRead(of edition: String) throws -> String {
        let endings = ["html", "md", "epub", "eml", "json"]
        return try endings.first { try folders.outbox.exists("editions/\(edition).\($0)") } ?? "html"
    }

    /// The newest storylines that an edition has named.
    func listedStories() throws -> [StorySummary] {
        let decisions = StoryDecisions(try index.decisions())
        return try index.stories(limit: Self.listedStories).filter { !decisions.muted.contains($0.id) }
            .compactMap { try summary($0, decisions) }
    }

    /// `nil` for a storyline that no edition has named yet.
    private func summary(_ story: StoryListing, _ decisions: StoryDecisions) throws -> StorySummary? {
        guard let record = story.record else { return nil }
        let hasPage = try folders.outbox.exists(storyPagePath(record.slug))
        var summary = StorySummary(
            id: record.id, slug: record.slug, title: decisions.titles[record.id] ?? record.title,
            articleCount: story.articles,
            sourceCount: story.sources, times: story.firstTime...story.lastTime,
            edition: hasPage ? nil : try index.newestEdition(quoting: record.id))
        summary.hasPage = hasPage
        summary.isFollowed = decisions.followed.contains(record.id)
        return summary
    }
}
