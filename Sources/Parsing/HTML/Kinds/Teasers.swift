/// The parts of a page that are built alike and lead to other pages.
struct Teasers {
    /// How many the largest group has.
    private(set) var count = 0
    /// They are most of the page.
    private(set) var isMost = false
    /// Most of them name a price.
    private(set) var isPriced = false
    private(set) var sign = ""

    /// O(n).
    init(_ tree: HTMLTree, _ page: PageBlocks) {
        let weights = Teasers.weights(tree, page)
        guard let items = Teasers.items(tree, weights.all), let total = weights.all.first, total > 0 else { return }
        let (inside, proseInside, outer) = Teasers.held(items, tree, weights)
        count = outer
        let proseOutside = (weights.prose.first ?? 0) - proseInside
        let isShort = inside < 400 * Double(count) && proseInside < 200 * Double(count)
        isMost = count > 5 && isShort && inside >= 0.4 * total && proseOutside < min(400, 0.2 * total)
        let priced = items.count { Teasers.hasPrice(tree.plainText(of: $0, limit: 600)) }
        isPriced = priced * 2 > items.count && count > 5 && inside >= 0.25 * total
        sign =
            "\(count) like parts (\(ElementName.of(items[0], tree))) that lead to other pages, "
            + "\(Int(100 * inside / total)) % of the text"
    }

    /// What stands in the items, and how many of them stand in no other one.
    private static func held(
        _ items: [Int], _ tree: HTMLTree, _ weights: (all: [Double], prose: [Double])
    ) -> (all: Double, prose: Double, outer: Int) {
        var (all, prose, outer, end) = (0.0, 0.0, 0, 0)
        for item in items where item >= end {
            all += weights.all[item]
            prose += weights.prose[item]
            outer += 1
            end = Int(tree.nodes[item].end)
        }
        return (all, prose, outer)
    }

    /// Columns of text in each element, all and of sentences.
    private static func weights(_ tree: HTMLTree, _ page: PageBlocks) -> (all: [Double], prose: [Double]) {
        var (all, prose) = (
            [Double](repeating: 0, count: tree.nodes.count), [Double](repeating: 0, count: tree.nodes.count)
        )
        for block in page.blocks {
            all[block.node] += Double(block.weight)
            if block.hasClauses, block.weight >= 80, block.linkDensity < 0.3 {
                prose[block.node] += Double(block.weight)
            }
        }
        for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
            all[Int(tree.nodes[index].parent)] += all[index]
            prose[Int(tree.nodes[index].parent)] += prose[index]
        }
        return (all, prose)
    }

    /// The group of like elements around links that has most text; readers' remarks are none.
    private static func items(_ tree: HTMLTree, _ weights: [Double]) -> [Int]? {
        var places: [UInt64: Int] = [:]
        var groups: [[Int]] = []
        var isSeen = [Bool](repeating: false, count: tree.nodes.count)
        for link in tree.nodes.indices where tree.nodes[link].tag == .a && !tree.nodes[link].isText {
            var node = Int(tree.nodes[link].parent)
            for _ in 0..<4 where node > 0 && !isSeen[node] && tree.nodes[node].tag != .body {
                isSeen[node] = true
                if weights[node] >= 12 {
                    let shape = shape(of: node, tree)
                    let place = places[shape] ?? groups.count
                    if place == groups.count { groups.append([]) }
                    places[shape] = place
                    groups[place].append(node)
                }
                node = Int(tree.nodes[node].parent)
            }
        }
        let able = groups.filter { $0.count > 4 && !isRemark($0[0], tree) }.map { $0.sorted() }
        return able.max { (sum($0, weights), -$0[0]) < (sum($1, weights), -$1[0]) }
    }

    private static func isRemark(_ node: Int, _ tree: HTMLTree) -> Bool {
        let names = (tree.attribute(.class, of: node) ?? "") + " " + (tree.attribute(.id, of: node) ?? "")
        return PartWords.of(names: names).contains(.comment)
    }

    private static func sum(_ items: [Int], _ weights: [Double]) -> Double { items.reduce(0) { $0 + weights[$1] } }

    /// Its tag with its class, or with its parent's.
    private static func shape(of node: Int, _ tree: HTMLTree) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ tree.nodes[node].tag.order
        var (current, isNamed) = (node, false)
        for _ in 0..<2 where current >= 0 && !isNamed {
            tree.eachAttribute(of: current) { key, value in
                guard key == .class, !value.isEmpty else { return }
                isNamed = true
                for byte in value.prefix(200) where !(0x30...0x39).contains(byte) {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
            current = Int(tree.nodes[current].parent)
            if !isNamed { hash = hash &* 31 }
        }
        return hash
    }

    /// A currency's sign beside a digit.
    static func hasPrice(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() where scalar.properties.generalCategory == .currencySymbol {
            let around = scalars[max(0, place - 2)..<min(scalars.count, place + 3)]
            if around.contains(where: { ("0"..."9").contains($0) }) { return true }
        }
        return false
    }
}
