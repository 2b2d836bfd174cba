import Model

/// A page's paragraphs in order, as a browser would lay them out.
struct PageBlocks {
    private(set) var blocks: [PageBlock] = []
    private(set) var text: [UInt8] = []

    private let tree: HTMLTree
    /// Open elements that lay out a block, innermost last.
    private var open: [Int] = []
    private var linkEnd = 0
    private var pieces: [UInt8] = []
    private var linkedWeight = 0
    private var preformatted = 0
    /// Hidden elements that are read nevertheless; few, since each is measured.
    private var revealed = 0
    private var lastRow = -1
    private var isLastRowPlain = false

    /// The blocks below a node; O(n).
    init(of tree: HTMLTree, below root: Int = 0) {
        self.tree = tree
        guard !tree.nodes.isEmpty else { return }
        open = [root]
        walk(root)
        flush()
    }

    func string(_ block: PageBlock) -> String { String(decoding: text[block.utf8], as: UTF8.self) }

    private mutating func walk(_ root: Int) {
        var index = root
        let end = Int(tree.nodes[root].end)
        while index < end {
            while let last = open.last, open.count > 1, Int(tree.nodes[last].end) <= index { closeBlock() }
            let node = tree.nodes[index]
            if node.isText {
                add(node.text, isLinked: index < linkEnd)
            } else if index != root, isSilent(index) {
                if node.tag.isBlock { flush() }
                index = Int(node.end)
                continue
            } else {
                enter(index, node)
            }
            index += 1
        }
    }

    private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
        if node.tag == .br || node.tag == .hr {
            if preformatted > 0 { pieces.append(0x0A) } else { flush() }
        } else if node.tag == .td || node.tag == .th, let row = open.last, tree.nodes[row].tag == .tr, isPlainRow(row) {
            if !pieces.isEmpty { pieces += Array(" | ".utf8) }
        } else if node.tag.isBlock {
            flush()
            open.append(index)
            if node.tag == .pre { preformatted += 1 }
        } else if node.tag == .a {
            if tree.has(.href, index) { linkEnd = max(linkEnd, tree.cutLinks[index] ?? Int(node.end)) }
        }
    }

    private mutating func closeBlock() {
        flush()
        if let last = open.popLast(), tree.nodes[last].tag == .pre { preformatted -= 1 }
    }

    private mutating func isSilent(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if node.tag == .template { return !tree.has(.shadowRoot, index) }
        if node.tag.isSilent { return true }
        guard !node.attributes.isEmpty else { return false }
        return isHidden(index) && !isBulk(index)
    }

    private func isHidden(_ index: Int) -> Bool {
        if tree.has(.hidden, index) { return true }
        guard let style = tree.attribute(.style, of: index) else { return false }
        return style.holds("display:none") || style.holds("display: none")
    }

    /// Much of the page's text is in it: a script is to show it.
    private mutating func isBulk(_ index: Int) -> Bool {
        guard revealed < 4 else { return false }
        var size = 0
        for node in tree.descendants(of: index) { size += tree.nodes[node].text.count }
        guard size * 10 > tree.text.count * 4 else { return false }
        revealed += 1
        return true
    }

    /// A row of a table of data: at least two cells, no blocks inside them.
    private mutating func isPlainRow(_ row: Int) -> Bool {
        if row != lastRow { (lastRow, isLastRowPlain) = (row, hasOnlyCells(row)) }
        return isLastRowPlain
    }

    private func hasOnlyCells(_ row: Int) -> Bool {
        var cells = 0
        for index in tree.descendants(of: row) where !tree.nodes[index].isText {
            let tag = tree.nodes[index].tag
            if tag == .td || tag == .th { cells += 1 } else if tag.isBlock { return false }
            if cells > 40 { break }
        }
        return cells > 1
    }

    private mutating func add(_ range: Range<Int32>, isLinked: Bool) {
        let bytes = tree.text[Int(range.lowerBound)..<Int(range.upperBound)]
        pieces += bytes
        if isLinked { linkedWeight += PageBlocks.weight(bytes) }
    }

    /// Ends the block in hand.
    private mutating func flush() {
        defer {
            pieces.removeAll(keepingCapacity: true)
            linkedWeight = 0
        }
        let content = preformatted > 0 ? Array(pieces.trimmed) : Array(WhiteSpace.collapsed(pieces).trimmed)
        guard !content.isEmpty, let node = open.last else { return }
        let start = text.count
        text += content
        let weight = PageBlocks.weight(content)
        guard weight > 0 else { return }
        blocks.append(
            PageBlock(
                kind: kind(of: node), node: node, utf8: start..<text.count, weight: weight,
                linked: min(linkedWeight, weight), hasClauses: PageBlocks.hasClauses(content)))
    }

    private func kind(of node: Int) -> Block.Kind {
        if preformatted > 0 { return .code }
        var current = node
        for _ in 0..<6 where current >= 0 {
            let tag = tree.nodes[current].tag
            if let level = tag.headingLevel { return .heading(level: level) }
            switch tag {
            case .li, .dd, .dt: return .listItem
            case .figcaption, .caption: return .caption
            case .blockquote: return .quote
            case .tr: return .tableRow
            case .body, .article, .section, .main: return .paragraph
            default: current = Int(tree.nodes[current].parent)
            }
        }
        return .paragraph
    }

    /// Wide characters count two, white space and marks of more than one byte nothing apart. O(n).
    static func weight(_ bytes: some Sequence<UInt8>) -> Int {
        var weight = 0
        for byte in bytes where byte > 0x20 && byte & 0xC0 != 0x80 { weight += byte >= 0xE3 ? 2 : 1 }
        return weight
    }

    private static func hasClauses(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
            case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82: return true
            case 0xEF
            where index + 2 < bytes.count && bytes[index + 1] == 0xBC && [0x8C, 0x81, 0x9F].contains(bytes[index + 2]):
                return true
            default: index += 1
            }
        }
        return false
    }
}
