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
        try publishArchive(editions, setting, touched: Set(removal.times.map(date)))
        step()
        try publishNames(setting, touched: Set(removal.names))
        step()
        try publishSearch(setting)
        try publishFormerStories()
        try publishFrontPage(editions, stories)
    }
}
