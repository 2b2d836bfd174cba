import Digests
import Index
import Model
import Spool

extension Librarian {
    /// Writes `index.html` anew from the editions kept in the state folder and the newest storylines.
    func publishFrontPage() throws {
        let names = try folders.state.list("editions").filter { $0.hasSuffix(".json") }.sorted().suffix(400)
        var editions: [EditionSummary] = []
        for name in names.reversed() {
            guard let bytes = try folders.state.read("editions/\(name)") else { continue }
            editions.append(EditionSummary(try decodeEdition(bytes)))
        }
        let page = renderFrontPage(
            editions: editions, stories: try index.stories(limit: 100).compactMap(summary), labels: stages.labels,
            zone: schedules.first?.schedule.zone ?? stages.zone, with: stages.templates)
        _ = try folders.outbox.publish(page, at: "index.html")
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
