import GRDB
import Language
import Model

/// A query's requirement, folded once, to be asked of many articles.
struct QueryConditions {
    private indirect enum Test {
        case metadata(@Sendable (FoundArticle) -> Bool)
        case title(FoundPhrase)
        case phrases([FoundPhrase])
        case all([Test])
        case any([Test])
        case not(Test)
    }

    /// A phrase, or the beginning of a Latin word.
    private struct FoundPhrase {
        var phrase: FoldedPhrase
        var isBeginning = false
    }

    private let test: Test?
    private let analyser: Analyser
    private let names: AliasBook

    init(_ query: SearchQuery, _ analyser: Analyser, _ names: AliasBook) {
        (self.analyser, self.names) = (analyser, names)
        test = query.requirement.map { QueryConditions.test($0, analyser, names) }
    }

    var isEmpty: Bool { test == nil }

    /// `text` is called only where a phrase must be looked for.
    func hold(for article: FoundArticle, text: () throws -> [UInt8]) throws -> Bool {
        var folded: [FoldedPhrase]?
        func parts() throws -> [FoldedPhrase] {
            let parts =
                try folded
                ?? [Array(article.title.utf8), Array(article.lead.utf8), text()].map { FoldedPhrase($0, analyser) }
            folded = parts
            return parts
        }
        func holds(_ test: Test) throws -> Bool {
            switch test {
            case .metadata(let test): return test(article)
            case .title(let found):
                return found.phrase.isFound(in: FoldedPhrase(article.title, analyser), asBeginning: found.isBeginning)
            case .phrases(let phrases):
                return try parts().contains { part in
                    phrases.contains { $0.phrase.isFound(in: part, asBeginning: $0.isBeginning) }
                }
            case .all(let tests): return try tests.allSatisfy(holds)
            case .any(let tests): return try tests.contains(where: holds)
            case .not(let test): return try !holds(test)
            }
        }
        return try test.map(holds) ?? true
    }

    private static func test(_ expression: QueryExpression, _ analyser: Analyser, _ names: AliasBook) -> Test {
        switch expression {
        case .condition(let condition): test(condition, analyser, names)
        case .all(let parts): .all(parts.map { test($0, analyser, names) })
        case .any(let parts): .any(parts.map { test($0, analyser, names) })
        case .not(let part): .not(test(part, analyser, names))
        }
    }

    private static func test(_ condition: QueryCondition, _ analyser: Analyser, _ names: AliasBook) -> Test {
        func phrase(_ text: String) -> FoundPhrase { FoundPhrase(phrase: FoldedPhrase(text, analyser)) }
        switch condition {
        case .word(let word): return .phrases(([word] + names.aliases(of: word).map(\.form)).map(phrase))
        case .beginning(let text):
            return .phrases([FoundPhrase(phrase: FoldedPhrase(text, analyser), isBeginning: true)])
        case .phrase(let text): return .phrases([phrase(text)])
        case .title(let text): return .title(phrase(text))
        default: return .metadata(metadataTest(condition, analyser))
        }
    }
}

/// Whether what is known of an article beside its text holds.
private func metadataTest(
    _ condition: QueryCondition, _ analyser: Analyser
) -> @Sendable (FoundArticle) -> Bool {
    func part(_ name: String, _ of: @escaping @Sendable (FoundArticle) -> [String]) -> @Sendable (FoundArticle) -> Bool
    {
        let name = analyser.folded(name)
        return { of($0).contains { analyser.folded($0).contains(name) } }
    }
    switch condition {
    case .from(let name): return part(name) { [$0.publication, $0.byline] }
    case .author(let name): return part(name) { [$0.byline] }
    case .publication(let name): return part(name) { [$0.publication] }
    case .collection(let name):
        let name = analyser.folded(name)
        return { article in
            let collection = analyser.folded(article.collection)
            return collection == name || collection.hasPrefix(name + "/")
        }
    case .language(let tag):
        return {
            $0.language.description.split(separator: "-").first?.lowercased() == tag
                || $0.language.description.lowercased() == tag
        }
    case .kind(let kind): return { $0.kind == kind }
    case .story(let story): return { $0.story?.description == story || $0.slug == story }
    case .site(let host): return { isHost($0.url, in: host) }
    case .published(let range): return { range.contains($0.civilTime) }
    case .word, .beginning, .phrase, .title: return { _ in true }
    }
}

/// Whether an address is of a host or of one below it.
private func isHost(_ url: String, in host: String) -> Bool {
    guard let scheme = url.firstRange(of: "://") else { return false }
    let found = url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }.lowercased()
    return found == host || found.hasSuffix("." + host)
}
