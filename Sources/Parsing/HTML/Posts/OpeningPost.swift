import Model

/// The opening post where it is built otherwise than the replies: what stands between the title and the first of them.
struct OpeningPost {
    /// Of the page, in order.
    private(set) var blocks: [Int] = []
    /// Its share of the page's text.
    private(set) var share = 0.0

    init(_ tree: HTMLTree, _ page: PageBlocks, _ marks: PostMarks, before bodies: PostBodies, title: String) {
        guard let first = page.blocks.firstIndex(where: { bodies.item(of: $0) != nil }), first > 0 else { return }
        let start = OpeningPost.titleBlock(page, title, before: first).map { $0 + 1 } ?? 0
        let able = (start..<first).filter { OpeningPost.isText(page.blocks[$0], tree, marks) }
        guard able.contains(where: { page.blocks[$0].hasClauses && page.blocks[$0].weight >= 24 }) else { return }
        guard OpeningPost.isSigned(start..<first, page, marks) else { return }
        let root = OpeningPost.root(able, tree, page)
        blocks = able.filter { page.blocks[$0].node >= root && page.blocks[$0].node < Int(tree.nodes[root].end) }
        let prose = blocks.reduce(0.0) { $0 + PostMarks.prose(of: page.blocks[$1]) }
        share = prose / max(1, marks.prose.first ?? 1)
    }

    private static func titleBlock(_ page: PageBlocks, _ title: String, before first: Int) -> Int? {
        let title = Array(title.utf8.prefix(400))
        guard title.count >= 6 else { return nil }
        let shown = page.blocks.indices.prefix(first).last { page.text[page.blocks[$0].utf8].elementsEqual(title) }
        return shown ?? page.blocks.indices.prefix(first).last { page.blocks[$0].kind == .heading(level: 1) }
    }

    /// An author or a time is named among these blocks.
    private static func isSigned(_ blocks: Range<Int>, _ page: PageBlocks, _ marks: PostMarks) -> Bool {
        let nodes = blocks.map { page.blocks[$0].node }
        return nodes.contains { marks.authors[$0] > 0 } || nodes.contains { marks.times[$0] > 0 }
    }

    private static func isText(_ block: PageBlock, _ tree: HTMLTree, _ marks: PostMarks) -> Bool {
        guard block.linkDensity < 0.5 else { return false }
        var current = block.node
        for _ in 0..<40 where current >= 0 {
            let (words, tag) = (marks.words[current], tree.nodes[current].tag)
            if tag == .body || tag == .html { break }
            if words.contains(.fringe), words.isDisjoint(with: [.body, .post, .talk]) { return false }
            if [.footer, .header, .aside, .form].contains(tag) { return false }
            current = Int(tree.nodes[current].parent)
        }
        return true
    }

    /// The innermost element with most of these blocks' text.
    private static func root(_ able: [Int], _ tree: HTMLTree, _ page: PageBlocks) -> Int {
        var prose = [Double](repeating: 0, count: tree.nodes.count)
        for index in able { prose[page.blocks[index].node] += PostMarks.prose(of: page.blocks[index]) }
        for index in prose.indices.reversed() where tree.nodes[index].parent >= 0 {
            prose[Int(tree.nodes[index].parent)] += prose[index]
        }
        var node = 0
        while let child = richest(of: node, prose, tree), prose[child] >= 0.75 * prose[node] { node = child }
        return node
    }

    private static func richest(of node: Int, _ prose: [Double], _ tree: HTMLTree) -> Int? {
        var best: Int?
        var child = node + 1
        while child < Int(tree.nodes[node].end) {
            if prose[child] > (best.map { prose[$0] } ?? 0) { best = child }
            child = Int(tree.nodes[child].end)
        }
        guard let best, tree.nodes[best].tag != .p else { return nil }
        return best
    }
}
