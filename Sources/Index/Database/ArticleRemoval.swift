import GRDB
import Language
import Model

extension Database {
    /// Removes an article with all that is stored of it.
    func remove(_ id: ArticleID, _ analyser: Analyser, keepingFiles: Bool) throws {
        try run("DELETE FROM quotes WHERE article = ?", [id.stored])
        try run("DELETE FROM prospects WHERE article = ?", [id.stored])
        guard let row = try fetchOne(Int64.self, "SELECT row FROM articles WHERE id = ?", [id.stored]) else { return }
        let files = try filesHolding(id)
        if let terms = try searchTerms(of: row, analyser) {
            // The full-text table keeps no texts: it is told once more what it was told.
            try run("INSERT INTO search (search, rowid, terms) VALUES ('delete', ?, ?)", [row, terms])
        }
        try relinkReadings(around: row)
        try relinkReposts(of: id)
        try run("DELETE FROM articles WHERE row = ?", [row])  // what belongs to it cascades
        guard !keepingFiles else { return }
        for file in files where try articles(inFile: file).isEmpty { try removeFile(file) }
    }

    func removeFile(_ row: Int64) throws {
        try run("DELETE FROM sightings WHERE file = ?", [row])
        try run("DELETE FROM files WHERE row = ?", [row])
    }

    /// The readings before and after it follow each other.
    private func relinkReadings(around row: Int64) throws {
        let earlier = "(SELECT revises FROM articles WHERE row = ?1)"
        let later = "(SELECT revised_by FROM articles WHERE row = ?1)"
        try run("UPDATE articles SET revised_by = \(later) WHERE revised_by = ?1", [row])
        try run("UPDATE articles SET revises = \(earlier) WHERE revises = ?1", [row])
    }

    /// What repeated it repeats the first of them now, which repeats nothing any more.
    private func relinkReposts(of id: ArticleID) throws {
        let first = try fetchRow(
            """
            SELECT articles.row, id FROM placements JOIN articles ON articles.row = article WHERE repost_of = ?
            ORDER BY time, id < 0, id LIMIT 1
            """, [id.stored])
        guard let first else { return }
        try run("UPDATE placements SET repost_of = NULL WHERE article = ?", [first["row"] as Int64])
        try run("UPDATE placements SET repost_of = ? WHERE repost_of = ?", [first.id("id").stored, id.stored])
    }

    /// The files that hold an article, itself or as a copy.
    func filesHolding(_ id: ArticleID) throws -> [Int64] {
        try fetchRows(
            """
            SELECT DISTINCT file FROM sightings WHERE row IN (
                SELECT sighting FROM articles WHERE id = ?1
                UNION SELECT copies.sighting FROM copies JOIN articles ON articles.row = article WHERE id = ?1)
            """, [id.stored]
        ).map { $0["file"] }
    }

    func articles(inFile file: Int64) throws -> Set<ArticleID> {
        Set(
            try fetchRows(
                """
                SELECT id FROM articles JOIN sightings ON sightings.row = sighting WHERE file = ?1
                UNION SELECT id FROM copies JOIN articles ON articles.row = article
                JOIN sightings ON sightings.row = copies.sighting WHERE file = ?1
                """, [file]
            ).map { $0.id("id") })
    }

    /// A file by its place in the archive, and by where its sightings would have put it.
    func original(_ file: Int64) throws -> Removal.Original? {
        guard let found = try fetchRow("SELECT hash, step, detail FROM files WHERE row = ?", [file]) else { return nil }
        let filed: [String] = found["step"] == 2 && found["detail"] != "" ? [found["detail"]] : []
        let sightings = try fetchRows("SELECT path, received FROM sightings WHERE file = ? ORDER BY row", [file]) {
            Removal.Sighting(path: $0["path"], received: $0["received"])
        }
        return Removal.Original(hash: try ContentHash(stored: found["hash"]), filed: filed.first, sightings: sightings)
    }
}
