/// The terms of a text in order of first occurrence, with their counts.
struct TermTable {
    struct Term {
        var hash: UInt32
        var idf: Float
        var count: Float
        /// Token of the first occurrence.
        var first: Int
    }

    private(set) var terms: [Term] = []
    /// For each token its term, or −1.
    private(set) var termOfToken: [Int32] = []
    private var index: HashIndex

    init(_ text: FoldedText, _ tokens: [Token], _ weight: TermWeight) {
        termOfToken.reserveCapacity(tokens.count)
        index = HashIndex(capacity: tokens.count / 3)
        for (position, token) in tokens.enumerated() {
            guard let (hash, idf) = weight.term(token, text) else { termOfToken.append(-1); continue }
            termOfToken.append(add(hash, idf, position))
        }
    }

    func term(of hash: UInt32) -> Int? { index[UInt64(hash)] }

    private mutating func add(_ hash: UInt32, _ idf: Float, _ position: Int) -> Int32 {
        let known = index.value(of: UInt64(hash), orSet: terms.count)
        if known < terms.count {
            terms[known].count += 1
        } else {
            terms.append(Term(hash: hash, idf: idf, count: 1, first: position))
        }
        return Int32(known)
    }
}
