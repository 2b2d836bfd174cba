package import Model

/// What a storyline was before a period.
package struct StoryPast: Sendable, Equatable {
    /// A sentence that an edition has quoted.
    package struct Quote: Sendable, Equatable {
        package var edition: String
        package var article: ArticleID
        package var utf8: Range<Int>
        package var text: String
        package var kind: QuotedSentence.Kind
        package var day: String?
    }

    package var articles: Int
    package var firstTime: Int64?
    /// Publications, in order of the names' bytes.
    package var sources: [String]
    /// In order of the editions' ends, then as quoted.
    package var quotes: [Quote]
    /// The newest edition that showed it with more than a line, and the instant at which its period ended.
    package var carriedBy: String?
    package var carriedAt: Int64?
}
