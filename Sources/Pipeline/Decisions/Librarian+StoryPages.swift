import Digests
import Index
import Model
import Spool

extension Librarian {
    /// Writes what shows storylines, after a decision about one.
    func publishStories(changedBy decision: StoryDecision) throws {
        try publishStoryPage(decision.story)
        if let into = decision.into { try publishStoryPage(into) }
        try publishFormerStories()
        try publishFrontPage()
    }

    /// The pages of storylines that are part of others now lead to those: an old link still opens.
    func publishFormerStories() throws {
        var targets: [StoryID: (slug: String, title: String)] = [:]
        for former in try index.formerStories() {
            guard let id = former.mergedInto else { continue }
            guard let target = try targets[id] ?? index.storyRecord(id).map({ ($0.slug, $0.title) }) else { continue }
            targets[id] = target
            guard target.slug != former.slug else { continue }
            let page = renderMoved(
                (former.slug, former.title), to: target, labels: stages.labels, with: stages.templates)
            _ = try folders.outbox.publish(page.bytes, at: page.path)
        }
    }
}
