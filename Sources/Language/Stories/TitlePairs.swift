/// The character bigrams of a title's Chinese runs, and its other words of two characters or more.
struct TitlePairs {
    /// More of a title is no title.
    private static let longestTitle = 300

    private let title: Passage

    init(_ title: Passage) { self.title = title }

    /// Ascending, each once. O(n log n).
    func hashes() -> [UInt32] {
        var found: [UInt32] = []
        var last: Token?
        for token in title.tokens {
            guard token.start < TitlePairs.longestTitle else { break }
            guard token.isWord else { last = nil; continue }
            if token.kind == .han {
                let isNext = last?.kind == .han && last?.end == token.start
                found += pairs(
                    in: (isNext ? token.range.lowerBound - 1 : token.range.lowerBound)..<token.range.upperBound)
            } else if token.range.count >= 2 {
                found.append(foldedHash(title.text.scalars[token.range]))
            }
            last = token
        }
        return found.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private func pairs(in range: Range<Int>) -> [UInt32] {
        (range.lowerBound..<max(range.lowerBound, range.upperBound - 1))
            .map { foldedHash(title.text.scalars[$0..<$0 + 2]) }
    }
}
