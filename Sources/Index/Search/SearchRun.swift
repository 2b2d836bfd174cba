import GRDB
import Language
import Model

/// One search, from the query to its hits.
///
/// First a coarse ranking by which terms an article holds, then a close look at the texts of the best: how often, how early, how
/// near to each other, and whether the requirement holds.
struct SearchRun {
    /// Articles looked at closely.
    private static let shortlist = 60
    /// Bytes of text fetched.
    private static let fetched = 6 << 20
    /// Bytes of one text that are looked at.
    static let longest = 1 << 18
    /// Articles asked whether the requirement holds.
    private static let asked = 6000

    private struct Found {
        let article: FoundArticle
        let text: FoundText
    }

    private let database: Database
    private let analyser: Analyser
    private let query: SearchQuery
    private let conditions: QueryConditions
    private let terms: QueryTerms
    private let scanner: TermScanner
    private let postings: Postings
    private let names: AliasBook
    private let limit: Int

    init(_ query: SearchQuery, limit: Int, _ names: AliasBook, _ database: Database, _ analyser: Analyser) throws {
        (self.query, self.names, self.database, self.analyser) = (query, names, database, analyser)
        self.limit = max(0, min(limit, 10_000))
        postings = try Postings(database)
        conditions = QueryConditions(query, analyser, names)
        terms = try QueryTerms(query, names, postings, analyser)
        scanner = TermScanner(terms, analyser)
    }

    func answer() throws -> SearchAnswer {
        let isRanked = !terms.terms.isEmpty
        guard isRanked || query.requirement != nil, limit > 0 else { return SearchAnswer() }
        let wanted = max(limit, Self.shortlist) * 2
        let candidates = try Candidates(terms, postings, atMost: conditions.isEmpty ? wanted : Self.asked)
        let rows = try allowed(isRanked ? candidates.rows : newestRows())
        let found = try shortlisted(rows, candidates.weights, isRanked ? max(limit, Self.shortlist) : limit)
        let hits = try ranked(found, candidates.weights).prefix(limit).map { found, score in
            try hit(found.article, Double(score), candidates.weights)
        }
        return SearchAnswer(hits: hits, also: terms.also)
    }

    /// The candidates that may be what is required; then, newest first, those that no term led to.
    private func allowed(_ candidates: [Int]) throws -> [Int] {
        let rows = QueryRows(postings: postings, analyser: analyser, names: names)
        guard let requirement = query.requirement, let allowed = try rows.rows(of: requirement) else {
            return candidates
        }
        let known = candidates.filter(allowed.contains)
        return known + allowed.subtracting(known).sorted(by: >)
    }

    private func newestRows() throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT row FROM articles ORDER BY time DESC, row DESC LIMIT ?", arguments: [Self.asked])
    }

    private func shortlisted(_ rows: [Int], _ weights: [Float], _ count: Int) throws -> [Found] {
        var found: [Found] = []
        var bytes = 0
        for row in rows.prefix(Self.asked) where found.count < count && bytes < Self.fetched {
            guard let article = try FoundArticle(row, database), article.isNewestReading else { continue }
            let text = LazyText {
                bytes += article.textBytes
                return try article.utf8(database)
            }
            guard try conditions.isEmpty || conditions.hold(for: article, text: text.value) else { continue }
            found.append(Found(article: article, text: foundText(article, try text.value(), weights)))
        }
        return found
    }

    private func foundText(_ article: FoundArticle, _ utf8: [UInt8], _ weights: [Float]) -> FoundText {
        utf8.withUnsafeBufferPointer { text in
            FoundText(
                title: article.title, lead: article.lead,
                text: UnsafeBufferPointer(rebasing: text.prefix(Self.longest)), scanner, weights)
        }
    }

    /// Best first; among equals the newer one, then the lesser id.
    private func ranked(_ found: [Found], _ weights: [Float]) -> [(Found, Float)] {
        let length = Float(found.reduce(0) { $0 + $1.text.length }) / Float(max(1, found.count))
        return found.map { ($0, $0.text.score(terms, weights, averageLength: length)) }.sorted { left, right in
            (right.1, right.0.article.time, left.0.article.id) < (left.1, left.0.article.time, right.0.article.id)
        }
    }

    private func hit(_ article: FoundArticle, _ score: Double, _ weights: [Float]) throws -> SearchHit {
        let row = try database.fetchRow(
            """
            SELECT key, path, sentences FROM articles JOIN sightings ON sightings.row = sighting
            JOIN contents ON contents.article = articles.row WHERE articles.row = ?
            """, [article.row])
        guard let row else { throw IndexError.corrupt("an article without its text") }
        let sentences = try decodeSentences(row.bytes("sentences"))
        let text = String(decoding: try article.utf8(database), as: UTF8.self)
        guard sentences.allSatisfy({ $0.utf8.upperBound <= text.utf8.count }) else {
            throw IndexError.corrupt("a sentence beyond its text")
        }
        let path: String = row["path"]
        return SearchHit(
            id: article.id, key: row["key"] ?? path, path: path, title: article.title,
            publication: article.publication, published: article.published, language: article.language, score: score,
            story: article.story, matches: matches(in: text, sentences, scanner, weights))
    }
}

/// A text fetched at most once.
private final class LazyText {
    private let fetch: () throws -> [UInt8]
    private var fetched: [UInt8]?

    init(_ fetch: @escaping () throws -> [UInt8]) { self.fetch = fetch }

    func value() throws -> [UInt8] {
        if let fetched { return fetched }
        let text = try fetch()
        fetched = text
        return text
    }
}
