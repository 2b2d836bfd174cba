package import Model

/// One article that a search found.
package struct SearchHit: Sendable, Equatable {
    package struct Match: Sendable, Equatable {
        /// A sentence of the article's text.
        package var utf8: Range<Int>
        /// The same in Unicode scalars of the article's text.
        package var scalars: Range<Int>
        package var text: String
        /// What matched in it, as UTF-8 offsets into the article's text; in order, not overlapping.
        package var marked: [Range<Int>]
    }

    package var id: ArticleID
    package var key: String
    package var path: String
    package var title: String
    package var publication: String
    package var published: PublishedTime?
    package var language: LanguageTag
    /// Higher is better; comparable inside one search only.
    package var score: Double
    package var story: StoryID?
    /// The best first, at most 3.
    package var matches: [Match]
}
