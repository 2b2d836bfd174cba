import Language

/// The tokens of one text, each once, with how often it comes.
struct TokenCounts {
    private var bytes: [UInt8] = []
    /// Where each token ends in `bytes`.
    private var ends: [Int] = []
    private(set) var counts: [Int] = []
    private var hashes: [UInt64] = []
    /// Open addressing by hash: number of a token and 1, or 0. A power of two, at most half full.
    private var slots: [Int32]
    /// At random, so that no text can be made to crowd the slots; plays no part in what comes out.
    private let multiplier = UInt64.random(in: .min ... .max) | 1

    init(_ text: String, _ analyser: Analyser) {
        slots = [Int32](repeating: 0, count: 64)
        var text = text
        text.withUTF8 { utf8 in
            bytes.reserveCapacity(utf8.count * 2)
            analyser.forEachSearchToken(in: utf8, for: .document) { token, _, _ in
                add(token)
                return true
            }
        }
    }

    func token(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    private mutating func add(_ token: UnsafeBufferPointer<UInt8>) {
        guard isSearchable(token) else { return }
        let hash = tokenHash(token)
        let slot = slot(of: hash)
        guard slots[slot] == 0 else { return counts[Int(slots[slot]) - 1] += 1 }
        bytes.append(contentsOf: token)
        ends.append(bytes.count)
        counts.append(1)
        hashes.append(hash)
        slots[slot] = Int32(counts.count)
        if counts.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(index + 1) }
    }

    /// Where a hash stands, or the free place for it.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        // Multiply-shift (Dietzfelbinger and others, 1997).
        var slot = Int(truncatingIfNeeded: (hash &* multiplier) >> UInt64(64 - slots.count.trailingZeroBitCount))
        while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
