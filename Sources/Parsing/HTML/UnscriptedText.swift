/// What a page shows where no script runs.
extension PageBlocks {
    /// The blocks of a page; of its longest `noscript` alone where a script would have made all of the page's text, and
    /// that stands in for it. O(n).
    init(visibleIn tree: HTMLTree) {
        let shown = PageBlocks(of: tree)
        let weight = shown.blocks.reduce(0) { $0 + $1.weight - $1.linked }
        guard weight < 1500, let stand = PageBlocks.longestNoscript(in: tree, atLeast: 2 * weight + 200) else {
            self = shown
            return
        }
        let scriptless = PageBlocks(of: tree, below: stand)
        let isMore = scriptless.blocks.reduce(0) { $0 + $1.weight - $1.linked } > 2 * weight
        self = isMore ? scriptless : shown
    }

    private static func longestNoscript(in tree: HTMLTree, atLeast least: Int) -> Int? {
        var best: (node: Int, size: Int)?
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            guard node.tag == .noscript, !node.isText else {
                index += 1
                continue
            }
            let texts = tree.descendants(of: index).map { tree.nodes[$0].text.count }
            let size = texts.reduce(0, +)
            if size >= least, size > best?.size ?? 0 { best = (index, size) }
            index = Int(node.end)
        }
        return best?.node
    }
}
