import GRDB
package import Model

extension ArticleIndex {
    /// Which pass decided on a place: the provisional one at arrival, or the one in canonical order.
    package enum Pass: Sendable { case arrival, settled }

    /// Settled articles, earlier readings too, with `times` holding their time: the last `limit` in canonical order, in that
    /// order. 24 bytes an article in memory, and a page of features. `body` may call the index.
    package func settledEntries(
        in times: Range<Int64>, newest limit: Int, _ body: (StoryEntry, Placement) throws -> Void
    ) throws {
        let keys = try reading { try entryKeys($0, settledBefore: times, limit) }
        try forEachEntry(keys.suffix(limit)) { entry, placement in
            guard let placement else { throw IndexError.corrupt("a settled article without its place") }
            try body(entry, placement)
        }
    }

    /// Digested articles not yet settled that were received before an instant, in canonical order. 24 bytes an article in
    /// memory, and a page of features. `body` may call the index.
    package func unsettledEntries(
        receivedBefore instant: Int64, _ body: (StoryEntry, Placement?) throws -> Void
    ) throws {
        let keys = try reading { database in
            try database.fetchRows(
                "SELECT row, id, time FROM articles WHERE digested = 1 AND settled = 0 AND received < ?", [instant]
            ).map(EntryKey.init)
        }
        try forEachEntry(keys.sorted(by: EntryKey.inCanonicalOrder)[...], body)
    }

    /// Writes where articles stand; those that are not stored are passed over.
    package func applyPlacements(_ placements: [ArticleID: Placement], at pass: Pass) throws {
        try writing { database in
            for (id, placement) in placements.sorted(by: { $0.key < $1.key }) {
                guard let row = try database.fetchOne(Int64.self, "SELECT row FROM articles WHERE id = ?", [id.stored])
                else { continue }
                try database.insert(placement, of: row, at: pass)
            }
        }
    }

    /// Where an article stands, whether the pass in canonical order has said so, and its storyline at arrival.
    package func placement(
        of id: ArticleID
    ) throws -> (placement: Placement, isSettled: Bool, storyAtArrival: StoryID?)? {
        try reading { database in
            let row = try database.fetchRow(
                """
                SELECT placements.*, settled FROM articles JOIN placements ON article = row WHERE id = ?
                """, [id.stored])
            guard let row, let placement = try row.placement() else { return nil }
            return (placement, row["settled"], (row["arrival_story"] as Int64?).map(StoryID.init(stored:)))
        }
    }

    /// The last `limit` in canonical order and those as old as the first of them, in order.
    private func entryKeys(_ database: Database, settledBefore times: Range<Int64>, _ limit: Int) throws -> [EntryKey] {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT row, id, time FROM articles WHERE settled = 1 AND time >= ? AND time < ? ORDER BY time DESC",
            arguments: [times.lowerBound, times.upperBound])
        var keys: [EntryKey] = []
        while let key = try rows.next().map(EntryKey.init) {
            if keys.count >= limit, keys.last?.time != key.time { break }
            keys.append(key)
        }
        return keys.sorted(by: EntryKey.inCanonicalOrder)
    }

    /// Reads the entries by the page, so that no transaction is open while `body` runs.
    func forEachEntry(
        _ keys: ArraySlice<EntryKey>, _ body: (StoryEntry, Placement?) throws -> Void
    ) throws {
        let pageSize = 128
        for start in stride(from: keys.startIndex, to: keys.endIndex, by: pageSize) {
            let page = try reading { database in
                try keys[start..<min(start + pageSize, keys.endIndex)].map { try entry($0.row, database) }
            }
            for (entry, placement) in page { try body(entry, placement) }
        }
    }

    func entry(_ row: Int64, _ database: Database) throws -> (StoryEntry, Placement?) {
        let found = try database.fetchRow(
            """
            SELECT articles.id, articles.time, articles.language, articles.url, articles.text_hash,
                earlier.id AS revises, vectors, story, repost_of, novelty, reasons
            FROM articles JOIN features ON features.article = articles.row
            LEFT JOIN placements ON placements.article = articles.row
            LEFT JOIN articles AS earlier ON earlier.row = articles.revises
            WHERE articles.row = ?
            """, [row])
        guard let found else { throw IndexError.corrupt("an article without its features") }
        let entry = StoryEntry(
            id: found.id("id"), time: found["time"], language: LanguageTag(found["language"]), url: found["url"],
            revises: found.optionalID("revises"), textHash: UInt64(bitPattern: found["text_hash"] as Int64),
            features: try decodeFeatures(found.bytes("vectors")))
        return (entry, try found.placement())
    }
}

/// What canonical order needs of an article.
struct EntryKey {
    let row: Int64
    let id: ArticleID
    let time: Int64

    init(_ row: Row) {
        (self.row, id, time) = (row["row"], row.id("id"), row["time"])
    }

    static func inCanonicalOrder(_ left: EntryKey, _ right: EntryKey) -> Bool {
        (left.time, left.id.rawValue) < (right.time, right.id.rawValue)
    }
}
