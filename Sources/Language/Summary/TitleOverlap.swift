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

    /// For each sentence the share of the title that it says, and its closeness (Dice): the same set against how much it
    /// says in all; 0…1 both.
    func overlaps(
        _ terms: SentenceTerms, _ table: TermTable, _ titleTable: TermTable
    ) -> [(share: Double, closeness: Double)] {
        let total = titleTable.terms.reduce(0.0) { $0 + Double($1.idf) }
        var share = Array(repeating: 0.0, count: table.terms.count)
        for term in titleTable.terms {
            if let known = table.term(of: term.hash) { share[known] = Double(term.idf) / total }
        }
        return reading.sentences.indices.map { index in
            let words = terms[index].reduce(0) { $0 + share[Int($1)] }
            guard pairs.count >= 3 else { return (words, 0) }
            let (found, all) = pairsFound(in: reading.sentences[index].scalars)
            return ((words + Double(found) / Double(pairs.count)) / 2, 2 * Double(found) / Double(pairs.count + all))
        }
    }

    @inline(__always)
    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second ^ first &* 7)
    }

    /// How many of the title's pairs a range has, and how many pairs of Chinese characters in all.
    private func pairsFound(in range: Range<Int>) -> (found: Int, all: Int) {
        var seen = Array(repeating: false, count: pairs.count)
        var (found, all) = (0, 0)
        for index in range.dropLast() {
            guard reading.text.classes[index] == .han, reading.text.classes[index + 1] == .han else { continue }
            all += 1
            let key = TitleOverlap.key(reading.text.scalars[index], reading.text.scalars[index + 1])
            guard filter >> (key & 63) & 1 == 1, let pair = pairs[key], !seen[pair] else { continue }
            seen[pair] = true
            found += 1
        }
        return (found, all)
    }
}
