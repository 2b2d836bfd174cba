import Model

/// Finds the element that holds the main content of a page, by where its prose stands.
struct ContentFinder {
    private let tree: HTMLTree
    let traits: ElementTraits
    /// How much prose is in each element, by its nearness to the title.
    private let prose: [Double]
    private let titleNode: Int?
    /// The block that shows the title.
    let titleBlock: Int?
    /// All text that is not around, whatever its place.
    private let mass: [Double]
    private(set) var layout = PageLayout.article
    /// The element, `nil` where the page has no prose at all.
    private(set) var root: Int?

    init(_ tree: HTMLTree, _ page: PageBlocks, hints: ContentHints) {
        self.tree = tree
        titleBlock = hints.titleBlock(in: page)
        titleNode = titleBlock.map { page.blocks[$0].node }
        traits = ElementTraits(tree, page, titleNode: titleNode)
        prose = ContentFinder.prose(tree, page.blocks, hints.nearness(of: page), traits)
        mass = ContentFinder.mass(tree, page.blocks, traits)
        root = narrowRoot()
        layout = PageLayout(of: page.blocks, traits, root: root, tree, claim: hints.certainty(of: page))
        if layout != .article { root = wideRoot() }
    }

    /// The part of the page's prose, weighed by its nearness to the title, that stands in an element: 0…1.
    func share(of node: Int) -> Double {
        guard let total = prose.first, total > 0 else { return 0 }
        return prose[node] / total
    }

    private func narrowRoot() -> Int? {
        guard let total = prose.first, total > 0 else { return nil }
        var node = start(total)
        while let child = richestChild(of: node, prose), isWorth(child, alone: node) { node = child }
        return node
    }

    /// What holds nearly all of the page's text.
    private func wideRoot() -> Int? {
        guard let total = mass.first, total > 0 else { return nil }
        var node = 0
        while let child = richestChild(of: node, mass), mass[child] >= 0.8 * mass[node] { node = child }
        return node
    }

    /// Whether what stands in `node` beside `child` is not worth keeping: little, or more links than prose.
    private func isWorth(_ child: Int, alone node: Int) -> Bool {
        let rest = prose[node] - prose[child]
        guard rest > 0.25 * prose[child] else { return true }
        let links = Double(traits.sums[node].linked - traits.sums[child].linked)
        return rest < 0.5 * prose[child] && links > 2 * rest
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
        if tree.bytes(.id, of: node).elementsEqual("js_content".utf8) { return 3 }
        if tree.attribute(.itemprop, of: node)?.holds("articleBody") == true { return 2.5 }
        if tree.nodes[node].tag == .article { return 1.5 }
        return 0
    }

    private func richestChild(of node: Int, _ prose: [Double]) -> Int? {
        var best: Int?
        var child = node + 1
        while child < Int(tree.nodes[node].end) {
            if !tree.nodes[child].isText, prose[child] > (best.map { prose[$0] } ?? 0) { best = child }
            child = Int(tree.nodes[child].end)
        }
        guard let best, tree.nodes[best].tag.isBlock, tree.nodes[best].tag != .p,
            tree.nodes[best].tag.headingLevel == nil
        else { return nil }
        return best
    }

    private static func prose(
        _ tree: HTMLTree, _ blocks: [PageBlock], _ nearness: [Double], _ traits: ElementTraits
    ) -> [Double] {
        var prose = [Double](repeating: 0, count: tree.nodes.count)
        for (block, nearness) in zip(blocks, nearness)
        where !traits.isAround[block.node] && !traits.isTeaser[block.node] && !block.kind.isHeading {
            let plain = Double(block.weight - block.linked) * (1 - block.linkDensity)
            prose[block.node] += plain * (block.isProse ? 1 : 0.2) * nearness
        }
        tree.sumUp(&prose)
        return prose
    }

    private static func mass(_ tree: HTMLTree, _ blocks: [PageBlock], _ traits: ElementTraits) -> [Double] {
        var mass = [Double](repeating: 0, count: tree.nodes.count)
        for block in blocks where !traits.isAround[block.node] {
            let isContent = traits.isTeaser[block.node] || block.isProse
            mass[block.node] += Double(block.weight) * (isContent ? 1 : 0.2)
        }
        tree.sumUp(&mass)
        return mass
    }
}

extension HTMLTree {
    /// Adds each element's value to those around it. O(n).
    func sumUp(_ values: inout [Double]) {
        for index in values.indices.reversed() where nodes[index].parent >= 0 {
            values[Int(nodes[index].parent)] += values[index]
        }
    }
}
