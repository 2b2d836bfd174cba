import Language

/// What an article is found by: each token of title, lead and body once; those of title or lead, and those that come often,
/// once more with a mark before them. The marks stand for columns and counts, which the full-text table does not keep.
enum SearchMark: UInt8, CaseIterable {
    case anywhere = 0
    /// In the title.
    case title = 1
    /// In the lead, or `often` times and more in the body.
    case prominent = 2

    static let often = 3
}

/// The string that the full-text table gets. O(n).
func searchTerms(title: String, lead: String, text: String, _ analyser: Analyser) -> String {
    var terms: [UInt8] = []
    terms.reserveCapacity(text.utf8.count * 3)
    func append(_ text: String, _ mark: SearchMark, atLeast least: Int) {
        let found = TokenCounts(text, analyser)
        for index in found.counts.indices {
            let token = found.token(index)
            terms.append(contentsOf: token)
            terms.append(SeparatedTokenizer.separator)
            guard found.counts[index] >= least else { continue }
            terms.append(mark.rawValue)
            terms.append(contentsOf: token)
            terms.append(SeparatedTokenizer.separator)
        }
    }
    append(title, .title, atLeast: 1)
    append(lead, .prominent, atLeast: 1)
    append(text, .prominent, atLeast: SearchMark.often)
    return String(decoding: terms, as: UTF8.self)
}

/// Not empty, no control characters: those separate tokens and mark them.
func isSearchable(_ token: UnsafeBufferPointer<UInt8>) -> Bool { !token.isEmpty && token.allSatisfy { $0 >= 0x20 } }

/// FNV-1a, 64 bits.
@inline(__always)
func tokenHash(_ token: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in token { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
}
