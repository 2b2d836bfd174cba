/// A trie of folded scalars as a double array (Aoe, 1989) of 64-bit cells: a node is the index of its cell.
///
/// A cell holds the scalar that leads to it (16 bits), the base of its children (20 bits; 0 where it has none) and the
/// node's own value (28 bits). The child by a scalar lies at base xor scalar; no two nodes share a base, so the scalar
/// alone tells whose child a cell is, and a step costs one look into the table. Scalars above U+FFFF are in no trie.
/// Lives as long as the mapping that it lies in.
struct Trie: Sendable {
    static let maximumBits = 20

    private let address: UInt
    /// How many cells there are, a power of two.
    let count: Int

    /// The table lies at `address`, `length` bytes long.
    init(address: UInt, length: Int) {
        self.address = address
        count = length / 8
    }

    var root: Int { 0 }

    /// The node reached by one more scalar, or nil.
    @inline(__always)
    func step(_ node: Int, _ scalar: UInt32) -> Int? {
        let base = cell(node) >> 28 & 0xF_FFFF
        guard base != 0 else { return nil }
        let child = Int(truncatingIfNeeded: base ^ UInt64(scalar)) & (count - 1)
        return cell(child) >> 48 == UInt64(scalar) ? child : nil
    }

    @inline(__always)
    func value(_ node: Int) -> UInt32 { UInt32(truncatingIfNeeded: cell(node) & 0xFFF_FFFF) }

    /// Whether words go on behind this node.
    @inline(__always)
    func hasChildren(_ node: Int) -> Bool { cell(node) >> 28 & 0xF_FFFF != 0 }

    /// The value of a whole word, or nil where it is no path.
    @inline(__always)
    func value(of scalars: some Sequence<UInt32>) -> UInt32? {
        var node = root
        for scalar in scalars {
            guard let next = step(node, scalar) else { return nil }
            node = next
        }
        return node == root ? nil : value(node)
    }

    @inline(__always)
    private func cell(_ node: Int) -> UInt64 { UnsafePointer<UInt64>(bitPattern: address).unsafelyUnwrapped[node] }
}
