package import Model

/// What a person's words for a storyline lead to.
package enum StoryFinding: Sendable, Equatable {
    case none
    case one(StoryID)
    /// They fit several; the newest ones, ten at most.
    case several([StoryCandidate])
}

/// A storyline as it is told from others.
package struct StoryCandidate: Sendable, Equatable {
    package var id: StoryID
    /// `nil` for one that no edition has named yet.
    package var slug: String?
    /// Of one without a name, its first article's.
    package var title: String
}
