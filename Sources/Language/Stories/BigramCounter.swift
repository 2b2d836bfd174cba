internal import Glibc

/// Counts character bigrams of Chinese text, or pairs of neighbouring words of other text, in title (thrice) and body.
struct BigramCounter {
    /// More of a long text tells no more.
    private static let longestBody = 4000

    private var index = HashIndex(capacity: 1024)
    private var counts: [(term: UInt32, weight: Float)] = []

    init(_ reading: Reading) {
        count(reading.title.text, reading.title.tokens, 3)
        count(reading.text, reading.tokens, 1)
    }

    /// By count, then first occurrence; the weights grow with the logarithm.
    func weightiest(_ most: Int) -> [(term: UInt32, weight: Float)] {
        let top = Language.weightiest(counts, most)
        return top.map { (term: $0.term, weight: log(1 + $0.weight)) }
    }

    private mutating func count(_ text: FoldedText, _ tokens: [Token], _ weight: Float) {
        var last: Token?
        for token in tokens {
            guard token.start < BigramCounter.longestBody else { return }
            guard token.isWord, !token.entry.isStop else { last = nil; continue }
            if token.kind == .han { countPairs(in: token.range, text, weight) }
            if let last, isPair(last, token) { countPair(last, token, text, weight) }
            last = token
        }
    }

    private func isPair(_ left: Token, _ right: Token) -> Bool {
        left.kind == right.kind && (left.kind == .han ? left.end == right.start : left.kind == .latin)
    }

    private mutating func countPairs(in range: Range<Int>, _ text: FoldedText, _ weight: Float) {
        for start in range.lowerBound..<max(range.lowerBound, range.upperBound - 1) {
            add(foldedHash(text.scalars[start..<start + 2]), weight)
        }
    }

    private mutating func countPair(_ left: Token, _ right: Token, _ text: FoldedText, _ weight: Float) {
        if left.kind == .han {
            return add(foldedHash(text.scalars[Int(left.end) - 1..<Int(right.start) + 1]), weight)
        }
        let pair = text.scalars[left.range] + [0x20] + text.scalars[right.range]
        add(foldedHash(pair[...]), weight)
    }

    private mutating func add(_ hash: UInt32, _ weight: Float) {
        let known = index.value(of: UInt64(hash), orSet: counts.count)
        if known < counts.count {
            counts[known].weight += weight
        } else {
            counts.append((hash, weight))
        }
    }
}
