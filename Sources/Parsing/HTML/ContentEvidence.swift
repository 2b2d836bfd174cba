import Model

/// Why an element was taken for a page's content, and what lost against it.
struct ContentEvidence {
    private let tree: HTMLTree
    private let page: PageBlocks
    private let finder: ContentFinder
    private let selection: ContentSelection

    init(_ tree: HTMLTree, _ page: PageBlocks, _ finder: ContentFinder, _ selection: ContentSelection) {
        (self.tree, self.page, self.finder, self.selection) = (tree, page, finder, selection)
    }

    /// The winner, at most two other elements by how much prose they hold, and what was left out inside the winner.
    func entries() -> [ReadingEvidence] {
        guard let root = finder.root else {
            return [ReadingEvidence(.content, "", from: "all of the page: no element holds prose")]
        }
        let winner = ReadingEvidence(.content, opening(of: root), from: "\(described(root)); \(layout)")
        let rivals = rivals(of: root).map {
            ReadingEvidence(.content, opening(of: $0), from: described($0), isChosen: false)
        }
        return [winner] + rivals + leftOut(of: root)
    }

    private func described(_ node: Int) -> String {
        let share = Int((finder.share(of: node) * 100).rounded())
        return "\(ElementName.of(node, tree)): \(share) % of the prose by its nearness to the title"
    }

    private var layout: String {
        switch finder.layout {
        case .article: "\(selection.blocks.count) blocks, read as an article"
        case .listing: "most of the page are teasers, so they are its content"
        case .spread: "the prose stands all over the page, so it is read as a whole"
        }
    }

    /// The beginning of the first paragraph in an element.
    private func opening(of node: Int) -> String {
        let inside = node..<Int(tree.nodes[node].end)
        let blocks = page.blocks.lazy.filter { inside.contains($0.node) }
        guard let block = blocks.first(where: \.isProse) ?? blocks.first else { return "" }
        return String(page.string(block).prefix(80))
    }

    /// The richest of what stands beside the element and beside what it stands in.
    private func rivals(of root: Int) -> [Int] {
        var found: [(node: Int, share: Double)] = []
        var (current, parent) = (root, Int(tree.nodes[root].parent))
        while parent >= 0 {
            var child = parent + 1
            while child < Int(tree.nodes[parent].end) {
                if child != current, finder.share(of: child) > 0.02 { found.append((child, finder.share(of: child))) }
                child = Int(tree.nodes[child].end)
            }
            (current, parent) = (parent, Int(tree.nodes[parent].parent))
        }
        found.sort { $0.share != $1.share ? $0.share > $1.share : $0.node < $1.node }
        return found.prefix(2).map(\.node)
    }

    private func leftOut(of root: Int) -> [ReadingEvidence] {
        let inside = page.blocks[selection.range]
        let around = inside.filter { finder.traits.isAround[$0.node] }
        let teasers = inside.filter { !finder.traits.isAround[$0.node] && finder.traits.isTeaser[$0.node] }
        var entries: [ReadingEvidence] = []
        if let first = around.first {
            let source =
                "\(ElementName.of(first.node, tree)) and others, \(around.count) blocks: navigation, notes, advertising"
            entries.append(ReadingEvidence(.content, line(first), from: source, isChosen: false))
        }
        if let first = teasers.first, finder.layout == .article {
            let source =
                "\(ElementName.of(first.node, tree)) and others, \(teasers.count) blocks: teasers of other pages"
            entries.append(ReadingEvidence(.content, line(first), from: source, isChosen: false))
        }
        return entries
    }

    private func line(_ block: PageBlock) -> String { String(page.string(block).prefix(80)) }
}
