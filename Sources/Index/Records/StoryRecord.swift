package import Model

/// A storyline's name, fixed at its birth.
package struct StoryRecord: Sendable, Equatable {
    package var id: StoryID
    /// Unique; part of a file's name.
    package var slug: String
    package var title: String
    /// The storyline that this one was merged into; its own links still open.
    package var mergedInto: StoryID?

    package init(id: StoryID, slug: String, title: String, mergedInto: StoryID? = nil) {
        (self.id, self.slug, self.title, self.mergedInto) = (id, slug, title, mergedInto)
    }
}
