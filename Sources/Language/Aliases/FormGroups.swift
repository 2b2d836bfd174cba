internal import Model

/// Joins pairs of forms to groups, one for each bearer; never two entities of the gazetteer to one.
struct FormGroups {
    struct Form {
        var folded: String
        var alias: Alias
    }

    struct Group {
        var entity: Int
        var forms: [Form]
    }

    /// Those of two forms and more, or of a form and an entity.
    var groups: [Group] { all.filter { !$0.forms.isEmpty } }

    private var all: [Group] = []
    private var groupOfForm: [String: Int] = [:]
    private var groupOfEntity: [Int: Int] = [:]

    /// Leaves out a pair that would join two entities, or make a group too large. O(the smaller group).
    mutating func join(_ first: String, _ second: String, _ pair: LearnedAlias, entities: (Int, Int)) {
        let (a, b) = (group(of: first, entities.0), group(of: second, entities.1))
        let (one, other) = (entity(a, entities.0), entity(b, entities.1))
        guard first != second, one == 0 || other == 0 || one == other else { return }
        guard count(a) + count(b) < AliasBook.mostForms else { return }
        let target = merged(a, b)
        all[target].entity = max(one, other)
        if all[target].entity > 0 { groupOfEntity[all[target].entity] = target }
        add(first, pair.forms.0, pair, to: target)
        add(second, pair.forms.1, pair, to: target)
    }

    private func group(of form: String, _ entity: Int) -> Int? { groupOfForm[form] ?? groupOfEntity[entity] }

    private func entity(_ group: Int?, _ own: Int) -> Int { group.map { all[$0].entity } ?? own }

    private func count(_ group: Int?) -> Int { group.map { all[$0].forms.count } ?? 1 }

    private mutating func merged(_ a: Int?, _ b: Int?) -> Int {
        guard let a, let b, a != b else {
            if let known = a ?? b { return known }
            all.append(Group(entity: 0, forms: []))
            return all.count - 1
        }
        let (large, small) = all[a].forms.count >= all[b].forms.count ? (a, b) : (b, a)
        for form in all[small].forms { groupOfForm[form.folded] = large }
        all[large].forms += all[small].forms
        all[small] = Group(entity: 0, forms: [])
        return large
    }

    private mutating func add(_ folded: String, _ written: String, _ pair: LearnedAlias, to group: Int) {
        guard groupOfForm[folded] == nil else { return }
        groupOfForm[folded] = group
        let alias = Alias(form: written, kind: pair.kind, reason: .library, articles: pair.articles)
        all[group].forms.append(Form(folded: folded, alias: alias))
    }
}
