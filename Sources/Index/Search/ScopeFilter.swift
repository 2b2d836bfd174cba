import GRDB
import Language

/// Tells whether an article is in an edition's scope.
struct ScopeFilter {
    private let scope: ArticleScope
    /// Folded.
    private let collections: [String]
    private let query: QueryFilter?
    private let database: Database
    private let analyser: Analyser

    /// - Parameter today: for a query that speaks of yesterday: days since 1970-01-01.
    init(_ scope: ArticleScope, today: Int, _ database: Database, _ analyser: Analyser) throws {
        (self.scope, self.database, self.analyser) = (scope, database, analyser)
        collections = scope.collections.map(analyser.folded)
        query = try scope.query.isEmpty ? nil : QueryFilter(scope.query, today: today, database, analyser)
    }

    func takes(_ row: Int) throws -> Bool {
        if scope.isEverything { return true }
        return try isInLanguages(row) && isInCollections(row) && query?.holds(for: row) ?? true
    }

    private func isInLanguages(_ row: Int) throws -> Bool {
        guard !scope.languages.isEmpty else { return true }
        let tag = try database.fetchOne(String.self, "SELECT language FROM articles WHERE row = ?", [row]) ?? ""
        return scope.languages.contains(tag.split(separator: "-").first?.lowercased() ?? "")
    }

    /// In whichever folder it or a copy of it was dropped: the same in whatever order they came.
    private func isInCollections(_ row: Int) throws -> Bool {
        guard !collections.isEmpty else { return true }
        let rows = try database.fetchRows(
            """
            SELECT DISTINCT collection FROM sightings WHERE file IN (
                SELECT file FROM articles JOIN sightings ON sightings.row = articles.sighting WHERE articles.row = ?1
                UNION SELECT file FROM copies JOIN sightings ON sightings.row = copies.sighting WHERE copies.article = ?1)
            """, [row])
        return rows.contains { row in
            let collection = analyser.folded(row["collection"] as String)
            return collections.contains { collection == $0 || collection.hasPrefix($0 + "/") }
        }
    }
}

/// A query as a yes or no: what it requires must hold, and of its plain words one must stand there.
private struct QueryFilter {
    private let conditions: QueryConditions
    /// All that may hold, told by the index of words; `nil` where it cannot tell.
    private let rows: Set<Int>?
    private let database: Database

    init(_ text: String, today: Int, _ database: Database, _ analyser: Analyser) throws {
        let query = QueryParser.parse(text, today: today).requiringWords
        let names = try database.aliasBook(for: AliasBook.candidates(in: query.rankedText, analyser), analyser)
        conditions = QueryConditions(query, analyser, names)
        let postings = try Postings(database)
        rows = try query.requirement.flatMap {
            try QueryRows(postings: postings, analyser: analyser, names: names).rows(of: $0)
        }
        self.database = database
    }

    func holds(for row: Int) throws -> Bool {
        guard rows?.contains(row) ?? true, let article = try FoundArticle(row, database) else { return false }
        return try conditions.hold(for: article) { try article.utf8(database) }
    }
}

extension SearchQuery {
    /// The same with its plain words required: one of them.
    fileprivate var requiringWords: SearchQuery {
        let words = words.split(whereSeparator: \.isWhitespace).map {
            QueryExpression.condition(QueryParser.condition(of: String($0)))
        }
        guard !words.isEmpty else { return self }
        let any = words.count == 1 ? words[0] : .any(words)
        return SearchQuery(requirement: requirement.map { .all([$0, any]) } ?? any)
    }
}
