import GRDB
package import Model

/// Articles leave the library.
extension ArticleIndex {
    /// What goes with these articles; those that are not stored are left out. Nothing is changed. O(articles).
    package func removal(of ids: [ArticleID]) throws -> Removal {
        try reading { database in
            var removal = Removal()
            for id in Set(ids).sorted() {
                let found = try database.fetchRow("SELECT row, time FROM articles WHERE id = ?", [id.stored])
                guard let found else { continue }
                removal.articles.append(id)
                removal.times.append(found["time"])
                let row: Int64 = found["row"]
                removal.stories += try database.fetchRows("SELECT story FROM placements WHERE article = ?", [row]) {
                    StoryID(stored: $0["story"])
                }
                removal.names += try database.fetchRows(
                    "SELECT name FROM names WHERE row IN (SELECT name FROM article_names WHERE article = ?)", [row]
                ) { $0["name"] }
            }
            (removal.stories, removal.names) = (Set(removal.stories).sorted(), Set(removal.names).sorted())
            let files = Set(try removal.articles.flatMap(database.filesHolding)).sorted()
            removal.originals = try files.filter {
                try database.articles(inFile: $0).isSubset(of: removal.articles)
            }.compactMap(database.original)
            return removal
        }
    }

    /// Removes articles with all that is stored of them. What repeated one of them repeats the first that is left; what revised
    /// one follows the reading before. Doing it again changes nothing.
    ///
    /// - Parameter keepingFiles: whether files stay known that hold no other article, and are not read again: those of a
    ///   keep-inbox.
    package func remove(_ ids: [ArticleID], keepingFiles: Bool) throws {
        try writing { database in
            for id in ids { try database.remove(id, analyser, keepingFiles: keepingFiles) }
        }
    }

    /// Articles received before an instant, the oldest first, at most `limit`, without those in `kept`.
    package func articles(
        receivedBefore instant: Int64, apartFrom kept: Set<ArticleID>, limit: Int
    ) throws -> [ArticleID] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT id FROM articles WHERE received < ? ORDER BY received, row",
                arguments: [instant])
            var found: [ArticleID] = []
            while found.count < limit, let row = try rows.next() {
                if case let id = row.id("id"), !kept.contains(id) { found.append(id) }
            }
            return found
        }
    }

    package func countArticles(receivedBefore instant: Int64) throws -> Int {
        try reading { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM articles WHERE received < ?", arguments: [instant]) ?? 0
        }
    }

    /// Files that were read and filed, received before an instant and never since, none of whose articles is in `kept`.
    package func originals(
        receivedBefore instant: Int64, apartFrom kept: Set<ArticleID>
    ) throws -> [Removal.Original] {
        try reading { database in
            let files = try Int64.fetchAll(
                database,
                sql: """
                    SELECT row FROM files WHERE step = 2 AND detail <> '' AND NOT EXISTS (
                        SELECT 1 FROM sightings WHERE file = files.row AND received >= ?)
                    """, arguments: [instant])
            return try files.filter { try database.articles(inFile: $0).isDisjoint(with: kept) }
                .compactMap(database.original)
        }
    }

    /// Notes that a file's original is no longer in the archive.
    package func noteRemovedOriginal(_ hash: ContentHash) throws {
        try writing { try $0.run("UPDATE files SET detail = '' WHERE hash = ? AND step = 2", [hash.stored]) }
    }

    /// Forgets that files were rejected that were received before an instant: dropped again, they are as new.
    package func forgetRejections(receivedBefore instant: Int64) throws {
        try writing { database in
            let files = try Int64.fetchAll(
                database,
                sql: """
                    SELECT row FROM files WHERE step = 3 AND NOT EXISTS (
                        SELECT 1 FROM sightings WHERE file = files.row AND received >= ?)
                    """, arguments: [instant])
            for file in files where try database.articles(inFile: file).isEmpty { try database.removeFile(file) }
        }
    }
}
