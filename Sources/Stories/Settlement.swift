package import Model

/// What the canonical pass has decided.
package struct Settlement: Sendable, Equatable {
    /// The place of each article of the period, with all merges applied.
    package var placements: [ArticleID: Placement] = [:]
    /// Storylines settled before the period or founded in it that are now part of others, in the order done; `new`
    /// may be the `old` of a later one.
    package var merges: [StoryMerge] = []

    package init() {}
}
