internal import Model

/// Two ranges of scalars that the text says to be one bearer's names.
struct NameLink {
    var name: Range<Int>
    var other: Range<Int>
    /// Of the bearer, where it follows from the two.
    var kind: Name.Kind
    var isGuess: Bool
    var reason: NameJoin.Reason
}

/// A writing beside evidence: where it stands, and what is known of it.
struct Writing {
    enum Source {
        /// Found as a name already.
        case mention
        /// Stands in quotation marks or 《》.
        case quoted
        /// The words before a bracket.
        case words
    }

    var range: Range<Int>
    var source: Source
    /// Of the mention that it is.
    var span: NameSpan?
    var shape: Shape

    /// How it is written.
    enum Shape { case acronym, latin, han }
}
