/// A statement about what is to come, or a question that is still open: who expects what, by when, how sure.
package struct Expectation: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case expectation, plan, question
        /// It holds only if something else happens.
        case condition
    }

    package enum Certainty: String, Sendable {
        case certain, likely, possible, unlikely
        /// It will not happen.
        case denied
        /// A question's.
        case open
    }

    /// Index into `analysis.sentences`.
    package var sentence: Int
    /// The clauses that state it, in that sentence.
    package var utf8: Range<Int>
    package var kind: Kind
    package var certainty: Certainty
    /// The word that says how sure: 预计, 可能, will; of a question what asks.
    package var cue: Range<Int>
    /// Who expects or plans it, as the text names them; `nil` where it is the author.
    package var holder: Range<Int>?
    /// The time by which, as it is written, and as a date (ISO 8601 or its beginning) where it is known.
    package var by: Range<Int>?
    package var date: String?

    package init(sentence: Int, utf8: Range<Int>, kind: Kind, certainty: Certainty, cue: Range<Int>) {
        (self.sentence, self.utf8, self.kind, self.certainty, self.cue) = (sentence, utf8, kind, certainty, cue)
    }
}
