/// A word, a compound or a name that may be a keyword.
struct KeywordCandidate {
    /// Of its first occurrence.
    var tokens: Range<Int>
    /// Scalars of its first occurrence.
    var scalars: Range<Int>
    var count: Float
    var weight: Float = 0
}
