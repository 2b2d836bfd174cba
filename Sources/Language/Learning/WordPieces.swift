/// A text's words as the pieces of longer words that the dictionary does not know; small enough to be kept for many texts.
package struct WordPieces: Sendable {
    /// A Chinese word that says something; no number, particle, pronoun…
    private struct Piece {
        /// Scalars of the text.
        var start: UInt32
        var count: UInt8
        /// A single character, or no word of the dictionary.
        var isLoose: Bool
        /// A Chinese character stands beside it.
        var hasLeft: Bool
        var hasRight: Bool

        var end: UInt32 { start + UInt32(count) }
    }

    private static let longestWord = 6
    private static let mostPieces = 3

    /// Of the whole text, folded; none where there are no pieces.
    private let scalars: [UInt32]
    private let pieces: [Piece]

    init(_ text: FoldedText, _ tokens: [Token]) {
        pieces = tokens.compactMap { token in
            guard WordPieces.isPiece(token) else { return nil }
            let range = token.range
            return Piece(
                start: UInt32(token.start), count: UInt8(token.count), isLoose: token.count == 1 || !token.entry.isWord,
                hasLeft: range.lowerBound > 0 && text.classes[range.lowerBound - 1].isIdeographic,
                hasRight: range.upperBound < text.count && text.classes[range.upperBound].isIdeographic)
        }
        scalars = pieces.isEmpty ? [] : text.scalars
    }

    private static func isPiece(_ token: Token) -> Bool {
        guard token.kind == .han, token.count <= 4, !token.entry.isStop else { return false }
        return switch token.entry.tag {
        case .numeral, .quantifier, .preposition, .conjunction, .particle, .adverb, .localiser, .pronoun, .time: false
        default: true
        }
    }

    package var memory: Int { scalars.count * 4 + pieces.count * MemoryLayout<Piece>.stride }

    var indices: Range<Int> { pieces.indices }

    /// Calls `body` with each row of neighbouring pieces that may be a word: one at least is a single character, or no
    /// word of the dictionary. Rows of dictionary words of several characters are phrases.
    func forEachRow(_ body: (Range<Int>) -> Void) {
        for start in pieces.indices {
            var hasLoose = false
            for end in start + 1...min(start + WordPieces.mostPieces, pieces.count) {
                guard end == start + 1 || pieces[end - 1].start == pieces[end - 2].end else { break }
                let length = Int(pieces[end - 1].end - pieces[start].start)
                guard length <= WordPieces.longestWord else { break }
                hasLoose = hasLoose || pieces[end - 1].isLoose
                if hasLoose, length >= 2 { body(start..<end) }
            }
        }
    }

    /// One word of the dictionary, of several characters.
    func isLongWord(_ row: Range<Int>) -> Bool { row.count == 1 && !pieces[row.lowerBound].isLoose }

    func scalars(_ row: Range<Int>) -> ArraySlice<UInt32> {
        scalars[Int(pieces[row.lowerBound].start)..<Int(pieces[row.upperBound - 1].end)]
    }

    /// Of the row's characters, however they are cut.
    func hash(_ row: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars(row) { hash = (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 }
        return hash
    }

    /// The characters beside a row; 0 for marks, spaces and the text's ends.
    func neighbours(_ row: Range<Int>) -> (left: UInt32, right: UInt32) {
        let (first, last) = (pieces[row.lowerBound], pieces[row.upperBound - 1])
        return (first.hasLeft ? scalars[Int(first.start) - 1] : 0, last.hasRight ? scalars[Int(last.end)] : 0)
    }
}
