package import Model

/// The storylines that a new article may join, with what is needed to decide.
///
/// A value of bounded memory. The same calls in the same order give the same results on every machine.
package struct StoryBoard: Sendable {
    private let limits: Limits

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Places an article that has just come: the provisional place, on what the board knows now.
    ///
    /// A later reading stays in its article's storyline; a copy goes to its original's; any other joins the
    /// most probable storyline or founds one. An article that is on the board already keeps its place. The cost
    /// hardly grows with the number of storylines.
    package mutating func place(_ entry: StoryEntry) -> Placement {
        Placement(story: StoryID(founder: entry.id), repostOf: nil, novelty: 1, reasons: [])
    }

    /// Puts an article back where it was placed before, deciding nothing.
    ///
    /// For a board built anew: the newest `Limits.articles` of what was placed, in canonical order, `placement.story`
    /// with all merges applied. Storylines restored count as settled: in a merge their ids stay.
    package mutating func restore(_ entry: StoryEntry, at placement: Placement) {
    }

    /// Joins storylines that have turned out to be one, and gives what was joined to what, in the order done.
    ///
    /// Looks at storylines touched since the last call only.
    package mutating func consolidate() -> [StoryMerge] {
        []
    }
}
