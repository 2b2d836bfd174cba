/// Finds neighbouring words that recur together: 养老保险, 小球藻 (小球 and 藻), Lyapunov函数, interest rate.
struct CompoundFinder {
    private static let longest = 3
    private static let fewest: Float = 2

    private struct Found {
        var candidate: KeywordCandidate
        /// The hash of the word right before or behind each occurrence; 0 where they differ or where there is none.
        var before: UInt32
        var behind: UInt32
    }

    let reading: Reading
    let terms: TermTable
    /// For each token a number that stands for its word, 1 and up; 0 where it is no part of a compound.
    private let parts: [UInt64]

    init(_ reading: Reading, _ terms: TermTable) {
        (self.reading, self.terms) = (reading, terms)
        parts = reading.tokens.indices.map { CompoundFinder.part($0, reading, terms) }
    }

    /// Runs of two or three words that stand at least twice, in order of first occurrence. O(n).
    func compounds() -> [KeywordCandidate] {
        var found: [Found] = []
        var index = HashIndex(capacity: reading.tokens.count / 2)
        for sentence in reading.sentences {
            for start in sentence.tokens where parts[start] > 0 {
                var key = parts[start]
                let last = min(start + CompoundFinder.longest, sentence.tokens.upperBound)
                for next in start + 1..<max(start + 1, last) {
                    guard parts[next] > 0, isJoined(next) else { break }
                    key = key &* 0x9E37_79B9_7F4A_7C15 &+ parts[next]
                    let known = index.value(of: key, orSet: found.count)
                    if known == found.count {
                        found.append(first(start..<next + 1))
                    } else {
                        add(start, next, &found[known])
                    }
                }
            }
        }
        return found.filter(isWhole).map(\.candidate)
    }

    private func first(_ tokens: Range<Int>) -> Found {
        let scalars = Int(reading.tokens[tokens.lowerBound].start)..<Int(reading.tokens[tokens.upperBound - 1].end)
        return Found(
            candidate: KeywordCandidate(tokens: tokens, scalars: scalars, count: 1),
            before: before(tokens.lowerBound), behind: behind(tokens.upperBound - 1))
    }

    private func add(_ first: Int, _ last: Int, _ found: inout Found) {
        found.candidate.count += 1
        if found.before != 0, before(first) != found.before { found.before = 0 }
        if found.behind != 0, behind(last) != found.behind { found.behind = 0 }
    }

    /// A character at its end that always stands beside the same word belongs to that one: 旅融合 of 文旅融合.
    private func isWhole(_ found: Found) -> Bool {
        found.candidate.count >= CompoundFinder.fewest && found.before == 0 && found.behind == 0
    }

    /// The word that stands right before a single character.
    private func before(_ token: Int) -> UInt32 {
        guard reading.tokens[token].count == 1, token > 0 else { return 0 }
        return neighbour(token - 1, isAdjacent: reading.tokens[token - 1].end == reading.tokens[token].start)
    }

    private func behind(_ token: Int) -> UInt32 {
        guard reading.tokens[token].count == 1, token + 1 < reading.tokens.count else { return 0 }
        return neighbour(token + 1, isAdjacent: reading.tokens[token].end == reading.tokens[token + 1].start)
    }

    private func neighbour(_ token: Int, isAdjacent: Bool) -> UInt32 {
        guard isAdjacent, reading.tokens[token].kind == .han else { return 0 }
        return max(1, foldedHash(reading.text.scalars[reading.tokens[token].range]))
    }

    /// Right behind the word before it, or in Latin script behind one space.
    private func isJoined(_ index: Int) -> Bool {
        let (left, right) = (reading.tokens[index - 1], reading.tokens[index])
        return left.end == right.start
            || left.kind == .latin && right.kind == .latin && left.end + 1 == right.start
                && reading.text.scalars[Int(left.end)] == 0x20
    }

    private static func part(_ index: Int, _ reading: Reading, _ terms: TermTable) -> UInt64 {
        let token = reading.tokens[index]
        let term = terms.termOfToken[index]
        if term >= 0 { return KeywordFinder.factor(token) >= 0.35 ? UInt64(term) + 1 : 0 }
        guard token.kind == .han, token.count == 1, !token.entry.isStop, isSyllable(token.entry.tag) else { return 0 }
        return 1 << 32 | UInt64(reading.text.scalars[Int(token.start)])
    }

    /// What a character that is no word by itself may be in a compound.
    private static func isSyllable(_ tag: Tag) -> Bool {
        switch tag {
        case .noun, .morpheme, .verb, .verbalNoun, .adjective, .distinguishing, .properNoun, .place, .organisation,
            .person, .abbreviation, .quantifier, .other:
            true
        default: false
        }
    }
}
