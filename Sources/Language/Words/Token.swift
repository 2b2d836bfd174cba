/// A word, number or mark of a text.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        /// Of Chinese characters, perhaps with Latin ones inside (卡拉OK).
        case han
        case kana
        /// Of letters, perhaps with digits (GPT-4).
        case latin
        /// Begins with a digit or is all Chinese numerals; a unit may be part of it.
        case number
        case punctuation, symbol
    }

    /// Scalars of its `FoldedText`.
    var start: Int32
    var end: Int32
    var kind: Kind
    var entry: WordEntry

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
    /// Han, Latin or number: no mark.
    var isWord: Bool { kind.rawValue < Kind.punctuation.rawValue }
}
