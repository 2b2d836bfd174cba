package import Model

/// A storyline in a list.
package struct StoryListing: Sendable, Equatable {
    package var id: StoryID
    /// `nil` for one that no edition has named yet.
    package var record: StoryRecord?
    /// Reposts counted, earlier readings not.
    package var articles: Int
    package var reposts: Int
    /// Different publications.
    package var sources: Int
    /// By the articles' own times; seconds since the epoch.
    package var firstTime: Int64
    package var lastTime: Int64
    package var lastReceived: Int64
}
