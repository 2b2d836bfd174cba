internal import Model

/// The mentions of one writing, and of one entity of the gazetteer, as one; then joined, each join with its reason.
struct NameGroups {
    /// Writings beyond these are not listed.
    private static let mostForms = 12

    struct Group {
        var spans: [Int]
        var kind: Name.Kind
        var entity: Int
        var isGuess: Bool
        var joins: [NameJoin] = []
    }

    let reading: Reading
    let spans: [NameSpan]
    private(set) var groups: [Group] = []
    /// The group of a writing, by its hash.
    private var groupOfForm: [UInt32: Int] = [:]
    /// Each group's parent, itself for the root.
    private var parents: [Int] = []

    init(_ spans: [NameSpan], _ reading: Reading) {
        (self.spans, self.reading) = (spans, reading)
        group()
    }

    /// Most mentioned first, then in order of appearance; with the hash that stands for each in the features.
    func names() -> [(name: Name, hash: UInt32)] {
        let merged = merged()
        let order = merged.indices.filter { !merged[$0].spans.isEmpty }.sorted {
            (merged[$1].spans.count, merged[$0].spans[0]) < (merged[$0].spans.count, merged[$1].spans[0])
        }
        return order.map { (name(merged[$0]), hash(merged[$0])) }
    }

    private func name(_ group: Group) -> Name {
        var (forms, hashes, joins): ([String], [UInt32], [NameJoin]) = ([], [], group.joins)
        for span in group.spans where forms.count < NameGroups.mostForms {
            let hash = formHash(spans[span].range)
            guard !hashes.contains(hash) else { continue }
            hashes.append(hash)
            forms.append(written(spans[span].range))
            // The writings of one entity were joined by no step.
            guard spans[span].entity > 0, forms.count > 1, !joins.contains(where: { $0.form == forms.last }) else {
                continue
            }
            joins.append(
                NameJoin(
                    form: forms[forms.count - 1], with: forms[0], reason: .table,
                    utf8: reading.text.utf8(spans[span].range)))
        }
        let mentions = group.spans.map { reading.text.utf8(spans[$0].range) }
        var name = Name(
            name: forms.first ?? "", kind: group.kind, aliases: Array(forms.dropFirst()), mentions: mentions)
        name.joins = joins.sorted { ($0.utf8.lowerBound, $0.form) < ($1.utf8.lowerBound, $1.form) }
        return name
    }

    private func hash(_ group: Group) -> UInt32 {
        group.entity > 0 ? reading.lexicon.entity(group.entity).hash : formHash(spans[group.spans[0]].range)
    }

    func formHash(_ range: Range<Int>) -> UInt32 { foldedHash(reading.text.scalars[range]) }

    func written(_ range: Range<Int>) -> String { String(reading.article.text[utf8: reading.text.utf8(range)]) }

    private mutating func group() {
        var byKey: [UInt64: Int] = [:]
        for (index, span) in spans.enumerated() {
            let form = formHash(span.range)
            let key = span.entity > 0 ? UInt64(span.entity) | 1 << 40 : UInt64(form)
            let known = byKey[key] ?? groups.count
            groupOfForm[form] = groupOfForm[form] ?? known
            if known < groups.count {
                groups[known].spans.append(index)
                if groups[known].isGuess, span.kind == .organisation { groups[known].kind = .organisation }
            } else {
                byKey[key] = known
                groups.append(Group(spans: [index], kind: span.kind, entity: span.entity, isGuess: span.isGuess))
            }
        }
        parents = Array(groups.indices)
    }

    /// Of a writing that has a mention.
    func group(of range: Range<Int>) -> Int? { groupOfForm[formHash(range)] }

    func group(ofForm hash: UInt32) -> Int? { groupOfForm[hash] }

    func root(_ group: Int) -> Int {
        var root = group
        while parents[root] != root { root = parents[root] }
        return root
    }

    /// A link that the text says.
    mutating func join(_ link: NameLink) {
        guard let left = group(of: link.name), let right = group(of: link.other) else { return }
        let whole = min(link.name.lowerBound, link.other.lowerBound)..<max(link.name.upperBound, link.other.upperBound)
        join(
            left, right,
            NameJoin(
                form: written(link.other), with: written(link.name), reason: link.reason, utf8: reading.text.utf8(whole)
            ))
    }

    /// A short writing with a full one, by their form.
    mutating func join(_ short: Range<Int>, _ full: Range<Int>, _ reason: NameJoin.Reason) {
        guard let left = group(of: full), let right = group(of: short) else { return }
        join(
            left, right,
            NameJoin(form: written(short), with: written(full), reason: reason, utf8: reading.text.utf8(short)))
    }

    /// The earlier one stays the root; a known name and an uncertain kind give way to what is known. Two entities of the
    /// gazetteer stay two.
    mutating func join(_ left: Int, _ right: Int, _ join: NameJoin) {
        let (a, b) = (root(left), root(right))
        guard a != b, groups[a].entity == 0 || groups[b].entity == 0 else { return }
        let (first, second) = (min(a, b), max(a, b))
        parents[second] = first
        groups[first].joins += groups[second].joins + [join]
        if groups[first].entity == 0, groups[second].entity > 0 || groups[first].isGuess {
            groups[first].kind = groups[second].kind
            groups[first].isGuess = groups[second].isGuess
            groups[first].entity = groups[second].entity
        }
    }

    private func merged() -> [Group] {
        var merged = groups
        for group in groups.indices where root(group) != group {
            merged[root(group)].spans += groups[group].spans
            merged[group].spans = []
        }
        for group in merged.indices { merged[group].spans.sort() }
        return merged
    }
}
