import GRDB
package import Model

extension ArticleIndex {
    /// Writes or replaces the ledger's lines, and which of a keep-inbox's files were read.
    package func record(_ files: [FileRecord], keeping kept: [KeptFile] = []) throws {
        try writing { database in
            var writer = BatchWriter(database)
            for file in files { try writer.record(file) }
            for file in kept { try database.remember(file) }
        }
    }

    /// `nil` for a file never seen, and for one whose last article is not committed yet. Its newest path, if it has several.
    package func record(of hash: ContentHash) throws -> FileRecord? {
        try records(where: "hash = ?", [hash.stored]).first
    }

    /// In order of path.
    package func rejectedRecords() throws -> [FileRecord] { try records(where: "step = 3 AND step <> 2", []) }

    /// The articles read from a file, in the file's order.
    package func articles(ofFile hash: ContentHash) throws -> [ArticleID] {
        try reading { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM articles WHERE sighting IN (
                        SELECT sightings.row FROM sightings JOIN files ON files.row = file WHERE hash = ?
                    ) ORDER BY row
                    """, arguments: [hash.stored]
            ).map(ArticleID.init(stored:))
        }
    }

    private func records(where condition: String, _ arguments: StatementArguments) throws -> [FileRecord] {
        try reading { database in
            let rows = try database.fetchRows(
                """
                SELECT files.*, path, collection, received FROM files
                JOIN sightings ON sightings.row = (SELECT max(row) FROM sightings WHERE file = files.row)
                WHERE step <> 0 AND \(condition) ORDER BY path, files.row
                """, arguments)
            return try rows.map { FileRecord(try $0.incomingFile(), try step(of: $0), program: $0["program"]) }
        }
    }

    private func step(of row: Row) throws -> FileStep {
        switch row["step"] as Int {
        case 1: .read(articles: row["articles"])
        case 2: .filed(articles: row["articles"], at: row["detail"])
        case 3: .rejected(reason: row["detail"], isDeadly: row["deadly"])
        default: throw IndexError.corrupt("a file at step \(row["step"] as Int)")
        }
    }
}
