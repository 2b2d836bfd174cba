package import Model

/// An edition that was closed: what it covered and what it quoted.
package struct EditionRecord: Sendable, Equatable {
    /// One sentence, or several in a row, that it quoted.
    package struct Quote: Sendable, Equatable {
        package var story: StoryID
        package var article: ArticleID
        package var utf8: Range<Int>

        package init(story: StoryID, article: ArticleID, utf8: Range<Int>) {
            (self.story, self.article, self.utf8) = (story, article, utf8)
        }
    }

    /// `2026-11-23-daily`: unique.
    package var name: String
    /// Of which it is one: `daily`.
    package var series: String
    /// The instants of receipt that it covers, `start..<end`; seconds since the epoch.
    package var period: Range<Int64>
    /// Of its JSON's bytes.
    package var digest: ContentHash
    package var quotes: [Quote]

    package init(name: String, series: String, period: Range<Int64>, digest: ContentHash, quotes: [Quote]) {
        (self.name, self.series, self.period, self.digest, self.quotes) = (name, series, period, digest, quotes)
    }
}
