import GRDB
package import Model

extension ArticleIndex {
    /// What a series' editions whose periods ended by an instant expected or asked of a storyline, oldest first, without
    /// what has come back; the newest 60 at most.
    package func openProspects(of story: StoryID, series: String, before instant: Int64) throws -> [OpenProspect] {
        try openProspects(
            "story = ? AND", [story.stored, series, instant, series, instant],
            "period_end DESC, name DESC, position DESC"
        )
        .reversed()
    }

    /// The storylines of which editions of a series, whose periods ended by an instant, expected or asked anything.
    package func storiesWithProspects(series: String, before instant: Int64) throws -> Set<StoryID> {
        try reading { database in
            let rows = try database.fetchRows(
                """
                SELECT DISTINCT story FROM prospects JOIN editions ON editions.row = edition
                WHERE kind < 2 AND series = ? AND period_end <= ?
                """, [series, instant])
            return Set(rows.map { StoryID(stored: $0["story"]) })
        }
    }

    /// What is open of all storylines that was expected by one of several days (ISO 8601, `first...last`), or by a month
    /// that begins with one; earliest day first, 60 at most.
    package func openProspects(
        due days: ClosedRange<String>, series: String, before instant: Int64
    ) throws -> [OpenProspect] {
        try openProspects(
            "due BETWEEN ? AND ? AND",
            [String(days.lowerBound.prefix(7)), days.upperBound, series, instant, series, instant],
            "due, period_end, name, position")
    }

    private func openProspects(
        _ condition: String, _ arguments: StatementArguments, _ order: String
    ) throws -> [OpenProspect] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT name, prospects.* FROM prospects JOIN editions ON editions.row = edition
                WHERE \(condition) kind < 2 AND series = ? AND period_end <= ? AND NOT EXISTS (
                    SELECT 1 FROM prospects AS later JOIN editions AS back ON back.row = later.edition
                    WHERE later.kind = 2 AND later.article = prospects.article AND later.start = prospects.start
                        AND back.series = ? AND back.period_end <= ?)
                ORDER BY \(order) LIMIT 60
                """, arguments
            ).map { OpenProspect(edition: $0["name"], record: EditionRecord.Prospect($0)) }
        }
    }
}

extension EditionRecord.Prospect {
    fileprivate init(_ row: Row) {
        let (start, size): (Int, Int) = (row["act_start"], row["act_size"])
        self.init(
            quote: EditionRecord.Quote(
                story: StoryID(stored: row["story"]), article: row.id("article"), utf8: row.quotedRange),
            kind: row["kind"] == Kind.asked.rawValue ? .asked : .expected,
            prospect: EditionProspect(utf8: start..<start + max(0, size), due: row["due"], holder: row["holder"]))
    }
}

extension Database {
    /// Writes down what an edition of this row expected, asked and came back to.
    func insert(_ prospects: [EditionRecord.Prospect], ofEdition row: Int64) throws {
        for (position, one) in prospects.enumerated() {
            try run(
                "INSERT INTO prospects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    row, position, one.quote.story.stored, one.quote.article.stored, one.quote.utf8.lowerBound,
                    one.quote.utf8.count, one.kind.rawValue, one.prospect.utf8.lowerBound, one.prospect.utf8.count,
                    one.prospect.due, one.prospect.holder,
                ])
        }
    }
}
