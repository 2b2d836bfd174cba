package import Model

/// What the canonical pass has decided.
package struct Settlement: Sendable, Equatable {
    /// The place of each article of the period, with all merges applied.
    package var placements: [ArticleID: Placement] = [:]
    /// The storyline that each was given when it was placed, before any later merge: what a reader was told at arrival, had
    /// the articles come in canonical order.
    package var storiesAtArrival: [ArticleID: StoryID] = [:]
    /// Storylines settled before the period or founded in it that are now part of others, in the order done; `new`
    /// may be the `old` of a later one.
    package var merges: [StoryMerge] = []

    package init() {}
}

extension Settlement {
    /// Points each placement at the storyline that its own has become part of.
    mutating func applyMerges() {
        var current: [StoryID: StoryID] = [:]
        for merge in merges.reversed() { current[merge.old] = current[merge.new] ?? merge.new }
        for (id, placement) in placements {
            if let story = current[placement.story] { placements[id]?.story = story }
        }
    }
}
