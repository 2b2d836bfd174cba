import Model

extension StoryDesk {
    /// People and organisations of the period's articles, those in most articles first, ten at most. What one article
    /// writes as the same is the same in all. Of several articles, a name that only one has must have been quoted here,
    /// or known before, or be one of the speakers.
    func peopleAndOrganisations(speakers: [String]) -> [EditionName] {
        var groups = NameGroups()
        for (index, article) in articles.enumerated() {
            let names = article.analysis.names.prefix(40)
            for name in names where [.person, .organisation].contains(name.kind) && !article.isOnlyCredited(name) {
                let isTold =
                    articles.count == 1 || known.has(name) || isQuoted(name, of: index)
                    || speakers.contains { $0 == name.name || name.aliases.contains($0) }
                groups.add(name, article: index, isTold: isTold)
            }
        }
        return groups.ranked().filter { $0.isTold || $0.articles.count > 1 }.prefix(10).map { group in
            let forms = group.forms
            let name = Name(name: forms[0], kind: group.kind, aliases: Array(forms.dropFirst()))
            return EditionName(
                name: forms[0], kind: group.kind.rawValue, aliases: Array(forms.dropFirst().prefix(4)),
                isNew: !known.isEmpty && !known.has(name))
        }
    }
}

extension StoryDesk {
    /// A passage said so far has it.
    fileprivate func isQuoted(_ name: Name, of article: Int) -> Bool {
        said.contains { told in
            told.passage.article == article && name.mentions.contains { told.passage.utf8.contains($0) }
        }
    }
}

/// Names joined by the forms that they share.
private struct NameGroups {
    struct Group {
        var kind: Name.Kind
        /// How often each form was met as somebody's first name or alias, with the order of first meeting.
        var counts: [String: (count: Int, order: Int)] = [:]
        var articles: Set<Int> = []
        var mentions = 0
        var isTold = false

        /// The one most used first.
        var forms: [String] {
            counts.sorted { ($0.value.count, $1.value.order) > ($1.value.count, $0.value.order) }.map(\.key)
        }
    }

    private var groups: [Group] = []
    private var groupOfForm: [String: Int] = [:]
    private var order = 0

    mutating func add(_ name: Name, article: Int, isTold: Bool) {
        let forms = [name.name] + name.aliases.prefix(6)
        let index = forms.lazy.compactMap { [groupOfForm] in groupOfForm[$0.lowercased()] }.first ?? groups.count
        if index == groups.count { groups.append(Group(kind: name.kind)) }
        for (position, form) in forms.enumerated() {
            order += 1
            let weight = position == 0 ? max(1, name.mentions.count) : 1
            let former = groups[index].counts[form] ?? (0, order)
            groups[index].counts[form] = (former.count + weight, former.order)
            if groupOfForm[form.lowercased()] == nil { groupOfForm[form.lowercased()] = index }
        }
        groups[index].articles.insert(article)
        groups[index].mentions += name.mentions.count
        if isTold { groups[index].isTold = true }
    }

    func ranked() -> [Group] {
        groups.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.articles.count, a.mentions, right.offset) > (b.articles.count, b.mentions, left.offset)
        }.map(\.element)
    }
}
