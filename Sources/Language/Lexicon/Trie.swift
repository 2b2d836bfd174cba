/// A trie of folded scalars as one open hash table: a node is the slot of its entry.
///
/// An entry holds parent (20 bits), scalar (16 bits) and the node's own value (28 bits), so that a step costs one probe.
/// Scalars above U+FFFF are in no trie. Lives as long as the mapping that it lies in.
struct Trie: Sendable {
    static let maximumBits = 20

    private let address: UInt
    private let shift: UInt64
    private let mask: Int

    /// The table lies at `address`, `length` bytes long, a power of two of entries, at least two.
    init(address: UInt, length: Int) {
        self.address = address
        mask = length / 8 - 1
        shift = UInt64(64 - (length / 8).trailingZeroBitCount)
    }

    var root: Int { mask }

    /// The node reached by one more scalar, or nil.
    @inline(__always)
    func step(_ node: Int, _ scalar: UInt32) -> Int? {
        guard scalar < 0x10000 else { return nil }
        let table = UnsafePointer<UInt64>(bitPattern: address).unsafelyUnwrapped
        let key = UInt64(node) << 16 | UInt64(scalar)
        var slot = Int(truncatingIfNeeded: Trie.hash(key) >> shift)
        while true {
            let entry = table[slot]
            if entry == 0 { return nil }
            if entry >> 28 == key { return slot }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    func value(_ node: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: UnsafePointer<UInt64>(bitPattern: address).unsafelyUnwrapped[node] & 0xFFF_FFFF)
    }

    /// The value of a whole word, or nil where it is no path.
    func value(of scalars: some Sequence<UInt32>) -> UInt32? {
        var node = root
        for scalar in scalars {
            guard let next = step(node, scalar) else { return nil }
            node = next
        }
        return node == root ? nil : value(node)
    }

    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 { (key ^ key >> 17) &* 0x9E37_79B9_7F4A_7C15 }
}
