/// The texts of a thread's posts, without what is shown beside them.
struct PostBodies {
    private let tree: HTMLTree
    private let page: PageBlocks
    private let marks: PostMarks
    private let items: [Int]
    /// For each node the innermost post around it, as an index of `items`; -1 outside.
    private let owner: [Int32]
    /// Of each block, whether it may be part of a post's text by what is around it and by what it says.
    private var isClean: [Bool] = []

    /// O(n).
    init(_ tree: HTMLTree, _ page: PageBlocks, _ marks: PostMarks, items: [Int]) {
        (self.tree, self.page, self.marks, self.items) = (tree, page, marks, items)
        var owner = [Int32](repeating: -1, count: tree.nodes.count)
        var next = 0
        for index in tree.nodes.indices {
            let parent = Int(tree.nodes[index].parent)
            if next < items.count, items[next] == index {
                owner[index] = Int32(next)
                next += 1
            } else if parent >= 0 {
                owner[index] = owner[parent]
            }
        }
        self.owner = owner
        isClean = cleanBlocks()
    }

    func item(of block: PageBlock) -> Int? { owner[block.node] < 0 ? nil : Int(owner[block.node]) }

    /// For each block of the page whether it is part of a post's text. O(n).
    func kept() -> [Bool] {
        let bodies = bodyNodes()
        let hasBody = Set(bodies.map { owner[$0] })
        var inBody = [Bool](repeating: false, count: tree.nodes.count)
        for body in bodies { inBody[body] = true }
        for index in tree.nodes.indices where !inBody[index] {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, inBody[parent], owner[parent] == owner[index] { inBody[index] = true }
        }
        return page.blocks.indices.map { number in
            let node = page.blocks[number].node
            guard owner[node] >= 0 else { return false }
            guard hasBody.contains(owner[node]) else { return isClean[number] }
            return inBody[node] && PostBodies.hasWords(page.text[page.blocks[number].utf8])
                && !isFringe(node, isStrict: false) { inBody[$0] }
        }
    }

    /// Blocks of posts that are not named as what is shown beside a text, and do not stand in many posts. Names that
    /// would leave little are not believed.
    private func cleanBlocks() -> [Bool] {
        let repeated = repeatedTexts()
        let owned = page.blocks.map { owner[$0.node] >= 0 && !repeated.contains(page.string($0)) }
        let clean = page.blocks.indices.map {
            owned[$0] && !isSmall(page.blocks[$0])
                && !isFringe(page.blocks[$0].node, isStrict: true, upTo: { _ in true })
        }
        func prose(_ isCounted: [Bool]) -> Double {
            page.blocks.indices.reduce(0) { isCounted[$1] ? $0 + PostMarks.prose(of: page.blocks[$1]) : $0 }
        }
        return prose(clean) >= 0.3 * prose(owned) ? clean : owned
    }

    /// The elements that hold the posts' texts: of the shapes that most posts have, the one that has the least else in
    /// it and leaves the least out.
    private func bodyNodes() -> [Int] {
        let weight = ownWeights { Double(page.blocks[$0].weight) }
        let text = ownWeights { isClean[$0] ? Double(page.blocks[$0].weight) : 0 }
        let total = items.reduce(0.0) { $0 + text[$1] }
        let filled = items.count { text[$0] > 4 }
        let able = shapes(weight, text).filter { $0.text >= 0.75 * total && Double($0.owners) >= 0.6 * Double(filled) }
        return able.min { $0.cost(of: total) < $1.cost(of: total) }?.nodes ?? []
    }

    /// The shapes of elements in posts, in order of their first ones.
    private func shapes(_ weight: [Double], _ text: [Double]) -> [Shape] {
        var places: [UInt64: Int] = [:]
        var shapes: [Shape] = []
        for index in tree.nodes.indices where owner[index] >= 0 && text[index] > 0 && !tree.nodes[index].isText {
            guard items[Int(owner[index])] != index, tree.nodes[index].tag.isBlock || tree.nodes[index].tag == .other
            else {
                continue
            }
            for key in PostShapes.shapes(of: index, tree).dropFirst() + [path(of: index)] {
                if places[key] == nil {
                    places[key] = shapes.count
                    shapes.append(Shape())
                }
                if let place = places[key] { shapes[place].add(index, of: owner[index], weight[index], text[index]) }
            }
        }
        return shapes
    }

    /// The tags from a post down to a node.
    private func path(of index: Int) -> UInt64 {
        var (hash, node) = (UInt64(7), index)
        for _ in 0..<24 where node >= 0 && node != items[Int(owner[index])] {
            hash = (hash ^ tree.nodes[node].tag.order) &* 0x100_0000_01b3
            node = Int(tree.nodes[node].parent)
        }
        return hash
    }

    /// What blocks weigh in each element, those of posts inside posts left out.
    private func ownWeights(_ weight: (Int) -> Double) -> [Double] {
        var sums = [Double](repeating: 0, count: tree.nodes.count)
        for number in page.blocks.indices { sums[page.blocks[number].node] += weight(number) }
        for index in tree.nodes.indices.reversed() {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, owner[parent] == owner[index] { sums[parent] += sums[index] }
        }
        return sums
    }

    /// It, or what is around it inside the post, is named like a button or a signature.
    private func isFringe(_ node: Int, isStrict: Bool, upTo isInside: (Int) -> Bool) -> Bool {
        let item = items[Int(owner[node])]
        let isRemark = marks.words[item].contains(.comment)
        var current = node
        for _ in 0..<40 where current >= 0 && current != item && isInside(current) {
            let words = marks.words[current]
            if words.contains(.fringe), !words.contains(.body), isStrict || !words.contains(.author) { return true }
            if isStrict, !isRemark, words.contains(.comment), !words.contains(.body) { return true }
            if [.footer, .button, .form].contains(tree.nodes[current].tag) { return true }
            current = Int(tree.nodes[current].parent)
        }
        return false
    }

    /// A label, a number or a date rather than a sentence.
    private func isSmall(_ block: PageBlock) -> Bool {
        if block.linkDensity > 0.5, !block.hasClauses || block.weight < 40 { return true }
        guard block.weight <= 40, !block.hasClauses else { return false }
        let text = page.text[block.utf8]
        return !PostBodies.hasWords(text) || TimeMark.stands(in: text)
    }

    private static func hasWords(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
    }

    /// Short texts that stand in many posts: buttons, labels.
    private func repeatedTexts() -> Set<String> {
        var counts: [String: (count: Int, last: Int32)] = [:]
        for block in page.blocks where block.weight <= 60 && owner[block.node] >= 0 {
            let entry = counts[page.string(block), default: (0, -1)]
            if entry.last != owner[block.node] { counts[page.string(block)] = (entry.count + 1, owner[block.node]) }
        }
        let least = max(3, items.count / 3)
        return Set(counts.filter { $0.value.count >= least }.keys)
    }

    /// Elements of a shape.
    private struct Shape {
        private(set) var nodes: [Int] = []
        /// Posts that have one.
        private(set) var owners = 0
        private var weight = 0.0
        private(set) var text = 0.0
        private var last: Int32 = -1

        mutating func add(_ node: Int, of owner: Int32, _ weight: Double, _ text: Double) {
            if nodes.last == node { return }
            nodes.append(node)
            if owner != last { owners += 1 }
            last = owner
            self.weight += weight
            self.text += text
        }

        /// What is in it beside the posts' text, and thrice what of that is not.
        func cost(of total: Double) -> Double { weight - text + 3 * max(0, total - text) }
    }
}
