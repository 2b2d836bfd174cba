/// Joins what the dictionary cut to pieces because it does not know the word: names above all (饶纪勇, 弗鲁埃拉).
///
/// Two signs tell such a word: rare characters in a row, each a piece by itself (one alone is no more than a rare word,
/// several hardly ever meet); and a row of characters that foreign names are written with.
struct UnknownWords {
    /// −ln p in hundredths of a character that is rare as a word: below one in six thousand.
    private static let rareCost: UInt32 = 870
    private static let longestRow = 4
    private static let transliterated = 3...9

    let scalars: UnsafeBufferPointer<UInt32>
    let lexicon: Lexicon

    /// Joins among the tokens from `first` on, none of which is a mark. O(n).
    func join(_ tokens: inout [Token], from first: Int) {
        var kept = first
        var index = first
        while index < tokens.count {
            let (end, isWord) = piece(tokens, index)
            if isWord {
                tokens[kept] = tokens[index]
                tokens[kept].end = tokens[end - 1].end
                tokens[kept].entry = WordEntry(bits: WordEntry.blank)
                kept += 1
            } else {
                for token in index..<end { tokens[kept + token - index] = tokens[token] }
                kept += end - index
            }
            index = end
        }
        tokens.removeLast(tokens.count - kept)
    }

    /// The end of the row from `start`, and whether it is one word: what is too long is left as it is.
    private func piece(_ tokens: [Token], _ start: Int) -> (end: Int, isWord: Bool) {
        var nameEnd = start
        while nameEnd < tokens.count, isNamePart(tokens[nameEnd]) { nameEnd += 1 }
        if nameEnd > start + 1 {
            let length = Int(tokens[nameEnd - 1].end - tokens[start].start)
            if UnknownWords.transliterated.contains(length) { return (nameEnd, true) }
        }
        var rowEnd = start
        while rowEnd < tokens.count, isRare(tokens[rowEnd]) { rowEnd += 1 }
        if (2...UnknownWords.longestRow).contains(rowEnd - start) { return (rowEnd, true) }
        return (max(nameEnd, rowEnd, start + 1), false)
    }

    private func isRare(_ token: Token) -> Bool {
        guard token.count == 1, token.kind == .han, token.entry.cost >= UnknownWords.rareCost else { return false }
        return switch token.entry.tag {
        case .numeral, .quantifier, .preposition, .conjunction, .particle, .adverb, .localiser, .pronoun: false
        default: true
        }
    }

    /// Of such characters only, and no common word.
    private func isNamePart(_ token: Token) -> Bool {
        guard token.kind == .han else { return false }
        let isName: Bool =
            switch token.entry.tag {
            case .person, .foreignPerson, .place, .properNoun: true
            default: token.count == 1
            }
        return isName
            && token.range.allSatisfy { lexicon.cue(scalars[$0..<$0 + 1]).contains(.transliteration) }
    }
}
