/// The names of a text as terms: single words that are names, and names of several words with their counts.
struct NameTerms {
    /// For each term, whether it is a name by itself.
    private(set) var isName: [Bool]
    /// For each term, how often it stands inside a longer name.
    private(set) var covered: [Float]
    /// Names of several words, in order of first occurrence.
    private(set) var compounds: [KeywordCandidate] = []
    /// Their places by the hash of their characters.
    private var index: HashIndex

    /// - Parameter spans: in order, not overlapping. O(n).
    init(_ reading: Reading, _ terms: TermTable, _ spans: [NameSpan]) {
        isName = Array(repeating: false, count: terms.terms.count)
        covered = Array(repeating: 0, count: terms.terms.count)
        index = HashIndex(capacity: spans.count)
        var token = 0
        for span in spans {
            while token < reading.tokens.count, reading.tokens[token].start < span.range.lowerBound { token += 1 }
            var end = token
            while end < reading.tokens.count, reading.tokens[end].end <= span.range.upperBound { end += 1 }
            guard end > token, Int(reading.tokens[token].start) == span.range.lowerBound,
                Int(reading.tokens[end - 1].end) == span.range.upperBound
            else { continue }
            add(token..<end, reading, terms)
        }
    }

    /// The same words are a name.
    func contains(_ compound: KeywordCandidate, _ reading: Reading) -> Bool {
        index[NameTerms.key(compound.scalars, reading)] != nil
    }

    private static func key(_ scalars: Range<Int>, _ reading: Reading) -> UInt64 {
        UInt64(foldedHash(reading.text.scalars[scalars]))
    }

    private mutating func add(_ tokens: Range<Int>, _ reading: Reading, _ terms: TermTable) {
        if tokens.count == 1 {
            let term = terms.termOfToken[tokens.lowerBound]
            if term >= 0 { isName[Int(term)] = true }
            return
        }
        for term in terms.termOfToken[tokens] where term >= 0 { covered[Int(term)] += 1 }
        let scalars = Int(reading.tokens[tokens.lowerBound].start)..<Int(reading.tokens[tokens.upperBound - 1].end)
        let known = index.value(of: NameTerms.key(scalars, reading), orSet: compounds.count)
        if known < compounds.count {
            compounds[known].count += 1
        } else {
            compounds.append(KeywordCandidate(tokens: tokens, scalars: scalars, count: 1))
        }
    }
}
