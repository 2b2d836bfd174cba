import Digests
import Index
import Model
import Spool

extension Librarian {
    /// Writes `index.html` and `feed.xml` anew from the editions kept in the state folder and the newest storylines.
    func publishFrontPage() throws {
        let names = try folders.state.list("editions").filter { $0.hasSuffix(".json") }.sorted().suffix(400)
        var editions: [EditionSummary] = []
        var newest: [(edition: Edition, ending: String)] = []
        for name in names.reversed() {
            guard let bytes = try folders.state.read("editions/\(name)") else { continue }
            let edition = try decodeEdition(bytes)
            let ending = try endingToRead(of: edition.name)
            editions.append(EditionSummary(edition, ending: ending))
            if newest.count < feedEditions { newest.append((edition, ending)) }
        }
        let page = renderFrontPage(
            editions: editions, stories: try index.stories(limit: 100).compactMap(summary), labels: stages.labels,
            zone: schedules.first?.schedule.zone ?? stages.zone, with: stages.templates)
        let feed = renderFeed(editions: newest, labels: stages.labels, base: baseURL, with: stages.templates)
        let files =
            [Outbox.File(path: "index.html", bytes: page)]
            + (feed.map { [Outbox.File(path: "feed.xml", bytes: $0)] } ?? [])
        _ = try folders.outbox.publish(files)
    }

    /// Of the forms that an edition came in, the one that is best read in a browser.
    private func endingToRead(of edition: String) throws -> String {
        let endings = ["html", "md", "epub", "eml", "json"]
        return try endings.first { try folders.outbox.exists("editions/\(edition).\($0)") } ?? "html"
    }

    /// `nil` for a storyline that no edition has named yet.
    private func summary(_ story: StoryListing) throws -> StorySummary? {
        guard let record = story.record else { return nil }
        let sources = try index.history(of: record.id, before: .max).sources
        return StorySummary(
            id: record.id, slug: record.slug, title: record.title, articleCount: story.articles,
            sourceCount: sources.count, times: story.firstTime...story.lastTime,
            edition: try index.newestEdition(quoting: record.id))
    }
}
