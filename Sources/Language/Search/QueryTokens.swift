/// A search token of a query, and what it is to the query's words.
package struct QueryToken: Sendable, Equatable {
    package enum Role: UInt8, Sendable {
        /// A whole word: a Chinese one of two and more characters, a Latin one, a number.
        case word
        /// Part of a word.
        case part
        /// Across the border of two words of more than one character.
        case border
        /// Across a border where a word of one character stands: often a name that no dictionary has.
        case seam
    }

    /// Folded UTF-8.
    package var text: [UInt8]
    /// Its first place in the query.
    package var utf8: Range<Int>
    package var role: Role
    /// Which share of the words that it touches are pronouns, prepositions, conjunctions and particles; 0 to 1.
    package var emptiness: Float
    package var isLatin: Bool
}

extension Analyser {
    /// The search tokens of a query, each once, in order, with their most telling role. O(n)
    ///
    /// - Parameter most: later ones are left out.
    package func queryTokens(of query: some StringProtocol, atMost most: Int) -> [QueryToken] {
        let folded = FoldedText(String(query), lexicon.characters)
        let words = QueryWords(folded, lexicon)
        var found: [QueryToken] = []
        var places: [[UInt8]: Int] = [:]
        SearchCutter(folded, lexicon, .query).forEachToken { bytes, utf8, _ in
            guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 }) else { return true }
            let token = words.token(Array(bytes), folded.scalars(at: utf8), utf8)
            if let place = places[token.text] {
                if token.role.rawValue < found[place].role.rawValue { found[place].role = token.role }
                found[place].emptiness = min(found[place].emptiness, token.emptiness)
            } else {
                places[token.text] = found.count
                found.append(token)
            }
            return found.count < most
        }
        return found
    }
}

/// The words that stand at each scalar of a query.
private struct QueryWords {
    private let classes: [CharacterClass]
    private var words: [Token] = []
    /// Of each scalar: the index of its word, or -1.
    private var wordAt: [Int]

    init(_ text: FoldedText, _ lexicon: Lexicon) {
        classes = text.classes
        wordAt = [Int](repeating: -1, count: text.count)
        words = WordCutter.tokens(of: text, lexicon)
        for (index, word) in words.enumerated() {
            for scalar in word.range { wordAt[scalar] = index }
        }
    }

    func token(_ text: [UInt8], _ range: Range<Int>, _ utf8: Range<Int>) -> QueryToken {
        let isLatin = !classes[range.lowerBound].isIdeographic
        let (first, last) = (wordAt[range.lowerBound], wordAt[range.upperBound - 1])
        guard first >= 0, last >= first else {
            return QueryToken(text: text, utf8: utf8, role: .word, emptiness: 0, isLatin: isLatin)
        }
        let empty = words[first...last].count { $0.isEmpty }
        return QueryToken(
            text: text, utf8: utf8, role: isLatin ? .word : role(range, first, last),
            emptiness: Float(empty) / Float(last - first + 1), isLatin: isLatin)
    }

    /// A number ends in a unit, most often of one character.
    private func isShort(_ word: Token) -> Bool { word.count == 1 || word.kind == .number }

    private func role(_ range: Range<Int>, _ first: Int, _ last: Int) -> QueryToken.Role {
        // A unit is as good as a word.
        if first == last { return words[first].range == range || words[first].kind == .number ? .word : .part }
        return isShort(words[first]) || isShort(words[last]) ? .seam : .border
    }
}

extension Token {
    /// Says how words are joined, not what of.
    fileprivate var isEmpty: Bool {
        switch entry.tag {
        case .pronoun, .preposition, .conjunction, .particle: entry.isWord
        default: false
        }
    }
}
