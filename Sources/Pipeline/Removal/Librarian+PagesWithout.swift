import Digests
import Index
import Model
import Spool

extension Librarian {
    /// Writes anew what has listed articles that are gone, and removes the pages that have nothing left to show.
    func publishPages(without removal: Removal, _ step: () -> Void) throws {
        let editions = try keptSummaries()
        for story in removal.stories { try publishStoryPage(story) }
        step()
        guard try folders.outbox.exists(searchPagePath) else { return try publishFrontPage() }
        let stories = try listedStories()
        let setting = setting(editions, stories)
        var (times, names) = (removal.times, Set(removal.names))
        // What lists an article leads to its storyline's page.
        for renaming in removal.renamings ?? [] {
            times += try index.listings(of: renaming.story, limit: .max).map(\.time)
            names.formUnion(try index.names(in: renaming.story))
        }
        let days = editions.filter { removal.editions?.contains($0.name) == true }.map(\.date)
        try publishArchive(editions, setting, touched: Set(times.map(date) + days))
        step()
        try publishNames(setting, touched: names)
        step()
        try publishSearch(setting)
        try publishFormerStories()
        try publishFrontPage(editions, stories)
    }
}
