import GRDB
package import Model

/// Lists for pages. Readings that were replaced and pages that are no articles are left out of them.
extension ArticleIndex {
    /// The articles of a storyline in canonical order, the newest `limit`.
    package func listings(of story: StoryID, limit: Int) throws -> [ArticleListing] {
        try listings("WHERE story = ? AND revised_by IS NULL", [story.stored], limit)
    }

    /// The newest articles of the library in canonical order.
    package func newestListings(limit: Int) throws -> [ArticleListing] {
        try listings("WHERE revised_by IS NULL", [], limit)
    }

    /// The articles of a time in canonical order, the newest `limit`.
    package func listings(in times: Range<Int64>, limit: Int) throws -> [ArticleListing] {
        try listings(
            "WHERE time >= ? AND time < ? AND revised_by IS NULL", [times.lowerBound, times.upperBound], limit)
    }

    /// The articles with one of some names in canonical order, the newest `limit`.
    package func listings(naming names: [String], limit: Int) throws -> [ArticleListing] {
        try listings(
            """
            WHERE revised_by IS NULL AND articles.row IN (
                SELECT article FROM article_names JOIN names ON names.row = article_names.name
                WHERE names.name IN (\(marks(names.count))))
            """, StatementArguments(names), limit)
    }

    /// The times of the articles received in a period, each once, in order.
    package func times(receivedIn period: Range<Int64>) throws -> [Int64] {
        try reading { database in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: "SELECT DISTINCT time FROM articles WHERE received >= ? AND received < ? ORDER BY time"),
                arguments: [period.lowerBound, period.upperBound])
        }
    }

    /// How many articles there are in each quarter of an hour that has one; its start, in order. O(articles).
    package func articleCounts() throws -> [(start: Int64, count: Int)] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT (time - ((time % 900) + 900) % 900) AS start, count(*) AS count FROM articles
                JOIN placements ON article = row WHERE revised_by IS NULL GROUP BY 1 ORDER BY 1
                """, []
            ).map { ($0["start"], $0["count"]) }
        }
    }

    func listings(
        _ condition: String, _ arguments: StatementArguments, _ limit: Int
    ) throws -> [ArticleListing] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT * FROM (
                    SELECT id, title, byline, publication, published, precision, zone, time, language, story, repost_of,
                        glances.sentence, words, keywords
                    FROM articles
                    JOIN placements ON placements.article = articles.row
                    LEFT JOIN glances ON glances.article = articles.row \(condition)
                    ORDER BY time DESC, id < 0 DESC, id DESC LIMIT ?
                ) ORDER BY time, id < 0, id
                """, arguments + [limit], ArticleListing.init)
        }
    }
}

/// `?, ?, ?`
func marks(_ count: Int) -> String { [String](repeating: "?", count: count).joined(separator: ", ") }

extension ArticleListing {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: row.id("id"), title: row["title"], byline: row["byline"], publication: row["publication"],
            published: try row.publishedTime()?.description ?? "", time: row["time"], language: row["language"],
            story: (row["story"] as Int64?).map(StoryID.init(stored:)), repostOf: row.optionalID("repost_of"))
        if let words = row["words"] as String? {
            (self.words, sentence, keywords) = (words, row["sentence"], row["keywords"])
        }
    }
}
