import GRDB
package import Model

extension ArticleIndex {
    /// Which pass decided on a place: the provisional one at arrival, or the one in canonical order.
    package enum Pass: Sendable { case arrival, settled }

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

    /// Gives articles that were settled their places in other storylines; what was quoted of them goes with them.
    package func splitOff(_ placements: [ArticleID: Placement]) throws {
        try writing { database in
            for (id, placement) in placements.sorted(by: { $0.key < $1.key }) {
                guard let row = try database.fetchOne(Int64.self, "SELECT row FROM articles WHERE id = ?", [id.stored])
                else { continue }
                try database.insert(placement, of: row, at: .settled)
                try database.run(
                    "UPDATE quotes SET story = ? WHERE article = ?", [placement.story.stored, id.stored])
            }
        }
    }

    /// Reads the entries by the page, so that no transaction is open while `body` runs.
    func forEachEntry(_ keys: [EntryKey], _ body: (StoryEntry, Placement?) throws -> Void) throws {
        let pageSize = 128
        for start in stride(from: 0, to: keys.count, by: pageSize) {
            let page = try reading { database in
                try keys[start..<min(start + pageSize, keys.count)].map { try entry($0.row, database) }
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
