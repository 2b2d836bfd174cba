/// The runs of 8 bytes of a text: tells whether a passage stood in it, also where punctuation was changed.
struct Shingles: Sendable {
    private var hashes: Set<UInt64> = []

    init(_ text: String) { Shingles.forEach(Array(text.utf8)) { hashes.insert($0) } }

    /// At least nine tenths of the passage stood there. O(n).
    func contain(_ passage: some Collection<UInt8>) -> Bool {
        var (known, all) = (0, 0)
        Shingles.forEach(Array(passage)) {
            all += 1
            if hashes.contains($0) { known += 1 }
        }
        return all > 0 && known * 10 >= all * 9
    }

    private static func forEach(_ bytes: [UInt8], _ body: (UInt64) -> Void) {
        var window: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            window = window << 8 | UInt64(byte)
            if index >= 7 { body(window) }
        }
    }
}
