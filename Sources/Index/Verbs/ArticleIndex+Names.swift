import GRDB
package import Model

extension ArticleIndex {
    /// The names that stand in most articles, reposts apart, at least in `least`; those of as many in order of their bytes.
    /// O(mentions).
    package func nameCounts(atLeast least: Int, limit: Int) throws -> [NameCount] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT names.name, count(*) AS count, sum(is_person) AS people FROM article_names
                JOIN names ON names.row = article_names.name JOIN articles ON articles.row = article_names.article
                JOIN placements ON placements.article = articles.row
                WHERE revised_by IS NULL AND repost_of IS NULL
                GROUP BY names.row HAVING count(*) >= ? ORDER BY 2 DESC, 1 LIMIT ?
                """, [least, limit]
            ) { row in
                let (count, people): (Int, Int) = (row["count"], row["people"])
                return NameCount(name: row["name"], articles: count, isPerson: people * 2 > count)
            }
        }
    }

    /// The names in the articles received in a period.
    package func names(receivedIn period: Range<Int64>) throws -> Set<String> {
        try reading { database in
            try String.fetchSet(
                database.cachedStatement(
                    sql: """
                        SELECT names.name FROM articles JOIN article_names ON article_names.article = articles.row
                        JOIN names ON names.row = article_names.name WHERE received >= ? AND received < ?
                        """), arguments: [period.lowerBound, period.upperBound])
        }
    }

    /// The names that a storyline's articles have.
    package func names(in story: StoryID) throws -> Set<String> {
        try reading { database in
            try String.fetchSet(
                database,
                sql: """
                    SELECT names.name FROM placements JOIN article_names ON article_names.article = placements.article
                    JOIN names ON names.row = article_names.name WHERE story = ?
                    """, arguments: [story.stored])
        }
    }

    /// What the bearer of some names said, in the order of the articles, the newest `limit`; reposts apart.
    package func sayings(of names: [String], limit: Int) throws -> [NameSaying] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT id, sentence, start, size FROM sayings JOIN names ON names.row = sayings.name
                JOIN articles ON articles.row = sayings.article JOIN placements ON placements.article = articles.row
                WHERE names.name IN (\(marks(names.count))) AND revised_by IS NULL AND repost_of IS NULL
                ORDER BY time DESC, id < 0 DESC, id DESC, start DESC LIMIT ?
                """, StatementArguments(names) + [limit]
            ).reversed().map { row in
                NameSaying(article: row.id("id"), sentence: row["sentence"], utf8: row.quotedRange)
            }
        }
    }
}
