import GRDB
import Language
import Model

extension Database {
    /// Articles that join a pair are counted so far; names of many articles cost no more.
    private static let mostCounted = 32
    private static let mostPairs = 64

    /// What the library says of these names: their pairs, and the pairs of what those lead to. O(names).
    func aliasBook(for names: [String], _ analyser: Analyser) throws -> AliasBook {
        var (keys, pairs, seen): ([String], [CountedAlias], Set<Int64>) = (names.map(analyser.folded), [], [])
        for _ in 0..<2 where !keys.isEmpty {
            var next: [String] = []
            for row in try keys.flatMap(aliasRows) where seen.insert(row["row"]).inserted {
                next += [row["short_key"], row["full_key"]]
                if let pair = CountedAlias(row) { pairs.append(pair) }
            }
            keys = Array(Set(next).subtracting(keys)).sorted()
        }
        return AliasBook(lexicon: analyser.lexicon, counted: pairs)
    }

    private func aliasRows(of key: String) throws -> [Row] {
        try fetchRows(
            "\(selectPairs) WHERE short_key = ?1 OR full_key = ?1 LIMIT \(Database.mostPairs)",
            [key, Database.mostCounted])
    }

    /// All that the library has. O(its pairs).
    func aliasBook(_ analyser: Analyser) throws -> AliasBook {
        let rows = try fetchRows(
            "\(selectPairs) WHERE ?1 IS NULL ORDER BY row LIMIT \(AliasBook.mostLearned)", [nil, Database.mostCounted])
        return AliasBook(lexicon: analyser.lexicon, counted: rows.compactMap(CountedAlias.init))
    }
}

/// Reposts and readings that were replaced say nothing of their own.
private let selectPairs = """
    SELECT row, short_key, full_key, short, full, kind,
        (SELECT count(*) FROM (
            SELECT 1 FROM alias_evidence JOIN articles ON articles.row = alias_evidence.article
            LEFT JOIN placements ON placements.article = articles.row
            WHERE pair = alias_pairs.row AND revised_by IS NULL AND repost_of IS NULL LIMIT ?2)) AS articles,
        EXISTS (
            SELECT 1 FROM alias_evidence JOIN articles ON articles.row = alias_evidence.article
            LEFT JOIN placements ON placements.article = articles.row
            WHERE pair = alias_pairs.row AND stated = 1 AND revised_by IS NULL AND repost_of IS NULL) AS is_stated
    FROM alias_pairs
    """

extension CountedAlias {
    fileprivate init?(_ row: Row) {
        guard let kind = Name.Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            short: row["short"], full: row["full"], kind: kind, articles: row["articles"], isStated: row["is_stated"])
    }
}
