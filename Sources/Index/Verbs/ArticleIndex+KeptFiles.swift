import FoundationEssentials
import GRDB
import Model

extension ArticleIndex {
    /// All files of keep-inboxes that were read and stand there still, in no order that matters; nothing is held in memory.
    /// `body` must not call the index.
    package func forEachKeptFile(_ body: (KeptFile) -> Void) throws {
        try reading { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT path, identity, hash FROM kept_files")
            while let row = try rows.next() {
                body(
                    KeptFile(
                        path: UInt64(bitPattern: row["path"] as Int64),
                        identity: UInt64(bitPattern: row["identity"] as Int64),
                        content: try ContentHash(stored: row["hash"])))
            }
        }
    }

    /// Replaces what was known of those paths.
    package func remember(_ files: [KeptFile]) throws {
        try writing { database in
            for file in files {
                try database.run(
                    "INSERT OR REPLACE INTO kept_files (path, identity, hash) VALUES (?, ?, ?)",
                    [Int64(bitPattern: file.path), Int64(bitPattern: file.identity), file.content.stored])
            }
        }
    }

    package func forgetKeptFiles(at paths: [UInt64]) throws {
        try writing { database in
            for path in paths { try database.run("DELETE FROM kept_files WHERE path = ?", [Int64(bitPattern: path)]) }
        }
    }
}
