import Model

/// The blocks of a page that are its content: those of the finder's element without what stands around them, and the
/// paragraphs between the title and it.
struct ContentSelection {
    private(set) var blocks: [PageBlock] = []
    /// The places among the page's blocks of the element's first and last.
    private(set) var range = 0..<0

    private let tree: HTMLTree
    private let page: PageBlocks
    private let finder: ContentFinder

    /// Every block where the page has no prose. O(n).
    init(_ tree: HTMLTree, _ page: PageBlocks, _ finder: ContentFinder) {
        (self.tree, self.page, self.finder) = (tree, page, finder)
        guard let root = finder.root else {
            blocks = page.blocks
            return
        }
        let inside = page.blocks.indices.filter { holds(root, $0) }
        guard let first = inside.first, let last = inside.last else { return }
        range = first..<last + 1
        let chosen = leadIn(to: root, before: first) + inside.filter { isContent($0, root) }
        blocks = withoutRepeats(chosen.map { page.blocks[$0] })
        if finder.layout != .listing { blocks = ContentSelection.withoutLinkLists(blocks) }
    }

    private func holds(_ root: Int, _ block: Int) -> Bool {
        let node = page.blocks[block].node
        return node >= root && node < Int(tree.nodes[root].end)
    }

    private func isContent(_ block: Int, _ root: Int) -> Bool {
        let (node, traits) = (page.blocks[block].node, finder.traits)
        if traits.isAround[node] { return traits.isAround[root] }
        return finder.layout != .article || !traits.isTeaser[node] || traits.isTeaser[root]
    }

    /// Paragraphs of length between the title and the element: an opening that is set apart.
    private func leadIn(to root: Int, before first: Int) -> [Int] {
        guard finder.layout == .article, let title = finder.titleBlock, title < first, first - title < 40 else {
            return []
        }
        return (title + 1..<first).filter { index in
            let block = page.blocks[index]
            let isApart =
                finder.traits.isAround[block.node] || finder.traits.isTeaser[block.node] || isCaption(block.node)
            return !isApart && block.kind == .paragraph && block.isProse && block.weight >= 140
                && block.linkDensity < 0.3
        }
    }

    private func isCaption(_ node: Int) -> Bool {
        var current = node
        for _ in 0..<3 where current > 0 {
            if tree.nodes[current].tag == .figure || finder.traits.names[current].contains(.weak) { return true }
            current = Int(tree.nodes[current].parent)
        }
        return false
    }

    /// Pages that are made for several screens hold a text more than once.
    private func withoutRepeats(_ blocks: [PageBlock]) -> [PageBlock] {
        var known: Set<ArraySlice<UInt8>> = []
        return blocks.filter { $0.weight < 200 || known.insert(page.text[$0.utf8]).inserted }
    }

    /// Drops lists whose items are mostly links, and single lines that are nothing but a link.
    private static func withoutLinkLists(_ blocks: [PageBlock]) -> [PageBlock] {
        var result: [PageBlock] = []
        for (index, block) in blocks.enumerated() {
            guard block.linkDensity > 0.5 else {
                result.append(block)
                continue
            }
            let neighbours = blocks[max(0, index - 2)..<min(blocks.count, index + 3)]
            let isAlone = neighbours.count { $0.linkDensity > 0.5 } == 1
            let isProse = block.hasClauses && block.weight > 40 && block.linkDensity < 0.9
            let isLine = block.kind == .paragraph && block.hasClauses && block.weight > 16
            if isProse || (isAlone && (isLine || block.kind.isHeading)) { result.append(block) }
        }
        return result
    }
}
