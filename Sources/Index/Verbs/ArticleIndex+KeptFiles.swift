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
}

extension Database {
    /// Replaces what was known of that path.
    func remember(_ file: KeptFile) throws {
        try run(
            "INSERT OR REPLACE INTO kept_files (path, identity, hash) VALUES (?, ?, ?)",
            [Int64(bitPattern: file.path), Int64(bitPattern: file.identity), file.content.stored])
    }
}
