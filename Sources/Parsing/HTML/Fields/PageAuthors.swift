/// The authors of a page: what its head and its scripts say, and what it shows, weighed against each other.
struct PageAuthors {
    /// Names that one place of the page gives.
    struct Candidate {
        var names: [String]
        let source: String
        /// How much speaks for it.
        var weight: Int
    }

    private let tree: HTMLTree
    private let metadata: PageMetadata
    private let site: SiteNames
    private let title: Int?

    init(_ tree: HTMLTree, _ metadata: PageMetadata, _ site: SiteNames, title: Int?) {
        (self.tree, self.metadata, self.site, self.title) = (tree, metadata, site, title)
    }

    /// Candidates in order of weight; `visible` are the lines of credits near the body. O(candidates²), few.
    func found(_ survey: PageSurvey, visible: [CreditLine], body: String) -> [Candidate] {
        var candidates = linked + declared + shown(survey)
        candidates += (title.map { AuthorElements(tree, title: $0).labelled(near: $0) } ?? []).map {
            Candidate(names: $0.names.filter(isPerson), source: "the text \(tree.label(of: $0.node))", weight: 66)
        }
        let labelled = visible.filter(\.isLabelled).flatMap(\.authors).flatMap { BylineText.split($0) }
        if !labelled.isEmpty {
            candidates.append(
                Candidate(names: labelled, source: "a line of credits", weight: isWide(labelled) ? 92 : 72))
        }
        for line in visible where !line.isLabelled && line.time != nil {
            let names = line.authors.filter { PersonName.likeness($0) == .name && ScriptCounts($0).han > 0 }
            candidates.append(Candidate(names: names, source: "a line with the time", weight: 58))
        }
        let reporters = Dateline.authors(in: body)
        if !reporters.isEmpty {
            candidates.append(Candidate(names: reporters, source: "the body's dateline", weight: 55))
        }
        candidates = candidates.filter { !$0.names.isEmpty }
        for index in candidates.indices {
            let own = Set(candidates[index].names.map { TitleKey($0).scalars })
            let seconds = candidates.indices.count { other in
                candidates[other].source != candidates[index].source
                    && candidates[other].names.contains { own.contains(TitleKey($0).scalars) }
            }
            candidates[index].weight += min(3, seconds) * 5
        }
        prefersMore(&candidates)
        return candidates.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    /// Where one place names the first of several authors and another names all of them, that one counts.
    private func prefersMore(_ candidates: inout [Candidate]) {
        guard let best = candidates.indices.max(by: { candidates[$0].weight < candidates[$1].weight }) else { return }
        let names = candidates[best].names
        for index in candidates.indices where candidates[index].weight >= candidates[best].weight - 25 {
            let more = candidates[index].names
            guard more.count > names.count, more.count <= 6, names.allSatisfy(more.contains) else { continue }
            if more.allSatisfy({ PersonName.likeness($0) == .name }) { candidates[index].weight += 30 }
        }
    }

    private func isWide(_ names: [String]) -> Bool { names.allSatisfy { ScriptCounts($0).han > 0 } }

    /// Of JSON-LD: persons, by name.
    private var linked: [Candidate] {
        var names: [String] = []
        for author in metadata.linked.authors where !author.isOrganisation { names += structured(author.name) }
        return [weighed(names, "JSON-LD author", name: 90, nickname: 62)]
    }

    private var declared: [Candidate] {
        var candidates: [Candidate] = []
        let lists = [
            ("citation_author", 88), ("parsely-author", 82), ("sailthru.author", 82), ("author", 80), ("byl", 80),
            ("article:author", 78), ("og:article:author", 78), ("dc.creator", 78), ("dcterms.creator", 78),
            ("cxenseparse:author", 78), ("shareaholic:article_author_name", 70), ("article:author_name", 78),
            ("citation_authors", 80), ("article.author", 78),
        ]
        for (key, weight) in lists {
            let names = metadata.all(key).prefix(12).flatMap { structured($0) }
            candidates.append(weighed(names, "meta[\(key)]", name: weight, nickname: weight - 28))
        }
        for number in 1...2 where BylineText.isWrittenBy(metadata.first("twitter:label\(number)")) {
            let names = structured(metadata.first("twitter:data\(number)"))
            candidates.append(weighed(names, "meta[twitter:data\(number)]", name: 84, nickname: 64))
        }
        return candidates
    }

    /// The names of a field that holds nothing else; empty where not all that it lists are persons.
    private func structured(_ field: String) -> [String] {
        let list = String(field.prefix(3).lowercased() == "by " ? field.dropFirst(3) : field[...])
        if !list.utf8.contains(UInt8(ascii: ",")), PersonName.likeness(list) == .organisation { return [] }
        let names = BylineText.split(list, isStructured: true)
        return names.count > 1 && names.contains { PersonName.likeness($0) != .name } ? [] : names
    }

    /// Metadata names the site as author where nobody is named, and who saved the page where it names nobody: that is
    /// no author.
    private func weighed(_ names: [String], _ source: String, name: Int, nickname: Int) -> Candidate {
        let isName = !names.isEmpty && names.allSatisfy { PersonName.likeness($0) == .name }
        let people = names.filter { isPerson($0) }
        if let first = people.first, !shows(first) {
            return Candidate(names: people, source: source + ", nowhere on the page", weight: -40)
        }
        let isHandle = people.contains { $0.unicodeScalars.allSatisfy { !$0.properties.isUppercase && !$0.isWide } }
        return Candidate(names: people, source: source, weight: isName ? name : isHandle ? -20 : nickname)
    }

    /// Neither an organisation nor the site itself.
    private func isPerson(_ name: String) -> Bool {
        switch PersonName.likeness(name) {
        case .name: !site.isName(TitleKey(name)) && !site.isOrganisation(named: name)
        case .nickname: !site.isNobody(TitleKey(name))
        case .organisation, nil: false
        }
    }

    /// The page shows the longest word of a name. O(text). Chinese systems take the byline's place with a field that a
    /// script shows.
    private func shows(_ name: String) -> Bool {
        if ScriptCounts(name).han > 0 { return true }
        let word = name.split { " -.".contains($0) }.max { $0.utf8.count < $1.utf8.count } ?? ""
        return tree.text.holdsWord(Array(word.utf8))
    }

    private func shown(_ survey: PageSurvey) -> [Candidate] {
        let all = AuthorElements(tree, title: title).found(survey)
        var labels: [String: Set<String>] = [:]
        for found in all { labels[tree.label(of: found.node), default: []].formUnion(found.names) }
        return all.prefix(24).compactMap { found in
            let (label, isNear) = (tree.label(of: found.node), title.map { abs(found.node - $0) < 120 } ?? true)
            if !isNear, labels[label, default: []].count > 2 || found.mark == .link && !found.isLabelled { return nil }
            let base = found.mark == .declared ? 78 : found.mark == .name ? 74 : 66
            let weight = base + (found.isLabelled ? 5 : 0) - (found.isName ? 0 : 12) - (isNear ? 0 : 10)
            let isTold = found.isLabelled || found.mark == .declared && isNear
            let people = found.names.filter { isPerson($0) || isTold && found.mark != .link }
            return Candidate(names: people, source: label, weight: weight)
        }
    }
}
