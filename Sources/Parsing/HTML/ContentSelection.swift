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
        var chosen = leadIn(to: root, before: first) + inside.filter { isContent($0, root) }
        if finder.layout != .listing { chosen = withoutLinkLists(chosen) }
        blocks = withoutRepeats(withoutLabels(chosen, end: range.upperBound).map { page.blocks[$0] })
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

    /// Sentences between the title and the element: an opening that is set apart.
    private func leadIn(to root: Int, before first: Int) -> [Int] {
        guard finder.layout == .article, let title = finder.titleBlock, title < first, first - title < 40 else {
            return []
        }
        return (title + 1..<first).filter { index in
            let block = page.blocks[index]
            let isApart = finder.traits.isAround[block.node] || finder.traits.isTeaser[block.node]
            guard !isApart, !isCaption(block.node), block.linkDensity < 0.3 else { return false }
            if block.kind.isHeading, index == title + 1 { return block.weight >= 60 }
            return block.isProse && block.weight >= 80 && (block.kind == .paragraph || block.kind.isHeading)
        }
    }

    private func isCaption(_ node: Int) -> Bool {
        var current = node
        for level in 0..<3 where current > 0 {
            let isWeak = level < 2 && finder.traits.names[current].contains(.weak)
            if isWeak || tree.nodes[current].tag == .figure { return true }
            current = Int(tree.nodes[current].parent)
        }
        return false
    }

    /// Pages that are made for several screens hold a text more than once.
    private func withoutRepeats(_ blocks: [PageBlock]) -> [PageBlock] {
        var known: Set<BlockText> = []
        return blocks.filter { $0.weight < 200 || known.insert(BlockText(utf8: page.text[$0.utf8])).inserted }
    }

    /// Drops lists whose items are mostly links, and single lines that are nothing but a link.
    private func withoutLinkLists(_ chosen: [Int]) -> [Int] {
        chosen.indices.filter { place in
            let block = page.blocks[chosen[place]]
            guard block.linkDensity > 0.5 else { return true }
            let neighbours = chosen[max(0, place - 2)..<min(chosen.count, place + 3)]
            let isAlone = neighbours.count { page.blocks[$0].linkDensity > 0.5 } == 1
            let isProse = block.hasClauses && block.weight > 40 && block.linkDensity < 0.9
            let isLine = block.kind == .paragraph && block.hasClauses && block.weight > 16
            return isProse || (isAlone && (isLine || block.kind.isHeading))
        }.map { chosen[$0] }
    }

    /// Drops headings and labels of what was dropped: `Related stories` before links.
    private func withoutLabels(_ chosen: [Int], end: Int) -> [Int] {
        chosen.indices.filter { place in
            let index = chosen[place]
            let next = place + 1 < chosen.count ? chosen[place + 1] : end
            guard next > index + 1, isLabel(page.blocks[index]) else { return true }
            return !page.blocks[index + 1..<next].contains {
                $0.linkDensity > 0.5 || finder.traits.isTeaser[$0.node]
            }
        }.map { chosen[$0] }
    }

    private func isLabel(_ block: PageBlock) -> Bool {
        guard block.weight <= 80, block.linkDensity < 0.5 else { return false }
        let text = page.text[block.utf8]
        return block.kind.isHeading || text.last == UInt8(ascii: ":") || text.suffix(3).elementsEqual("：".utf8)
    }
}
