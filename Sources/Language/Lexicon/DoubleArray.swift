/// Lays the nodes of a trie out as the cells that `Trie` reads.
///
/// The children of each node are put at the first base where all of their cells are free; nodes with many children come
/// first, while there is room. The same nodes in the same order give the same cells.
struct DoubleArray {
    typealias Node = (node: Int, parent: Int, scalar: UInt32, value: UInt32)

    private(set) var cells: [UInt64]
    /// The base of each node's children, by the node's number.
    private var bases: [Int: Int] = [:]
    private var isBase: [Bool]
    /// Where the last family found its place, and how many it were.
    private var (tried, triedCount) = (1, 0)

    /// - Parameter nodes: all but the root, children of one parent next to each other.
    init(_ nodes: [Node], root: Int, blank: UInt32) throws(LexiconError) {
        // Any base below the count, xor any scalar, lies inside.
        var bits = 16
        while 1 << bits < nodes.count * 3 / 2, bits < Trie.maximumBits { bits += 1 }
        cells = Array(repeating: 0, count: 1 << bits)
        cells[0] = 1
        isBase = Array(repeating: false, count: 1 << bits)
        isBase[0] = true
        var families: [Range<Int>] = []
        for (index, node) in nodes.enumerated() where index == 0 || nodes[index - 1].parent != node.parent {
            let end = nodes[index...].firstIndex { $0.parent != node.parent } ?? nodes.count
            families.append(index..<end)
        }
        families.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
        for family in families { try place(nodes[family]) }
        for node in nodes { setBase(of: node) }
        cells[0] = UInt64(bases[root] ?? 0) << 28 | UInt64(blank)
    }

    private mutating func place(_ family: ArraySlice<Node>) throws(LexiconError) {
        guard let first = family.first, let base = base(for: family) else {
            throw .tooLarge(nodes: cells.count, limit: cells.count)
        }
        isBase[base] = true
        bases[first.parent] = base
        for node in family { cells[base ^ Int(node.scalar)] = UInt64(node.scalar) << 48 | UInt64(node.value) }
    }

    /// Goes on where the family before found its place, and only then begins anew: a little room is left for much time.
    private mutating func base(for family: ArraySlice<Node>) -> Int? {
        guard let first = family.first else { return nil }
        if family.count == 1, triedCount > 1 { tried = 1 }
        triedCount = family.count
        for start in [tried, 1] {
            for cell in start..<cells.count where cells[cell] == 0 {
                let base = cell ^ Int(first.scalar)
                guard !isBase[base], family.allSatisfy({ cells[base ^ Int($0.scalar)] == 0 }) else { continue }
                tried = cell
                return base
            }
        }
        return nil
    }

    private mutating func setBase(of node: Node) {
        guard let parentBase = bases[node.parent], let base = bases[node.node] else { return }
        cells[parentBase ^ Int(node.scalar)] |= UInt64(base) << 28
    }
}
