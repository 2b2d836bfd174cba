/// Which articles an edition covers.
package struct Coverage: Sendable, Equatable {
    /// What places an article in a period: when it was received, or, for an edition that looks back, its own time.
    package enum Measure: Sendable, Equatable {
        case receipt, publication

        /// The column of `articles`.
        var column: String { self == .receipt ? "received" : "time" }
    }

    package var measure: Measure
    /// Seconds since the epoch.
    package var period: Range<Int64>
    package var scope: ArticleScope

    package init(_ measure: Measure, _ period: Range<Int64>, _ scope: ArticleScope = ArticleScope()) {
        (self.measure, self.period, self.scope) = (measure, period, scope)
    }
}

/// What an article must be for an edition to take it; all of it must hold, and what is empty holds for each.
package struct ArticleScope: Sendable, Equatable {
    /// Folders of the inbox, with what is below them.
    package var collections: [String] = []
    /// Primary subtags of BCP 47, in lower case.
    package var languages: [String] = []
    /// As `answer` reads it; of plain words one is enough.
    package var query = ""

    package init(collections: [String] = [], languages: [String] = [], query: String = "") {
        (self.collections, self.languages, self.query) = (collections, languages, query)
    }

    var isEverything: Bool { collections.isEmpty && languages.isEmpty && query.isEmpty }
}
