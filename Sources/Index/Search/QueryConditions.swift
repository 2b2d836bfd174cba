import GRDB
import Language
import Model

/// A query's conditions, folded once, to be asked of many articles.
struct QueryConditions {
    private enum Test {
        case metadata(@Sendable (FoundArticle) -> Bool)
        case title(FoldedPhrase)
        case phrase(FoldedPhrase)
    }

    private let required: [[Test]]
    private let excluded: [Test]
    private let analyser: Analyser

    init(_ query: SearchQuery, _ analyser: Analyser) {
        self.analyser = analyser
        required = query.required.map { $0.map { QueryConditions.test($0, analyser) } }
        excluded = query.excluded.map { QueryConditions.test($0, analyser) }
    }

    var isEmpty: Bool { required.isEmpty && excluded.isEmpty }

    /// `text` is called only where a phrase must be looked for.
    func hold(for article: FoundArticle, text: () throws -> [UInt8]) throws -> Bool {
        var folded: [FoldedPhrase]?
        func holds(_ test: Test) throws -> Bool {
            switch test {
            case .metadata(let test): return test(article)
            case .title(let phrase): return phrase.isFound(in: FoldedPhrase(article.title, analyser))
            case .phrase(let phrase):
                let parts =
                    try folded
                    ?? [Array(article.title.utf8), Array(article.lead.utf8), text()].map { FoldedPhrase($0, analyser) }
                folded = parts
                return parts.contains { phrase.isFound(in: $0) }
            }
        }
        return try required.allSatisfy { try $0.contains(where: holds) } && !excluded.contains(where: holds)
    }

    private static func test(_ condition: SearchQuery.Condition, _ analyser: Analyser) -> Test {
        switch condition {
        case .phrase(let phrase): .phrase(FoldedPhrase(phrase, analyser))
        case .title(let phrase): .title(FoldedPhrase(phrase, analyser))
        case .from(let name):
            .metadata { article in
                let name = analyser.folded(name)
                return [article.publication, article.byline].contains { analyser.folded($0).contains(name) }
            }
        case .language(let tag): .metadata { $0.language.description == tag }
        case .after(let start): .metadata { $0.civilTime >= start }
        case .before(let end): .metadata { $0.civilTime < end }
        }
    }
}
