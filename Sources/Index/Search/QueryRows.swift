import GRDB
import Language
import Model

/// Which articles may be what a query requires, told from indexes alone: no text is opened.
struct QueryRows {
    /// More articles than these are not listed: among so many some are found soon.
    private static let most = 20_000

    let postings: Postings
    let analyser: Analyser
    let names: AliasBook

    private var database: Database { postings.database }

    /// All that may hold; `nil` where that cannot be told or where they are too many.
    func rows(of expression: QueryExpression) throws -> Set<Int>? {
        switch expression {
        case .condition(let condition): return try rows(of: condition)
        case .not: return nil
        case .all(let parts):
            return try parts.reduce(nil) { known, part in
                guard let rows = try rows(of: part) else { return known }
                return known?.intersection(rows) ?? rows
            }
        case .any(let parts):
            var union: Set<Int> = []
            for part in parts {
                guard let rows = try rows(of: part) else { return nil }
                union.formUnion(rows)
            }
            return union.count > Self.most ? nil : union
        }
    }

    private func rows(of condition: QueryCondition) throws -> Set<Int>? {
        switch condition {
        case .phrase(let text): return try rows(withAll: [text], .anywhere)
        case .title(let text): return try rows(withAll: [text], .title)
        case .word(let text): return try rows(withAll: [text] + names.aliases(of: text).map(\.form), .anywhere)
        case .beginning: return nil
        case .from(let name):
            guard let publications = try rows(column: "publication", containing: name),
                let bylines = try rows(column: "byline", containing: name)
            else { return nil }
            return publications.union(bylines)
        case .author(let name): return try rows(column: "byline", containing: name)
        case .publication(let name): return try rows(column: "publication", containing: name)
        case .published(let range): return try rows(published: range)
        default: return try rows(ofRare: condition)
        }
    }

    /// One of the texts.
    private func rows(withAll texts: [String], _ mark: SearchMark) throws -> Set<Int>? {
        var union: Set<Int> = []
        for text in texts {
            let tokens = analyser.queryTokens(of: text, atMost: QueryTerms.most).map(\.text)
            guard !tokens.isEmpty else { return nil }
            union.formUnion(try postings.rows(withAll: tokens, mark, atMost: Self.most + 1))
            guard union.count <= Self.most else { return nil }
        }
        return union
    }

    /// Goes over the different values only, from one to the next in the column's index.
    private func rows(column: String, containing name: String) throws -> Set<Int>? {
        let name = analyser.folded(name)
        let values = try String.fetchCursor(
            database,
            sql: """
                WITH RECURSIVE found (value) AS (
                    SELECT min(\(column)) FROM articles UNION ALL
                    SELECT (SELECT min(\(column)) FROM articles WHERE \(column) > value) FROM found WHERE value NOT NULL
                ) SELECT value FROM found WHERE value NOT NULL
                """)
        var union: Set<Int> = []
        while let value = try values.next() {
            guard analyser.folded(value).contains(name) else { continue }
            union.formUnion(try limited("\(column) = ?", [value]))
            guard union.count <= Self.most else { return nil }
        }
        return union
    }

    /// By the index of times, which are in no zone of their own; the articles themselves tell exactly.
    private func rows(published range: Range<Int64>) throws -> Set<Int>? {
        let day: Int64 = 86_400
        let lower = range.lowerBound == .min ? .min : range.lowerBound - day
        let upper = range.upperBound == .max ? .max : range.upperBound + day
        let rows = try limited("time >= ? AND time < ? ORDER BY time DESC", [lower, upper])
        return rows.count > Self.most ? nil : Set(rows)
    }

    /// What is frequent is found soon; what is rare costs one scan.
    private func rows(ofRare condition: QueryCondition) throws -> Set<Int>? {
        let rows: [Int] =
            switch condition {
            case .language(let tag): try limited("language = ? OR language LIKE ? || '-%'", [tag, tag])
            case .kind(let kind): try limited("kind = ?", [kind])
            case .site(let host): try limited("url LIKE '%' || ? || '%'", [host])
            case .collection(let name):
                try limited(
                    "sighting IN (SELECT row FROM sightings WHERE collection LIKE ? || '%')", [String(name.prefix(1))])
            case .story(let story):
                try limited(
                    """
                    row IN (SELECT article FROM placements WHERE story = ? UNION
                    SELECT article FROM placements JOIN stories ON stories.id = story WHERE slug = ?)
                    """, [StoryID(story)?.stored, story])
            default: []
            }
        return rows.count > Self.most ? nil : Set(rows)
    }

    private func limited(_ condition: String, _ arguments: StatementArguments) throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT row FROM articles WHERE \(condition) LIMIT \(Self.most + 1)", arguments: arguments)
    }
}
