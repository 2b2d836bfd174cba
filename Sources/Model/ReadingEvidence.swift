/// One reason why a file was read as it was: what a field was taken from, or what lost against it.
package struct ReadingEvidence: Sendable, Equatable {
    package enum Field: String, Sendable, CaseIterable {
        case format, charset, kind, content, title, byline, publication, published, language, url, lead
    }

    package var field: Field
    /// What was found there, as it stands there, at most a line; for `content` the beginning of the block's text.
    package var value: String
    /// Where it stands and what speaks for it, for people who know pages: `meta[property=og:title]`, `h1#activity-name`,
    /// `div.article-body: 81 % of the prose`.
    package var source: String
    /// Whether it won; the losers of a field follow their winner.
    package var isChosen: Bool

    package init(_ field: Field, _ value: String, from source: String, isChosen: Bool = true) {
        (self.field, self.value, self.source, self.isChosen) = (field, value, source, isChosen)
    }
}

extension [ReadingEvidence] {
    /// In the order of their fields' cases; those of one field as they came.
    package var inOrder: [ReadingEvidence] {
        ReadingEvidence.Field.allCases.flatMap { field in filter { $0.field == field } }
    }
}
