package import Model

/// An edition that was closed: what it covered and what it quoted.
package struct EditionRecord: Sendable, Equatable {
    /// One sentence, or several in a row, that it quoted.
    package struct Quote: Sendable, Equatable {
        package var story: StoryID
        package var article: ArticleID
        package var utf8: Range<Int>
        /// In which row it stood.
        package var kind: QuotedSentence.Kind
        /// The one day that it gives, `2023-11-21`.
        package var day: String?

        package init(
            story: StoryID, article: ArticleID, utf8: Range<Int>, kind: QuotedSentence.Kind = .development,
            day: String? = nil
        ) {
            (self.story, self.article, self.utf8) = (story, article, utf8)
            (self.kind, self.day) = (kind, day)
        }
    }

    /// A sentence of an outlook.
    package struct Prospect: Sendable, Equatable {
        package enum Kind: Int, Sendable { case expected, asked, back }

        package var quote: Quote
        package var kind: Kind
        package var prospect: EditionProspect

        package init(quote: Quote, kind: Kind, prospect: EditionProspect) {
            (self.quote, self.kind, self.prospect) = (quote, kind, prospect)
        }
    }

    /// `2026-11-23-daily`: unique.
    package var name: String
    /// Of which it is one: `daily`.
    package var series: String
    /// The instants of receipt that it covers, `start..<end`; seconds since the epoch. For one that looks back those of the
    /// articles' own times.
    package var period: Range<Int64>
    /// Whether it was asked for when its time was long past; it stands aside of the row of those that came in time.
    package var looksBack = false
    /// The instants of receipt whose articles found their final places when it was closed.
    package var settled: Range<Int64>
    /// Of its JSON's bytes.
    package var digest: ContentHash
    package var quotes: [Quote]
    /// Of its outlook, and what of earlier editions' outlooks came back in it.
    package var prospects: [Prospect] = []

    package init(name: String, series: String, period: Range<Int64>, digest: ContentHash, quotes: [Quote]) {
        (self.name, self.series, self.period, self.digest, self.quotes) = (name, series, period, digest, quotes)
        settled = period
    }
}
