import GRDB
package import Model

extension ArticleIndex {
    /// Placed articles, earlier readings too, that were received before an instant: the last `limit` in canonical order, in
    /// that order, by the page. 24 bytes an article in memory.
    package func placedPages(receivedBefore instant: Int64 = .max, newest limit: Int) throws -> [PlacedPage] {
        // Ids are unsigned, SQLite's integers signed: the negative ones are the greatest.
        // The plus keeps SQLite from the index by receipt, so that it reads the newest alone.
        let keys = try keys(
            """
            JOIN placements ON article = row WHERE digested = 1 AND +received < ?
            ORDER BY time DESC, id < 0 DESC, id DESC LIMIT ?
            """, [instant, limit])
        let sorted = keys.sorted(by: EntryKey.inCanonicalOrder)
        return stride(from: 0, to: sorted.count, by: PlacedPage.size).map { start in
            PlacedPage(keys: sorted[start..<min(start + PlacedPage.size, sorted.count)])
        }
    }

    /// The articles of a page with their places, of which the reasons are left out.
    package func placedEntries(of page: PlacedPage) throws -> [(entry: StoryEntry, placement: Placement)] {
        try reading { database in
            try page.keys.compactMap { key in
                let found = try database.storyEntry(key.row)
                return found.placement.map { (found.entry, $0) }
            }
        }
    }

    /// Time and id of each digested article received in a period, earlier readings too, in canonical order.
    package func canonicalKeys(receivedIn period: Range<Int64>) throws -> [(time: Int64, id: ArticleID)] {
        try keys("WHERE digested = 1 AND received >= ? AND received < ?", [period.lowerBound, period.upperBound])
            .sorted(by: EntryKey.inCanonicalOrder).map { ($0.time, $0.id) }
    }

    /// What Stories needs of an article; `nil` where it is not stored.
    package func entry(_ id: ArticleID) throws -> StoryEntry? {
        try reading { database in
            guard let row = try database.fetchOne(Int64.self, "SELECT row FROM articles WHERE id = ?", [id.stored])
            else { return nil }
            return try database.storyEntry(row).entry
        }
    }

    /// Each file that an article received in a period came of, with its time of receipt; in order of id.
    package func receipts(in period: Range<Int64>) throws -> [(file: FileID, received: Int64)] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT hash, min(articles.received) AS received FROM articles
                JOIN sightings ON sightings.row = articles.sighting JOIN files ON files.row = sightings.file
                WHERE articles.received >= ? AND articles.received < ? GROUP BY hash ORDER BY hash
                """, [period.lowerBound, period.upperBound]
            ).map { (try ContentHash(stored: $0["hash"]).fileID, $0["received"]) }
        }
    }

    /// The first, in order of bytes, of all paths that an article was dropped at: the same in whatever order they came.
    package func canonicalPath(of id: ArticleID) throws -> String? {
        try reading { database in
            try database.fetchOne(
                String.self,
                """
                SELECT min(path) FROM sightings WHERE file IN (
                    SELECT file FROM articles JOIN sightings ON sightings.row = articles.sighting WHERE articles.id = ?1
                    UNION SELECT file FROM articles JOIN copies ON copies.article = articles.row
                    JOIN sightings ON sightings.row = copies.sighting WHERE articles.id = ?1)
                """, [id.stored])
        }
    }

    /// When the first article was received.
    package func firstReceipt() throws -> Int64? {
        try reading { try Int64.fetchOne($0, sql: "SELECT min(received) FROM articles") }
    }

    /// When the last article was received: one look at an index, however large the library.
    package func lastReceipt() throws -> Int64? {
        try reading { try Int64.fetchOne($0, sql: "SELECT max(received) FROM articles") }
    }

    private func keys(_ condition: String, _ arguments: StatementArguments) throws -> [EntryKey] {
        try reading { database in
            try database.fetchRows(
                "SELECT articles.row, id, time FROM articles \(condition)", arguments, EntryKey.init)
        }
    }
}

extension ArticleIndex {
    /// The name of the newest edition that quotes a storyline.
    package func newestEdition(quoting story: StoryID) throws -> String? {
        try reading { database in
            try database.fetchOne(
                String.self,
                """
                SELECT name FROM quotes JOIN editions ON editions.row = edition WHERE story = ?
                ORDER BY period_end DESC, name DESC LIMIT 1
                """, [story.stored])
        }
    }
}
