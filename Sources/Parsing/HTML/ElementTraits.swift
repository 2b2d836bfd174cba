import Model

/// What the elements of a page are by their names, their place and what is in them, summed up once for all decisions.
struct ElementTraits {
    /// What stands in an element, in columns of text.
    struct Sums {
        /// Text outside links.
        var plain = 0
        /// Text in links.
        var linked = 0
        /// Text of paragraphs that are prose.
        var prose = 0
        var proseBlocks = 0
        /// Blocks that are nothing but links.
        var linkBlocks = 0
        /// Of the plain text, what stands in quotations and code.
        var quoted = 0

        var linkDensity: Double { plain + linked > 0 ? Double(linked) / Double(plain + linked) : 0 }

        static func += (left: inout Sums, right: Sums) {
            left.plain += right.plain
            left.linked += right.linked
            left.prose += right.prose
            left.proseBlocks += right.proseBlocks
            left.linkBlocks += right.linkBlocks
            left.quoted += right.quoted
        }
    }

    private let tree: HTMLTree
    private let titleNode: Int?
    private(set) var sums: [Sums]
    private(set) var names: [NameWords]
    /// Elements of navigation, advertising and the like, with all in them.
    private(set) var isAround: [Bool]
    /// Teasers of other pages that stand in a row, with all in them.
    private(set) var isTeaser: [Bool]

    /// O(n).
    init(_ tree: HTMLTree, _ page: PageBlocks, titleNode: Int?) {
        (self.tree, self.titleNode) = (tree, titleNode)
        sums = ElementTraits.sums(tree, page.blocks)
        names = ElementTraits.names(of: tree)
        isAround = [Bool](repeating: false, count: tree.nodes.count)
        isTeaser = isAround
        markTeasers()
        markAround()
    }

    private static func sums(_ tree: HTMLTree, _ blocks: [PageBlock]) -> [Sums] {
        var sums = [Sums](repeating: Sums(), count: tree.nodes.count)
        for block in blocks {
            let plain = block.weight - block.linked
            sums[block.node] += Sums(
                plain: plain, linked: block.linked, prose: block.isProse ? plain : 0,
                proseBlocks: block.isProse ? 1 : 0, linkBlocks: block.linkDensity > 0.8 ? 1 : 0,
                quoted: block.kind == .quote || block.kind == .code ? plain : 0)
        }
        for index in sums.indices.reversed() where tree.nodes[index].parent >= 0 {
            sums[Int(tree.nodes[index].parent)] += sums[index]
        }
        return sums
    }

    private static func names(of tree: HTMLTree) -> [NameWords] {
        tree.nodes.indices.map { index in
            var names: NameWords = []
            tree.eachAttribute(of: index) { key, value in
                if key == .class || key == .id || key == .role { names.formUnion(NameWords.of(value)) }
            }
            return names
        }
    }

    // MARK: What stands around

    private mutating func markAround() {
        let total = proseOutsideTeasers
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if node.parent >= 0, isAround[Int(node.parent)] {
                isAround[index] = true
            } else if !node.isText, node.tag.isBlock || node.tag == .span, node.tag != .body, node.tag != .html {
                isAround[index] = isAround(index, of: total)
            }
        }
    }

    /// Named like a page's surroundings, unless much of the page's prose is in it; by a weak name only where what is in
    /// it looks so too.
    private func isAround(_ index: Int, of total: Int) -> Bool {
        let (own, tag, names) = (sums[index], tree.nodes[index].tag, names[index])
        if let titleNode, contains(titleNode, in: index) { return false }
        if tag == .figcaption || tag == .figure || tag == .caption || tag == .table { return false }
        guard own.plain + own.linked > 0, own.quoted * 10 < own.plain * 8 || own.linkDensity > 0.5 else { return false }
        let share = Double(own.prose) / Double(max(total, 1))
        if names.contains(.never) { return share < 0.85 }
        let isStrong = names.contains(.around) || tag == .footer || tag == .aside && !isCallout(index)
        if isStrong, tag != .article, tag != .main, share < most(of: names) { return true }
        guard tag == .form || names.contains(.weak) && !names.contains(.body), share < 0.3 else { return false }
        return own.linkDensity > 0.35 || own.prose < 160
    }

    /// The share of the page's prose up to which a name counts.
    private func most(of names: NameWords) -> Double {
        names.contains(.comments) ? 0.7 : names.contains(.body) ? 0.25 : 0.4
    }

    /// It stands between the paragraphs of a text.
    private func isCallout(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard parent > 0, sums[index].linkDensity < 0.3 else { return false }
        var (paragraphs, child) = (0, parent + 1)
        for _ in 0..<64 where child < Int(tree.nodes[parent].end) {
            if tree.nodes[child].tag == .p { paragraphs += 1 }
            child = Int(tree.nodes[child].end)
        }
        return paragraphs >= 3
    }

    private var proseOutsideTeasers: Int {
        var total = sums.first?.prose ?? 0
        var index = 0
        while index < tree.nodes.count {
            guard isTeaser[index] else {
                index += 1
                continue
            }
            total -= sums[index].prose
            index = Int(tree.nodes[index].end)
        }
        return total
    }

    // MARK: Teasers

    /// Rows of at least three elements of one kind, most of them a linked title with little text of its own.
    private mutating func markTeasers() {
        for index in tree.nodes.indices where sums[index].linkBlocks >= 3 && !isTeaser[index] {
            for group in rows(in: index) {
                let isInBody = isInBody(index)
                let teasers = group.filter { looksLikeTeaser($0, isInBody: isInBody) }
                guard teasers.count >= 3, teasers.count * 10 >= group.count * 6 else { continue }
                for item in teasers { for node in item..<Int(tree.nodes[item].end) { isTeaser[node] = true } }
            }
        }
    }

    /// In an article's body a teaser is short.
    private func looksLikeTeaser(_ node: Int, isInBody: Bool) -> Bool {
        let own = sums[node]
        switch tree.nodes[node].tag {
        case .tr, .td, .th, .tbody, .thead, .pre, .p, .ul, .ol: return false
        default:
            guard own.linkBlocks > 0, own.proseBlocks <= 2 else { return false }
            return own.plain < (isInBody ? 220 : own.proseBlocks > 1 ? 400 : 1000)
        }
    }

    private func isInBody(_ node: Int) -> Bool {
        var current = node
        while current > 0 {
            if names[current].contains(.articleBody) { return true }
            if tree.nodes[current].tag == .article, let titleNode { return contains(titleNode, in: current) }
            current = Int(tree.nodes[current].parent)
        }
        return false
    }

    private func contains(_ node: Int, in outer: Int) -> Bool {
        (outer + 1..<Int(tree.nodes[outer].end)).contains(node)
    }

    /// The child elements, those of one tag and class together.
    private func rows(in parent: Int) -> [[Int]] {
        var rows: [[Int]] = []
        var places: [UInt64: Int] = [:]
        var child = parent + 1
        while child < Int(tree.nodes[parent].end) {
            if !tree.nodes[child].isText, sums[child].plain + sums[child].linked > 0 {
                let kind = tree.kind(of: child)
                if let place = places[kind] {
                    rows[place].append(child)
                } else {
                    places[kind] = rows.count
                    rows.append([child])
                }
            }
            child = Int(tree.nodes[child].end)
        }
        return rows
    }
}

extension HTMLTree {
    /// A hash of an element's tag and class.
    func kind(of node: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in nodes[node].tag.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for byte in bytes(.class, of: node) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
