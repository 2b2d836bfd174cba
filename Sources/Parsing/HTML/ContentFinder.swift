import Model

/// Finds the element that holds the main content of a page, by where its prose stands.
struct ContentFinder {
    private let tree: HTMLTree
    private let page: PageBlocks
    /// How much prose is in each element.
    private var prose: [Double]
    /// What an element's names say.
    private let names: [NameWords]
    private let titleNode: Int?
    /// Elements of navigation, advertising and the like, with all in them.
    private(set) var isAround: [Bool]

    init(_ tree: HTMLTree, _ page: PageBlocks, hints: ContentHints) {
        (self.tree, self.page) = (tree, page)
        names = ContentFinder.names(of: tree)
        isAround = [Bool](repeating: false, count: tree.nodes.count)
        let nearness = hints.nearness(of: page)
        titleNode = hints.titleBlock(in: page).map { page.blocks[$0].node }
        prose = ContentFinder.prose(tree, page.blocks, nearness) { _ in true }
        markAround()
        let around = isAround
        prose = ContentFinder.prose(tree, page.blocks, nearness) { !around[$0.node] }
    }

    /// The element, `nil` where the page has no prose at all. O(n).
    func root() -> Int? {
        guard let total = prose.first, total > 0 else { return nil }
        var node = start(total)
        while let child = richestChild(of: node), prose[child] >= 0.8 * prose[node] { node = child }
        return node
    }

    /// An element that says itself that it is the article's body, where it holds a good part of the prose.
    private func start(_ total: Double) -> Int {
        var best: (node: Int, score: Double) = (0, 0)
        for index in tree.nodes.indices where prose[index] >= 0.08 * total {
            let claim = claim(of: index)
            guard claim > 1.5 || prose[index] >= 0.35 * total || holdsTitle(index) else { continue }
            let score = claim * (0.5 + prose[index] / total)
            if claim > 0, score > best.score { best = (index, score) }
        }
        return best.node
    }

    private func holdsTitle(_ node: Int) -> Bool {
        titleNode.map { $0 > node && $0 < Int(tree.nodes[node].end) } ?? false
    }

    private func claim(of node: Int) -> Double {
        guard tree.nodes[node].tag != .body, tree.nodes[node].tag != .html else { return 0 }
        if tree.attribute(.id, of: node) == "js_content" { return 3 }
        if tree.attribute(.itemprop, of: node)?.contains("articleBody") == true { return 2.5 }
        if tree.nodes[node].tag == .article { return 1.5 }
        return 0
    }

    private func richestChild(of node: Int) -> Int? {
        var best: Int?
        var child = node + 1
        while child < Int(tree.nodes[node].end) {
            if !tree.nodes[child].isText, prose[child] > (best.map { prose[$0] } ?? 0) { best = child }
            child = Int(tree.nodes[child].end)
        }
        guard let best, tree.nodes[best].tag.isBlock, tree.nodes[best].tag != .p else { return nil }
        return best
    }

    /// Marks what is named like a page's surroundings, unless half of the page's prose is in it.
    private mutating func markAround() {
        let total = prose.first ?? 0
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if node.parent >= 0, isAround[Int(node.parent)] {
                isAround[index] = true
                continue
            }
            guard !node.isText, node.tag != .body, node.tag != .html, node.tag != .article, node.tag != .main else {
                continue
            }
            let isNamed = names[index].contains(.around) || [.footer, .aside, .form].contains(node.tag)
            let most = names[index].contains(.never) ? 2 : names[index].contains(.body) ? 0.3 : 0.5
            isAround[index] = isNamed && prose[index] < most * total
        }
    }

    private static func names(of tree: HTMLTree) -> [NameWords] {
        var known: [String: NameWords] = [:]
        return tree.nodes.indices.map { index in
            guard !tree.nodes[index].attributes.isEmpty else { return [] }
            var names: NameWords = []
            for key in [HTMLAttribute.class, .id, .role] {
                guard let value = tree.attribute(key, of: index), !value.isEmpty else { continue }
                let words = known[value] ?? NameWords.of(value)
                known[value] = words
                names.formUnion(words)
            }
            return names
        }
    }

    private static func prose(
        _ tree: HTMLTree, _ blocks: [PageBlock], _ nearness: [Double], _ counts: (PageBlock) -> Bool
    ) -> [Double] {
        var prose = [Double](repeating: 0, count: tree.nodes.count)
        for (block, nearness) in zip(blocks, nearness) where counts(block) {
            let plain = Double(block.weight - block.linked)
            let isProse = block.hasClauses && block.weight >= 24
            prose[block.node] += plain * (isProse ? 1 : 0.2) * (1 - block.linkDensity) * nearness
        }
        for index in prose.indices.reversed() where tree.nodes[index].parent >= 0 {
            prose[Int(tree.nodes[index].parent)] += prose[index]
        }
        return prose
    }
}
