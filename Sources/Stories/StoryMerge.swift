package import Model

/// One storyline that is now part of another; its id stays good as an alias.
package struct StoryMerge: Sendable, Equatable {
    package var old: StoryID
    package var new: StoryID
    /// The terms of the decision, as in a `Placement`.
    package var reasons: [Reason]

    package init(old: StoryID, new: StoryID, reasons: [Reason]) {
        (self.old, self.new, self.reasons) = (old, new, reasons)
    }
}
