/// Where a page names authors and times, how much text each of its elements holds, and what their names say.
struct PostMarks {
    /// What an element's own names say.
    private(set) var words: [PartWords]
    /// How many authors and times are named in an element.
    private(set) var authors: [Int32]
    private(set) var times: [Int32]
    /// Columns of text in an element that is not in links; lines that are no prose count a third.
    private(set) var prose: [Double]

    /// O(n).
    init(_ tree: HTMLTree, _ page: PageBlocks) {
        let count = tree.nodes.count
        words = [PartWords](repeating: [], count: count)
        authors = [Int32](repeating: 0, count: count)
        times = [Int32](repeating: 0, count: count)
        prose = [Double](repeating: 0, count: count)
        readNames(tree)
        for block in page.blocks { prose[block.node] += PostMarks.prose(of: block) }
        for index in tree.nodes.indices.reversed() {
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0 else { continue }
            authors[parent] += authors[index]
            times[parent] += times[index]
            prose[parent] += prose[index]
        }
    }

    static func prose(of block: PageBlock) -> Double {
        Double(block.weight - block.linked) * (block.hasClauses ? 1 : 0.33)
    }

    private mutating func readNames(_ tree: HTMLTree) {
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if node.isText {
                let text = tree.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
                if TimeMark.stands(in: text) { times[index] = 1 }
                continue
            }
            if node.tag == .time { times[index] = 1 }
            tree.eachAttribute(of: index) { key, value in
                take(key, value, of: index, isLink: node.tag == .a)
            }
        }
    }

    private mutating func take(
        _ key: HTMLAttribute, _ value: ArraySlice<UInt8>, of index: Int, isLink: Bool
    ) {
        switch key {
        case .class, .id, .itemprop:
            let found = PartWords.of(names: value)
            words[index].formUnion(found)
            if found.contains(.author), authors[index] == 0 { authors[index] = 1 }
        case .href where isLink && authors[index] == 0:
            if PartWords.isPerson(address: value) { authors[index] = 1 }
        case .datetime, .dateTitle: times[index] = 1
        default: return
        }
    }
}
