internal import Model

/// One mention of a name.
struct NameSpan: Equatable {
    /// Scalars.
    var range: Range<Int>
    var kind: Name.Kind
    /// Its place in the gazetteer; 0 where it is not in it.
    var entity = 0
    /// The kind is only likely.
    var isGuess = false
}
