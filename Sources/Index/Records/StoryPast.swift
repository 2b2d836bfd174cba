package import Model

/// What a storyline was before a period.
package struct StoryPast: Sendable, Equatable {
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
