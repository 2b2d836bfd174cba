/// Elements of a page that are built alike and each hold a text with an author and a time: the posts of a thread.
struct PostGroup {
    /// In document order; one may hold others.
    let items: [Int]
    /// Of these, how many name an author, and how many a time: 0…1.
    let authored: Double
    let timed: Double
    /// The share of the page's text that stands in them.
    let share: Double
    /// The share of the longest post in that.
    let largest: Double
    /// Posts that have a text.
    let filledCount: Int
    /// How many posts of the same length would be as evenly spread: 1 where one has all the text.
    let spread: Double
    /// Times named in a post, of the median one.
    private let crowd: Double
    let words: PartWords

    /// The group that is most like a thread's posts; `nil` where nothing is. O(n), of which only elements that hold
    /// text and an author or a time are compared.
    static func find(_ tree: HTMLTree, _ marks: PostMarks) -> PostGroup? {
        guard let total = marks.prose.first, total > 0, (marks.authors.first ?? 0) + (marks.times.first ?? 0) > 1 else {
            return nil
        }
        var best: (group: PostGroup, score: Double)?
        for items in PostShapes.groups(tree, marks) {
            guard let group = PostGroup(items, tree, marks, total: total) else { continue }
            let score = group.score
            if score > (best?.score ?? 0) * 1.0005 { best = (group, score) }
        }
        return best?.group
    }

    private init?(_ items: [Int], _ tree: HTMLTree, _ marks: PostMarks, total: Double) {
        let own = OwnParts.of(items, tree, marks)
        let filled = items.indices.filter { own[$0].prose > 4 }
        guard filled.count > 1 else { return nil }
        let count = Double(filled.count)
        self.items = items
        authored = Double(filled.count { own[$0].authors > 0 }) / count
        timed = Double(filled.count { own[$0].times > 0 }) / count
        let held = own.reduce(0) { $0 + $1.prose }
        share = held / total
        largest = own.reduce(0) { max($0, $1.prose) } / max(1, held)
        filledCount = filled.count
        spread = PostGroup.spread(own.map(\.prose))
        crowd = Double(filled.map { own[$0].times }.sorted()[filled.count / 2])
        words = items.reduce(into: PartWords.all) { $0.formIntersection(marks.words[$1]) }
        guard words.contains(.post) ? authored + timed >= 0.6 : min(authored, timed) >= 0.5 || timed >= 0.9 else {
            return nil
        }
    }

    /// Much of the text, in many even parts, each with an author and a time and not many times.
    private var score: Double {
        let parts = 1 - 1 / (spread + 0.25)
        let crowding = 1 / (1 + max(0, crowd - 4) / 4)
        let naming = words.contains(.comment) ? 1.25 : words.contains(.post) ? 1.5 : 1
        return share.squareRoot() * (authored + timed) * parts * crowding * naming
    }

    /// One over the sum of their squared shares.
    private static func spread(_ parts: [Double]) -> Double {
        let total = parts.reduce(0) { $0 + max(0, $1) }
        guard total > 0 else { return 1 }
        return 1 / max(1e-9, parts.reduce(0.0) { $0 + max(0, $1 / total) * max(0, $1 / total) })
    }
}

extension PartWords {
    static let all = PartWords(rawValue: .max)
}

/// Groups of elements by their shape: the tag with a word of the class, the id without its digits, the type of item, or
/// the same parent.
enum PostShapes {
    /// In order of their first elements. O(n).
    static func groups(_ tree: HTMLTree, _ marks: PostMarks) -> [[Int]] {
        var places: [UInt64: Int] = [:]
        var groups: [[Int]] = []
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            guard !node.isText, marks.prose[index] > 4, marks.authors[index] + marks.times[index] > 0,
                node.tag != .body, node.tag != .html, !marks.words[index].contains(.comments),
                node.tag.isBlock || node.tag == .other
            else { continue }
            for shape in shapes(of: index, tree) {
                if let place = places[shape] {
                    if groups[place].last != index { groups[place].append(index) }
                } else {
                    places[shape] = groups.count
                    groups.append([index])
                }
            }
        }
        return groups.filter { $0.count > 1 }
    }

    /// Neither the place of all remarks nor something around posts.
    private static func isPossible(_ words: PartWords) -> Bool {
        !words.contains(.comments) && (!words.contains(.fringe) || !words.isDisjoint(with: [.post, .body, .talk]))
    }

    static func shapes(of index: Int, _ tree: HTMLTree) -> [UInt64] {
        let node = tree.nodes[index]
        let tag = node.tag.order
        var shapes = [hash(tag, 1, UInt64(truncatingIfNeeded: node.parent))]
        tree.eachAttribute(of: index) { key, value in
            switch key {
            case .class:
                for name in value.split(maxSplits: 12, whereSeparator: { $0 <= 0x20 }).prefix(12) {
                    shapes.append(hash(tag, 2, letters(name)))
                }
            case .id: if !value.isEmpty { shapes.append(hash(tag, 3, letters(value))) }
            case .itemtype: shapes.append(hash(tag, 4, letters(value)))
            default: break
            }
        }
        return shapes
    }

    /// A hash of a name without its digits.
    private static func letters(_ name: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.prefix(80) where !(0x30...0x39).contains(byte) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return hash
    }

    private static func hash(_ tag: UInt64, _ kind: UInt64, _ name: UInt64) -> UInt64 {
        (name ^ (tag << 3 | kind)) &* 0x9E37_79B9_7F4A_7C15
    }
}

extension HTMLTag {
    /// Its place among all tags.
    var order: UInt64 { HTMLTag.orders[self] ?? 0 }

    private static let orders = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, UInt64($0.offset)) })
}

/// What stands in each of some elements, those that stand in a further one of them left out.
struct OwnParts {
    private(set) var prose: Double
    private(set) var authors: Int32
    private(set) var times: Int32

    /// `items` in document order. O(n).
    static func of(_ items: [Int], _ tree: HTMLTree, _ marks: PostMarks) -> [OwnParts] {
        var parts = items.map { OwnParts(prose: marks.prose[$0], authors: marks.authors[$0], times: marks.times[$0]) }
        var open: [Int] = []
        for (place, item) in items.enumerated() {
            while let last = open.last, Int(tree.nodes[items[last]].end) <= item { open.removeLast() }
            if let outer = open.last { parts[outer].leaveOut(marks, item) }
            open.append(place)
        }
        return parts
    }

    private mutating func leaveOut(_ marks: PostMarks, _ item: Int) {
        prose -= marks.prose[item]
        authors -= marks.authors[item]
        times -= marks.times[item]
    }
}
