import GRDB
package import Model

extension ArticleIndex {
    /// What a storyline was before an instant: articles received before it, sentences that editions quoted whose periods ended
    /// by then (the last 1,000). O(articles of the storyline).
    package func history(of story: StoryID, before instant: Int64) throws -> StoryPast {
        try reading { database in
            let articles = try database.fetchRows(
                """
                SELECT time, publication FROM placements JOIN articles ON row = article
                WHERE story = ? AND received < ? AND revised_by IS NULL
                """, [story.stored, instant])
            let sources = Set(articles.map { $0["publication"] as String }).filter { !$0.isEmpty }
            return StoryPast(
                articles: articles.count, firstTime: articles.map { $0["time"] as Int64 }.min(),
                sources: sources.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
                quotes: try quotes(of: story, before: instant, database))
        }
    }

    private func quotes(of story: StoryID, before instant: Int64, _ database: Database) throws -> [StoryPast.Quote] {
        let rows = try database.fetchRows(
            """
            SELECT * FROM (
                SELECT name, period_end, position, quotes.article, start, size, text, text_bytes
                FROM quotes JOIN editions ON editions.row = edition
                JOIN articles ON articles.id = quotes.article JOIN contents ON contents.article = articles.row
                WHERE story = ? AND period_end <= ? ORDER BY period_end DESC, name DESC, position DESC LIMIT 1000
            ) ORDER BY period_end, name, position
            """, [story.stored, instant])
        var texts: [ArticleID: String] = [:]
        return try rows.map { row in
            let (id, range) = (row.id("article"), row.quotedRange)
            let text = try texts[id] ?? decompress(row.bytes("text"), size: row["text_bytes"])
            texts[id] = text
            guard range.upperBound <= text.utf8.count else { throw IndexError.corrupt("a quotation beyond its text") }
            return StoryPast.Quote(edition: row["name"], article: id, utf8: range, text: String(text[utf8: range]))
        }
    }
}
