/// Builds a `Trie`'s table.
struct TrieBuilder {
    private(set) var table: [UInt64]
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
        table = Array(repeating: 0, count: 1 << bits)
        // The last slot is the root: taken, and matched by no key.
        table[table.count - 1] = 1
    }

    /// The node of a word, made where it is not there yet; nil where a scalar is above U+FFFF or there is none.
    mutating func node(_ scalars: ArraySlice<UInt32>) throws(LexiconError) -> Int? {
        guard !scalars.isEmpty, scalars.allSatisfy({ $0 < 0x10000 && $0 > 0 }) else { return nil }
        var node = table.count - 1
        for scalar in scalars { node = try child(of: node, scalar) }
        return node
    }

    /// The node of a word that is there.
    func existing(_ scalars: [UInt32]) -> Int? {
        var node = table.count - 1
        for scalar in scalars {
            let key = UInt64(node) << 16 | UInt64(scalar)
            var slot = Int(truncatingIfNeeded: Trie.hash(key) >> UInt64(64 - bits))
            while table[slot] != 0, table[slot] >> 28 != key { slot = (slot + 1) & (table.count - 1) }
            guard table[slot] != 0 else { return nil }
            node = slot
        }
        return scalars.isEmpty ? nil : node
    }

    func value(_ node: Int) -> UInt32 { UInt32(truncatingIfNeeded: table[node] & 0xFFF_FFFF) }

    mutating func set(_ node: Int, _ value: UInt32) {
        table[node] = table[node] & ~0xFFF_FFFF | UInt64(value & 0xFFF_FFFF)
    }

    private mutating func child(of node: Int, _ scalar: UInt32) throws(LexiconError) -> Int {
        let key = UInt64(node) << 16 | UInt64(scalar)
        var slot = Int(truncatingIfNeeded: Trie.hash(key) >> UInt64(64 - bits))
        while table[slot] != 0 {
            if table[slot] >> 28 == key { return slot }
            slot = (slot + 1) & (table.count - 1)
        }
        count += 1
        guard count * 5 <= table.count * 4 else { throw .tooLarge(nodes: count, limit: table.count * 4 / 5) }
        table[slot] = key << 28 | UInt64(blank)
        return slot
    }
}
