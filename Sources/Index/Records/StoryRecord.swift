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

/// A storyline in a list.
package struct StorySummary: Sendable, Equatable {
    package var id: StoryID
    /// `nil` for one that no edition has named yet.
    package var record: StoryRecord?
    /// Reposts counted, earlier readings not.
    package var articles: Int
    package var reposts: Int
    /// By the articles' own times; seconds since the epoch.
    package var firstTime: Int64
    package var lastTime: Int64
    package var lastReceived: Int64
}

/// What a storyline was before a period.
package struct StoryHistory: Sendable, Equatable {
    /// A sentence that an edition has quoted.
    package struct Quote: Sendable, Equatable {
        package var edition: String
        package var article: ArticleID
        package var utf8: Range<Int>
        package var text: String
    }

    package var articles: Int
    package var firstTime: Int64?
    /// Publications, in order of the names' bytes.
    package var sources: [String]
    /// In order of the editions' ends, then as quoted.
    package var quotes: [Quote]
}
