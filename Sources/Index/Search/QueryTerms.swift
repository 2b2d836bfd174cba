import Language

/// The tokens that a query ranks by, each once.
struct QueryTerms {
    /// Later ones are left out.
    static let most = 96

    private(set) var tokens: [[UInt8]] = []
    private var hashes: [UInt64] = []
    /// Open addressing: index of a token and 1, or 0.
    private var slots = [UInt8](repeating: 0, count: 256)

    init(_ text: String, _ analyser: Analyser) {
        var text = text
        text.withUTF8 { bytes in
            analyser.forEachSearchToken(in: bytes, for: .query) { token, _, _ in
                add(token)
                return tokens.count < Self.most
            }
        }
    }

    private mutating func add(_ token: UnsafeBufferPointer<UInt8>) {
        guard isSearchable(token) else { return }
        let hash = tokenHash(token)
        let slot = slot(of: hash)
        guard slots[slot] == 0 else { return }
        tokens.append(Array(token))
        hashes.append(hash)
        slots[slot] = UInt8(tokens.count)
    }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (hash ^ hash >> 29) & 255)
        while slots[slot] > 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & 255 }
        return slot
    }
}
