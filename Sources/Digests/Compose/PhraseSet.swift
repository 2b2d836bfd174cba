/// Words that are looked for in a text together; English ones in either case.
struct PhraseSet: Sendable {
    /// By their first three bytes, which each has.
    private let phrases: [UInt32: [[UInt8]]]

    init(_ words: [String]) {
        let bytes = words.map { $0.utf8.map(lowercased) }.filter { $0.count >= 3 }
        phrases = Dictionary(grouping: bytes) { PhraseSet.key($0[...]) }
    }

    /// One of them stands in `text`. O(length of the text).
    func stands(in text: ArraySlice<UInt8>) -> Bool {
        let words = text.map(lowercased)
        guard words.count >= 3 else { return false }
        return (0...words.count - 3).contains { start in
            let rest = words[start...]
            return phrases[PhraseSet.key(rest)]?.contains { rest.starts(with: $0) } ?? false
        }
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
