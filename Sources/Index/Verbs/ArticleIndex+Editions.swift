import FoundationEssentials
import GRDB
package import Model

extension ArticleIndex {
    /// Writes down an edition and what it quoted; replaces one of the same name.
    package func closeEdition(_ edition: EditionRecord) throws {
        try writing { database in
            try database.run("DELETE FROM editions WHERE name = ?", [edition.name])
            try database.run(
                """
                INSERT INTO editions (name, series, period_start, period_end, digest, looks_back, settled_start, settled_end)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    edition.name, edition.series, edition.period.lowerBound, edition.period.upperBound,
                    edition.digest.stored, edition.looksBack, edition.settled.lowerBound, edition.settled.upperBound,
                ])
            let row = database.lastInsertedRowID
            try database.insert(edition.prospects, ofEdition: row)
            for (position, quote) in edition.quotes.enumerated() {
                try database.run(
                    """
                    INSERT INTO quotes (edition, position, story, article, start, size, kind, day)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        row, position, quote.story.stored, quote.article.stored, quote.utf8.lowerBound,
                        quote.utf8.count, quote.kind.rawValue, quote.day,
                    ])
            }
        }
    }

    /// An edition that was recorded reads otherwise now.
    package func noteChange(ofEdition name: String, digest: ContentHash) throws {
        try writing { try $0.run("UPDATE editions SET digest = ? WHERE name = ?", [digest.stored, name]) }
    }

    package func edition(named name: String) throws -> EditionRecord? {
        try edition("SELECT * FROM editions WHERE name = ?", [name])
    }

    /// The one whose period ends last, of those that came when their time had come; `name` is left aside.
    package func lastEdition(of series: String, apartFrom name: String = "") throws -> EditionRecord? {
        try edition(
            """
            SELECT * FROM editions WHERE series = ? AND name <> ? AND looks_back = 0
            ORDER BY period_end DESC, row DESC LIMIT 1
            """, [series, name])
    }

    /// The one whose period ends last, by an instant.
    package func lastEdition(of series: String, endingBy instant: Int64) throws -> EditionRecord? {
        try edition(
            """
            SELECT * FROM editions WHERE series = ? AND period_end <= ? AND looks_back = 0
            ORDER BY period_end DESC, row DESC LIMIT 1
            """, [series, instant])
    }

    /// From which instant on a series has editions whose periods end in `span`; `nil` where it has none.
    package func coverage(of series: String, endingIn span: ClosedRange<Int64>) throws -> Int64? {
        try reading { database in
            try Int64.fetchOne(
                database,
                sql: """
                    SELECT min(period_start) FROM editions
                    WHERE series = ? AND period_end BETWEEN ? AND ? AND looks_back = 0
                    """,
                arguments: [series, span.lowerBound, span.upperBound])
        }
    }

    /// Names of all editions, the one whose period ends last first.
    package func editionNames() throws -> [String] {
        try reading { try String.fetchAll($0, sql: "SELECT name FROM editions ORDER BY period_end DESC, name DESC") }
    }

    /// What of the library is settled: receipts before this instant. 0 where nothing is.
    package func settledUntil() throws -> Int64 {
        try reading { database in
            try database.fetchOne(Int64.self, "SELECT max(coalesce(settled_end, period_end)) FROM editions", []) ?? 0
        }
    }

    /// What of the library is settled for good: by editions that came in their time, without the one of that name. What an
    /// edition that looks back has settled is settled anew with all of its period.
    package func settledForGood(apartFrom name: String) throws -> Int64 {
        try reading { database in
            try database.fetchOne(
                Int64.self,
                """
                SELECT max(coalesce(settled_end, period_end)) FROM editions WHERE name <> ? AND looks_back = 0
                """, [name]) ?? 0
        }
    }

    /// The digested articles that an edition covers, by storyline, in the reading that was the newest at the period's end.
    /// Storylines are in order of their first article, articles in canonical order; those without a place are left out.
    package func articles(of coverage: Coverage) throws -> [(story: StoryID, articles: [ArticleID])] {
        let (period, column) = (coverage.period, coverage.measure.column)
        let rows = try reading { database in
            let scope = try ScopeFilter(coverage.scope, today: coverage.lastDay, database, analyser)
            return try database.fetchRows(
                """
                SELECT articles.row, articles.id, articles.time, story FROM articles
                JOIN placements ON placements.article = articles.row
                LEFT JOIN articles AS later ON later.row = articles.revised_by
                WHERE articles.\(column) >= ?1 AND articles.\(column) < ?2
                    AND (later.row IS NULL OR later.\(column) >= ?2)
                """, [period.lowerBound, period.upperBound]
            ).filter { try scope.takes($0["row"]) }.map { (key: EntryKey($0), story: StoryID(stored: $0["story"])) }
        }
        var stories: [(story: StoryID, articles: [ArticleID])] = []
        var places: [StoryID: Int] = [:]
        for (key, story) in rows.sorted(by: { EntryKey.inCanonicalOrder($0.key, $1.key) }) {
            let place = places[story] ?? stories.count
            if place == stories.count { stories.append((story, [])) }
            places[story] = place
            stories[place].articles.append(key.id)
        }
        return stories
    }

    /// The pages that are no articles which an edition covers, in canonical order.
    package func otherArticles(of coverage: Coverage) throws -> [ArticleID] {
        let (period, column) = (coverage.period, coverage.measure.column)
        return try reading { database in
            let scope = try ScopeFilter(coverage.scope, today: coverage.lastDay, database, analyser)
            return try database.fetchRows(
                "SELECT row, id, time FROM articles WHERE digested = 0 AND \(column) >= ? AND \(column) < ?",
                [period.lowerBound, period.upperBound]
            ).filter { try scope.takes($0["row"]) }.map(EntryKey.init).sorted(by: EntryKey.inCanonicalOrder).map(\.id)
        }
    }

    /// The days near a period that have articles: the last one before it and the first one behind it, each by its first
    /// instant in UTC; for a hint to somebody who asked for a period without.
    package func times(around period: Range<Int64>) throws -> (before: Int64?, after: Int64?) {
        try reading { database in
            (
                try Int64.fetchOne(
                    database, sql: "SELECT max(time) FROM articles WHERE time < ?", arguments: [period.lowerBound]),
                try Int64.fetchOne(
                    database, sql: "SELECT min(time) FROM articles WHERE time >= ?", arguments: [period.upperBound])
            )
        }
    }

    private func edition(_ sql: String, _ arguments: StatementArguments) throws -> EditionRecord? {
        try reading { database in
            guard let row = try database.fetchRow(sql, arguments) else { return nil }
            let quotes = try database.fetchRows(
                "SELECT * FROM quotes WHERE edition = ? ORDER BY position", [row["row"] as Int64])
            let start: Int64 = row["period_start"]
            let period = start..<max(start, row["period_end"])
            var record = EditionRecord(
                name: row["name"], series: row["series"], period: period,
                digest: try ContentHash(stored: row["digest"]), quotes: quotes.map(EditionRecord.Quote.init))
            record.looksBack = row["looks_back"]
            let settled: Int64 = row["settled_start"] ?? start
            record.settled = settled..<max(settled, row["settled_end"] ?? period.upperBound)
            return record
        }
    }
}

extension Coverage {
    fileprivate var lastDay: Int { Int(max(period.lowerBound, period.upperBound - 1) / 86_400) }
}

extension EditionRecord.Quote {
    fileprivate init(_ row: Row) {
        self.init(
            story: StoryID(stored: row["story"]), article: row.id("article"), utf8: row.quotedRange,
            kind: row.quoteKind, day: row["day"])
    }
}

extension Row {
    /// Of `kind`; what a later version knows is read as a development.
    var quoteKind: QuotedSentence.Kind { QuotedSentence.Kind(rawValue: self["kind"]) ?? .development }

    /// Of `start`, `size`.
    var quotedRange: Range<Int> {
        let start: Int = self["start"]
        let size: Int = self["size"]
        return start..<start + Swift.max(0, size)
    }
}
