import FoundationEssentials
import GRDB
package import Model

extension ArticleIndex {
    /// Writes down an edition and what it quoted; replaces one of the same name.
    package func closeEdition(_ edition: EditionRecord) throws {
        try writing { database in
            try database.run("DELETE FROM editions WHERE name = ?", [edition.name])
            try database.run(
                "INSERT INTO editions (name, series, period_start, period_end, digest) VALUES (?, ?, ?, ?, ?)",
                [
                    edition.name, edition.series, edition.period.lowerBound, edition.period.upperBound,
                    edition.digest.stored,
                ])
            let row = database.lastInsertedRowID
            for (position, quote) in edition.quotes.enumerated() {
                try database.run(
                    "INSERT INTO quotes (edition, position, story, article, start, size) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        row, position, quote.story.stored, quote.article.stored, quote.utf8.lowerBound,
                        quote.utf8.count,
                    ])
            }
        }
    }

    package func edition(named name: String) throws -> EditionRecord? {
        try edition("SELECT * FROM editions WHERE name = ?", [name])
    }

    /// The one whose period ends last.
    package func lastEdition(of series: String) throws -> EditionRecord? {
        try edition("SELECT * FROM editions WHERE series = ? ORDER BY period_end DESC, row DESC LIMIT 1", [series])
    }

    /// Names of all editions, the one whose period ends last first.
    package func editionNames() throws -> [String] {
        try reading { try String.fetchAll($0, sql: "SELECT name FROM editions ORDER BY period_end DESC, name DESC") }
    }

    /// The digested articles received in a period, by storyline, in the reading that was the newest at its end. Storylines are
    /// in order of their first article, articles in canonical order; those without a place are left out.
    package func articles(receivedIn period: Range<Int64>) throws -> [(story: StoryID, articles: [ArticleID])] {
        let rows = try reading { database in
            try database.fetchRows(
                """
                SELECT articles.row, articles.id, articles.time, story FROM articles
                JOIN placements ON placements.article = articles.row
                LEFT JOIN articles AS later ON later.row = articles.revised_by
                WHERE articles.received >= ?1 AND articles.received < ?2
                    AND (later.row IS NULL OR later.received >= ?2)
                """, [period.lowerBound, period.upperBound]
            ).map { (key: EntryKey($0), story: StoryID(stored: $0["story"])) }
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

    private func edition(_ sql: String, _ arguments: StatementArguments) throws -> EditionRecord? {
        try reading { database in
            guard let row = try database.fetchRow(sql, arguments) else { return nil }
            let quotes = try database.fetchRows(
                "SELECT * FROM quotes WHERE edition = ? ORDER BY position", [row["row"] as Int64])
            let start: Int64 = row["period_start"]
            return EditionRecord(
                name: row["name"], series: row["series"], period: start..<max(start, row["period_end"]),
                digest: try ContentHash(stored: row["digest"]), quotes: quotes.map(EditionRecord.Quote.init))
        }
    }
}

extension EditionRecord.Quote {
    fileprivate init(_ row: Row) {
        self.init(story: StoryID(stored: row["story"]), article: row.id("article"), utf8: row.quotedRange)
    }
}

extension Row {
    /// Of `start`, `size`.
    var quotedRange: Range<Int> {
        let start: Int = self["start"]
        let size: Int = self["size"]
        return start..<start + Swift.max(0, size)
    }
}
