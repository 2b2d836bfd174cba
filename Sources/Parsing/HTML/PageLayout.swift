import Model

/// How a page's content stands on it.
enum PageLayout {
    /// In one place.
    case article
    /// As teasers of other pages.
    case listing
    /// In pieces over the whole page.
    case spread

    /// By the share of the prose that is in the element found for an article; `claim` is the page's own word, 0…2.
    init(of blocks: [PageBlock], _ traits: ElementTraits, root: Int?, _ tree: HTMLTree, claim: Int) {
        var (all, inside, teasers) = (0, 0, 0)
        for block in blocks where !traits.isAround[block.node] {
            if traits.isTeaser[block.node] {
                teasers += block.weight
            } else if block.isProse {
                all += block.weight
                if let root, (root..<Int(tree.nodes[root].end)).contains(block.node) { inside += block.weight }
            }
        }
        if claim == 2 {
            self = .article
        } else {
            self = teasers > 4 * (1 + claim) * all ? .listing : inside * (2 + claim) < all ? .spread : .article
        }
    }
}
