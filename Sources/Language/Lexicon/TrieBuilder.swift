/// Collects the words of a `Trie`, as one open hash table of its nodes: a node is the slot of its entry.
struct TrieBuilder {
    /// Each entry: parent (20 bits), scalar (16 bits), value (28 bits).
    private var entries: [UInt64]
    private let bits: Int
    private let blank: UInt32
    private var count = 1

    /// - Parameter words: about how many words come.
    /// - Parameter blank: the value of a node that is no word's end.
    init(words: Int, blank: UInt32 = 0) {
        var bits = 4
        while 1 << bits < words * 2, bits < Trie.maximumBits { bits += 1 }
        self.bits = bits
        self.blank = blank
        entries = Array(repeating: 0, count: 1 << bits)
        // The last slot is the root: taken, and matched by no key.
        entries[entries.count - 1] = 1
    }

    /// The cells of the trie.
    func table() throws(LexiconError) -> [UInt64] {
        let root = entries.count - 1
        // By parent, then scalar, whatever slot each has.
        let children = entries.indices.filter { entries[$0] != 0 && $0 != root }.sorted {
            entries[$0] >> 28 < entries[$1] >> 28
        }
        let nodes = children.map { slot in
            (
                node: slot, parent: Int(entries[slot] >> 44), scalar: UInt32(entries[slot] >> 28 & 0xFFFF),
                value: value(slot)
            )
        }
        return try DoubleArray(nodes, root: root, blank: blank).cells
    }

    /// The node of a word, made where it is not there yet; nil where a scalar is above U+FFFF or there is none.
    mutating func node(_ scalars: ArraySlice<UInt32>) throws(LexiconError) -> Int? {
        guard !scalars.isEmpty, scalars.allSatisfy({ $0 < 0x10000 && $0 > 0 }) else { return nil }
        var node = entries.count - 1
        for scalar in scalars { node = try child(of: node, scalar) }
        return node
    }

    /// The node of a word that is there.
    func existing(_ scalars: [UInt32]) -> Int? {
        var node = entries.count - 1
        for scalar in scalars {
            let (slot, isThere) = find(node, scalar)
            guard isThere else { return nil }
            node = slot
        }
        return scalars.isEmpty ? nil : node
    }

    func value(_ node: Int) -> UInt32 { UInt32(truncatingIfNeeded: entries[node] & 0xFFF_FFFF) }

    mutating func set(_ node: Int, _ value: UInt32) {
        entries[node] = entries[node] & ~0xFFF_FFFF | UInt64(value & 0xFFF_FFFF)
    }

    private mutating func child(of node: Int, _ scalar: UInt32) throws(LexiconError) -> Int {
        let (slot, isThere) = find(node, scalar)
        if isThere { return slot }
        count += 1
        guard count * 5 <= entries.count * 4 else {
            throw .tooLarge(nodes: count, limit: entries.count * 4 / 5)
        }
        entries[slot] = TrieBuilder.key(node, scalar) << 28 | UInt64(blank)
        return slot
    }

    /// The slot of a child, or the free one where it would stand.
    private func find(_ node: Int, _ scalar: UInt32) -> (slot: Int, isThere: Bool) {
        let key = TrieBuilder.key(node, scalar)
        let hash = (key ^ key >> 17) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
        while entries[slot] != 0, entries[slot] >> 28 != key { slot = (slot + 1) & (entries.count - 1) }
        return (slot, entries[slot] != 0)
    }

    private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 16 | UInt64(scalar) }
}
