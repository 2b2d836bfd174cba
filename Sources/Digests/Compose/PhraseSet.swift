/// Words that are looked for in a text together; English ones in either case.
struct PhraseSet: Sendable {
    /// By their first three bytes, which each has.
    private let phrases: [UInt32: [[UInt8]]]
    /// Whether a phrase may begin with three bytes of a hash: nearly all places of a text are done with here.
    private let openings: [Bool]

    init(_ words: [String]) {
        let bytes = words.map { $0.utf8.map(lowercased) }.filter { $0.count >= 3 }
        phrases = Dictionary(grouping: bytes) { PhraseSet.key($0[...]) }
        var openings = [Bool](repeating: false, count: 1 << 12)
        for key in phrases.keys { openings[PhraseSet.hash(key)] = true }
        self.openings = openings
    }

    /// One of them stands in `text`. O(length of the text).
    func stands(in text: ArraySlice<UInt8>) -> Bool {
        let words = text.map(lowercased)
        guard words.count >= 3 else { return false }
        return (0...words.count - 3).contains { start in
            let key = UInt32(words[start]) << 16 | UInt32(words[start + 1]) << 8 | UInt32(words[start + 2])
            guard openings[PhraseSet.hash(key)] else { return false }
            return phrases[key]?.contains { words[start...].starts(with: $0) } ?? false
        }
    }

    private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

    private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
