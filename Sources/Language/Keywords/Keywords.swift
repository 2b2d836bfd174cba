internal import Model

/// Keywords by TF-IDF, compounds of neighbouring words that recur among them.
struct KeywordFinder {
    private static let most = 20
    private static let longestCompound = 3

    private struct Candidate {
        var tokens: Range<Int>
        var count: Float
        var weight: Float
    }

    let reading: Reading
    let terms: TermTable
    let titleTerms: Set<UInt32>

    init(_ reading: Reading, _ terms: TermTable, _ titleTable: TermTable) {
        (self.reading, self.terms) = (reading, terms)
        titleTerms = Set(titleTable.terms.map(\.hash))
    }

    func keywords() -> [Keyword] {
        let compounds = compounds()
        var covered = Array(repeating: Float(0), count: terms.terms.count)
        for compound in compounds {
            for token in compound.tokens where terms.termOfToken[token] >= 0 {
                covered[Int(terms.termOfToken[token])] = max(covered[Int(terms.termOfToken[token])], compound.count)
            }
        }
        let words = terms.terms.indices.compactMap { word($0, covered[$0]) }
        let ranked = (words + compounds).sorted {
            ($1.weight, $0.tokens.lowerBound) < ($0.weight, $1.tokens.lowerBound)
        }
        return ranked.prefix(KeywordFinder.most).map {
            Keyword(term: surface($0.tokens), weight: Double($0.weight))
        }
    }

    private func surface(_ tokens: Range<Int>) -> String {
        let start = Int(reading.tokens[tokens.lowerBound].start)
        let end = Int(reading.tokens[tokens.upperBound - 1].end)
        return String(reading.article.text[utf8: reading.text.utf8(start..<end)])
    }

    /// A word that stands mostly inside a compound counts only where it stands alone.
    private func word(_ index: Int, _ covered: Float) -> Candidate? {
        let term = terms.terms[index]
        let token = reading.tokens[term.first]
        let share = term.count - 0.8 * covered
        guard share > 0 else { return nil }
        let weight = share * term.idf * KeywordFinder.factor(token) * (titleTerms.contains(term.hash) ? 2 : 1)
        return Candidate(tokens: term.first..<term.first + 1, count: term.count, weight: weight)
    }

    /// Nouns and names say what a text is about, verbs and adjectives less.
    static func factor(_ token: Token) -> Float {
        switch token.entry.tag {
        case .noun, .person, .foreignPerson, .place, .organisation, .properNoun, .verbalNoun, .abbreviation: 1
        case .other: token.kind == .latin ? 1.1 : 0.8
        case .idiom, .morpheme: 0.6
        case .verb: 0.5
        case .adjective, .distinguishing, .time: 0.35
        default: 0.2
        }
    }

    private func isPart(_ index: Int) -> Bool {
        terms.termOfToken[index] >= 0 && KeywordFinder.factor(reading.tokens[index]) >= 0.35
    }

    /// Runs of two or three neighbouring words that stand at least twice.
    private func compounds() -> [Candidate] {
        var found: [Candidate] = []
        var index = HashIndex(capacity: reading.tokens.count / 2)
        for start in reading.tokens.indices where isPart(start) {
            var key = UInt64(terms.termOfToken[start] + 1)
            for next in start + 1..<min(start + KeywordFinder.longestCompound, reading.tokens.count) {
                guard isPart(next), isJoined(next) else { break }
                key = key << 21 | UInt64(terms.termOfToken[next] + 1)
                let known = index.value(of: key, orSet: found.count)
                if known < found.count {
                    found[known].count += 1
                } else {
                    found.append(Candidate(tokens: start..<next + 1, count: 1, weight: 0))
                }
            }
        }
        return found.filter { $0.count >= 2 }.map(weighed)
    }

    private func isJoined(_ index: Int) -> Bool {
        let (left, right) = (reading.tokens[index - 1], reading.tokens[index])
        guard left.kind == right.kind else { return false }
        return left.end == right.start
            || left.kind == .latin && left.end + 1 == right.start
                && reading.text.scalars[Int(left.end)] == 0x20
    }

    private func weighed(_ compound: Candidate) -> Candidate {
        var result = compound
        var (sum, factor): (Float, Float) = (0, 0)
        var isTitle = true
        for token in compound.tokens {
            let term = terms.terms[Int(terms.termOfToken[token])]
            sum += term.idf
            factor += KeywordFinder.factor(reading.tokens[token])
            isTitle = isTitle && titleTerms.contains(term.hash)
        }
        let length = Float(compound.tokens.count)
        result.weight = compound.count * sum / length * (1 + 0.4 * (length - 1)) * factor / length * (isTitle ? 2 : 1)
        return result
    }
}
