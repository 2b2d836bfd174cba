internal import Model

/// Which names are one bearer's: the gazetteer with what people added, and what the library's articles say. A value to be
/// shared between threads.
package struct AliasBook: Sendable {
    /// Learned pairs beyond these are left out.
    package static let mostLearned = 100_000
    /// Writings of one bearer beyond these are left out.
    package static let mostForms = 32

    let lexicon: Lexicon
    /// The bearer that a folded form stands for, of those that were learned.
    private var bearerOfForm: [String: Int] = [:]
    /// The bearer that an entity of the gazetteer is, where more of it was learned.
    private var bearerOfEntity: [Int: Int] = [:]
    private var bearers: [Bearer] = []

    private struct Bearer {
        var entity = 0
        var aliases: [Alias] = []
    }

    /// - Parameter learned: best first; a pair that would make one of two bearers known apart is left out. O(n).
    package init(lexicon: Lexicon, learned: [LearnedAlias] = []) {
        self.lexicon = lexicon
        var groups = FormGroups()
        for pair in learned.prefix(AliasBook.mostLearned) {
            let (first, second) = (folded(pair.forms.0), folded(pair.forms.1))
            groups.join(first, second, pair, entities: (entity(of: first), entity(of: second)))
        }
        for group in groups.groups { add(group) }
    }

    private mutating func add(_ group: FormGroups.Group) {
        for form in group.forms { bearerOfForm[form.folded] = bearers.count }
        if group.entity > 0 { bearerOfEntity[group.entity] = bearers.count }
        bearers.append(Bearer(entity: group.entity, aliases: group.forms.map(\.alias)))
    }

    /// The other writings of a name, the gazetteer's first, none that folds to the name itself; none where the name is
    /// not known or stands for several. O(1) in the size of the book.
    package func aliases(of form: some StringProtocol) -> [Alias] {
        let form = folded(form)
        var entity = entity(of: form)
        let bearer = bearerOfForm[form] ?? bearerOfEntity[entity]
        if let bearer, bearers[bearer].entity > 0 { entity = bearers[bearer].entity }
        let kind = lexicon.kind(of: entity)
        var (found, seen): ([Alias], Set<String>) = ([], [form])
        for written in lexicon.forms(of: entity) where seen.insert(folded(written)).inserted {
            found.append(Alias(form: written, kind: kind, reason: .table))
        }
        for alias in bearer.map({ bearers[$0].aliases }) ?? [] where seen.insert(folded(alias.form)).inserted {
            found.append(alias)
        }
        return Array(found.prefix(AliasBook.mostForms))
    }

    /// Whether two writings are one bearer's.
    package func isOne(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        let right = folded(right)
        return folded(left) == right || aliases(of: left).contains { folded($0.form) == right }
    }

    func folded(_ form: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in form.unicodeScalars {
            result.append(Unicode.Scalar(lexicon.characters.folded(scalar.value)) ?? scalar)
        }
        return String(result)
    }

    /// The entity of a folded form; 0 where it has none.
    private func entity(of form: String) -> Int { lexicon.entity(named: form.unicodeScalars.lazy.map(\.value)) }

    /// Whether a folded form was learned.
    func isLearned(_ form: String) -> Bool { bearerOfForm[form] != nil }

    /// Whether anything was learned.
    var hasLearned: Bool { !bearers.isEmpty }
}
