/// Builds the tree from a parser's events, within bounds. A class because C calls it back through a pointer.
final class TreeBuilder {
    private(set) var tree = HTMLTree()
    private var open: [Int32] = []
    private let limits: Reader.Limits

    init(limits: Reader.Limits) { self.limits = limits }

    var isFull: Bool { tree.nodes.count >= limits.nodes }
    var isDeepest: Bool { open.count >= limits.depth }

    func start(_ name: String, attributes: [(key: HTMLAttribute, value: String)]) {
        let first = Int32(tree.attributes.count)
        tree.attributes += attributes
        let number = Int32(tree.nodes.count)
        let node = HTMLTree.Node(
            tag: HTMLTag(name: name), parent: open.last ?? -1, end: number + 1, text: 0..<0,
            attributes: first..<Int32(tree.attributes.count))
        tree.nodes.append(node)
        open.append(number)
    }

    func end(_ name: String) {
        let tag = HTMLTag(name: name)
        guard let depth = open.lastIndex(where: { tree.nodes[Int($0)].tag == tag }) else { return }
        close(downTo: depth)
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let parent = open.last, !bytes.isEmpty else { return }
        let start = Int32(tree.text.count)
        tree.text += bytes
        let end = Int32(tree.text.count)
        if let last = tree.nodes.last, last.isText, last.parent == parent {
            tree.nodes[tree.nodes.count - 1].text = last.text.lowerBound..<end
        } else {
            let number = Int32(tree.nodes.count)
            tree.nodes.append(.init(tag: .other, parent: parent, end: number + 1, text: start..<end, attributes: 0..<0))
        }
    }

    /// The tree of all that came, and the builder's end.
    func finish(scripts: [PageScript]) -> HTMLTree {
        close(downTo: 0)
        tree.scripts = scripts
        return tree
    }

    private func close(downTo depth: Int) {
        while open.count > depth { tree.nodes[Int(open.removeLast())].end = Int32(tree.nodes.count) }
    }
}
