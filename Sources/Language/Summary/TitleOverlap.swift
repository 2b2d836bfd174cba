/// How much of the title each sentence says: by the idf of its words and, in Chinese, by its pairs of characters, which
/// also find what is cut or shortened otherwise.
struct TitleOverlap {
    private let reading: Reading
    /// Title pairs by key, with a number each.
    private var pairs = HashIndex(capacity: 32)
    /// One bit a pair, by its low bits: tells quickly what is no title pair.
    private var filter: UInt64 = 0

    init(_ reading: Reading) {
        self.reading = reading
        let title = reading.title.text
        for index in 0..<max(0, title.count - 1) where title.classes[index] == .han && title.classes[index + 1] == .han
        {
            let key = TitleOverlap.key(title.scalars[index], title.scalars[index + 1])
            _ = pairs.value(of: key, orSet: pairs.count)
            filter |= 1 << (key & 63)
        }
    }

    /// For each sentence 0…1.
    func shares(_ terms: SentenceTerms, _ table: TermTable, _ titleTable: TermTable) -> [Double] {
        let total = titleTable.terms.reduce(0.0) { $0 + Double($1.idf) }
        var share = Array(repeating: 0.0, count: table.terms.count)
        for term in titleTable.terms {
            if let known = table.term(of: term.hash) { share[known] = Double(term.idf) / total }
        }
        return terms.terms.indices.map { index in
            let words = terms.terms[index].reduce(0) { $0 + share[Int($1)] }
            return pairs.count < 3 ? words : (words + pairShare(reading.sentences[index].scalars)) / 2
        }
    }

    @inline(__always)
    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second ^ first &* 7)
    }

    private func pairShare(_ range: Range<Int>) -> Double {
        var seen = Array(repeating: false, count: pairs.count)
        for index in range.dropLast() {
            let key = TitleOverlap.key(reading.text.scalars[index], reading.text.scalars[index + 1])
            if filter >> (key & 63) & 1 == 1, let pair = pairs[key] { seen[pair] = true }
        }
        return Double(seen.count(where: \.self)) / Double(pairs.count)
    }
}
