import GRDB
package import Model

extension ArticleIndex {
    /// What a storyline was before an instant: articles received before it, sentences that editions quoted whose periods ended
    /// by then (the last 1,000), of one series where one is named. O(articles of the storyline).
    package func history(
        of story: StoryID, before instant: Int64, by measure: Coverage.Measure = .receipt, in series: String? = nil
    ) throws -> StoryPast {
        try reading { database in
            let articles = try database.fetchRows(
                """
                SELECT time, publication FROM placements JOIN articles ON row = article
                WHERE story = ? AND \(measure.column) < ? AND revised_by IS NULL
                """, [story.stored, instant])
            let sources = Set(articles.map { $0["publication"] as String }).filter { !$0.isEmpty }
            let carrier = try carrier(of: story, before: instant, by: measure, in: series, database)
            return StoryPast(
                articles: articles.count, firstTime: articles.map { $0["time"] as Int64 }.min(),
                sources: sources.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
                quotes: try quotes(of: story, before: instant, by: measure, in: series, database),
                carriedBy: carrier?["name"], carriedAt: carrier?["period_end"])
        }
    }

    /// The newest edition of a series, among those that end by an instant, that quotes a storyline; the end of its period.
    package func carrier(
        of story: StoryID, before instant: Int64, in series: String
    ) throws -> (name: String, end: Int64)? {
        try reading { database in
            try carrier(of: story, before: instant, by: .receipt, in: series, database)
                .map { ($0["name"], $0["period_end"]) }
        }
    }

    private func carrier(
        of story: StoryID, before instant: Int64, by measure: Coverage.Measure, in series: String?, _ database: Database
    ) throws -> Row? {
        try database.fetchRow(
            """
            SELECT name, period_end FROM quotes JOIN editions ON editions.row = edition
            WHERE story = ?1 AND period_end <= ?2 AND series = coalesce(?3, series) AND kind != ?4
                AND looks_back <= ?5
            ORDER BY period_end DESC, name DESC LIMIT 1
            """, [story.stored, instant, series, QuotedSentence.Kind.line.rawValue, measure == .publication])
    }

    /// An edition that looks back knows those that did so before it; one that comes in time does not.
    private func quotes(
        of story: StoryID, before instant: Int64, by measure: Coverage.Measure, in series: String?, _ database: Database
    ) throws -> [StoryPast.Quote] {
        let rows = try database.fetchRows(
            """
            SELECT * FROM (
                SELECT name, period_end, position, quotes.article, start, size, quotes.kind, day, text, text_bytes
                FROM quotes JOIN editions ON editions.row = edition
                JOIN articles ON articles.id = quotes.article JOIN contents ON contents.article = articles.row
                WHERE story = ?1 AND period_end <= ?2 AND looks_back <= ?3 AND series = coalesce(?4, series)
                ORDER BY period_end DESC, name DESC, position DESC LIMIT 1000
            ) ORDER BY period_end, name, position
            """, [story.stored, instant, measure == .publication, series])
        var texts: [ArticleID: String] = [:]
        return try rows.map { row in
            let (id, range) = (row.id("article"), row.quotedRange)
            let text = try texts[id] ?? decompress(row.bytes("text"), size: row["text_bytes"])
            texts[id] = text
            guard range.upperBound <= text.utf8.count else { throw IndexError.corrupt("a quotation beyond its text") }
            return StoryPast.Quote(
                edition: row["name"], article: id, utf8: range, text: String(text[utf8: range]), kind: row.quoteKind,
                day: row["day"])
        }
    }
}
