/// A text's words as the pieces of longer words that the dictionary does not know.
struct WordPieces {
    private static let longestWord = 6
    private static let mostPieces = 3

    let text: FoldedText
    let tokens: [Token]

    init(_ text: FoldedText, _ tokens: [Token]) { (self.text, self.tokens) = (text, tokens) }

    /// Calls `body` with each row of neighbouring pieces that may be a word: one at least is a single character, or no
    /// word of the dictionary. Rows of dictionary words of several characters are phrases.
    func forEachRow(_ body: (Range<Int>) -> Void) {
        for start in tokens.indices where isPiece(start) {
            var hasSingle = false
            for end in start + 1...min(start + WordPieces.mostPieces, tokens.count) {
                guard isPiece(end - 1), end == start + 1 || tokens[end - 1].start == tokens[end - 2].end else { break }
                let length = Int(tokens[end - 1].end - tokens[start].start)
                guard length <= WordPieces.longestWord else { break }
                hasSingle = hasSingle || tokens[end - 1].count == 1 || !tokens[end - 1].entry.isWord
                if hasSingle, length >= 2 { body(start..<end) }
            }
        }
    }

    /// A Chinese word that says something; no number, particle, pronoun…
    func isPiece(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .han, token.count <= 4, !token.entry.isStop else { return false }
        return switch token.entry.tag {
        case .numeral, .quantifier, .preposition, .conjunction, .particle, .adverb, .localiser, .pronoun, .time: false
        default: true
        }
    }

    /// One word of the dictionary, of several characters.
    func isLongWord(_ row: Range<Int>) -> Bool {
        row.count == 1 && tokens[row.lowerBound].count > 1 && tokens[row.lowerBound].entry.isWord
    }

    func scalars(_ row: Range<Int>) -> ArraySlice<UInt32> {
        text.scalars[Int(tokens[row.lowerBound].start)..<Int(tokens[row.upperBound - 1].end)]
    }

    /// Of the row's characters, however they are cut.
    func hash(_ row: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars(row) { hash = (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 }
        return hash
    }

    /// The characters beside a row; 0 for marks, spaces and the text's ends.
    func neighbours(_ row: Range<Int>) -> (left: UInt32, right: UInt32) {
        let (start, end) = (Int(tokens[row.lowerBound].start), Int(tokens[row.upperBound - 1].end))
        let left = start > 0 && text.classes[start - 1].isIdeographic ? text.scalars[start - 1] : 0
        let right = end < text.count && text.classes[end].isIdeographic ? text.scalars[end] : 0
        return (left, right)
    }
}
