internal import Model

/// Joins the mentions of one name, and names of one bearer: by the gazetteer, by a bracket behind a name
/// (山姆·阿尔特曼（Sam Altman）), by the last part of a full name.
struct NameGroups {
    /// Writings that differ in width, case or traditional characters only are one.
    private static let mostForms = 8

    private struct Group {
        var spans: [Int]
        var kind: Name.Kind
        var entity: Int
        var isGuess: Bool
    }

    private let reading: Reading
    private let spans: [NameSpan]
    private var groups: [Group] = []
    private var groupOfSpan: [Int] = []
    /// Each group's parent, itself for the root.
    private var parents: [Int] = []

    init(_ spans: [NameSpan], _ reading: Reading) {
        (self.spans, self.reading) = (spans, reading)
        group()
        joinBrackets()
        joinLastParts()
        mergeRoots()
    }

    /// Most mentioned first, then in order of appearance; with the hash that stands for each in the features.
    func names() -> [(name: Name, hash: UInt32)] {
        let order = groups.indices.filter { !groups[$0].spans.isEmpty }.sorted {
            (groups[$1].spans.count, groups[$0].spans[0]) < (groups[$0].spans.count, groups[$1].spans[0])
        }
        return order.map { (name(groups[$0]), hash(groups[$0])) }
    }

    private func name(_ group: Group) -> Name {
        var (forms, hashes): ([String], [UInt32]) = ([], [])
        for span in group.spans where forms.count < NameGroups.mostForms {
            let hash = spanHash(spans[span])
            guard !hashes.contains(hash) else { continue }
            hashes.append(hash)
            forms.append(String(reading.article.text[utf8: reading.text.utf8(spans[span].range)]))
        }
        let mentions = group.spans.map { reading.text.utf8(spans[$0].range) }
        return Name(name: forms.first ?? "", kind: group.kind, aliases: Array(forms.dropFirst()), mentions: mentions)
    }

    private func hash(_ group: Group) -> UInt32 {
        group.entity > 0 ? reading.lexicon.entity(group.entity).hash : spanHash(spans[group.spans[0]])
    }

    private func spanHash(_ span: NameSpan) -> UInt32 { foldedHash(reading.text.scalars[span.range]) }

    private mutating func group() {
        var byKey: [UInt64: Int] = [:]
        for (index, span) in spans.enumerated() {
            let key = span.entity > 0 ? UInt64(span.entity) | 1 << 40 : UInt64(spanHash(span))
            if let known = byKey[key] {
                groups[known].spans.append(index)
                if groups[known].isGuess, span.kind == .organisation { groups[known].kind = .organisation }
                groupOfSpan.append(known)
            } else {
                byKey[key] = groups.count
                groupOfSpan.append(groups.count)
                groups.append(Group(spans: [index], kind: span.kind, entity: span.entity, isGuess: span.isGuess))
            }
        }
        parents = Array(groups.indices)
    }

    private func root(_ group: Int) -> Int {
        var root = group
        while parents[root] != root { root = parents[root] }
        return root
    }

    /// The earlier one stays the root; a known name and an uncertain kind give way to what is known.
    private mutating func join(_ left: Int, _ right: Int) {
        let (a, b) = (root(left), root(right))
        guard a != b, groups[a].entity == 0 || groups[b].entity == 0 else { return }
        let (first, second) = (min(a, b), max(a, b))
        parents[second] = first
        if groups[first].entity == 0, groups[second].entity > 0 || groups[first].isGuess {
            groups[first].kind = groups[second].kind
            groups[first].isGuess = groups[second].isGuess
            groups[first].entity = groups[second].entity
        }
    }

    /// A name, a bracket behind it, in which another one stands alone.
    private mutating func joinBrackets() {
        for index in spans.indices.dropFirst() {
            let (left, right) = (spans[index - 1].range, spans[index].range)
            let gap = reading.text.scalars[left.upperBound..<max(left.upperBound, right.lowerBound)]
            guard gap.count <= 3, gap.contains(0x28), gap.allSatisfy({ $0 == 0x28 || $0 == 0x20 }),
                right.upperBound < reading.text.count,
                reading.text.scalars[right.upperBound] == 0x29, isCompatible(spans[index - 1], spans[index])
            else { continue }
            join(groupOfSpan[index - 1], groupOfSpan[index])
        }
    }

    private func isCompatible(_ left: NameSpan, _ right: NameSpan) -> Bool {
        left.kind == right.kind || left.isGuess || right.isGuess
    }

    /// Altman is Sam Altman, 阿尔特曼 is 山姆·阿尔特曼, where only one such is in the text.
    private mutating func joinLastParts() {
        var owners: [UInt32: [Int]] = [:]
        for group in groups.indices {
            let span = spans[groups[group].spans[0]]
            let last = lastPart(span.range)
            if span.kind == .person, last != span.range {
                owners[foldedHash(reading.text.scalars[last]), default: []].append(group)
            }
        }
        for group in groups.indices {
            let span = spans[groups[group].spans[0]]
            guard span.kind == .person || span.isGuess, let found = owners[spanHash(span)] else { continue }
            let roots = Set(found.map(root))
            if roots.count == 1, let owner = found.first { join(owner, group) }
        }
    }

    /// Behind the last space or point.
    private func lastPart(_ range: Range<Int>) -> Range<Int> {
        let mark = reading.text.scalars[range].lastIndex { scalar in
            switch scalar {
            case 0x20, 0xB7, 0x2022, 0x30FB, 0x2027: true
            default: false
            }
        }
        guard let mark else { return range }
        return mark + 1..<range.upperBound
    }

    private mutating func mergeRoots() {
        for group in groups.indices where root(group) != group {
            groups[root(group)].spans += groups[group].spans
            groups[group].spans = []
        }
        for group in groups.indices { groups[group].spans.sort() }
    }
}
