import GRDB
package import Language
import Model

/// The library: one SQLite file. Each verb is one transaction.
///
/// No verb may be called from the closure that `commit` calls. All of them throw `IndexError`, and what the closures
/// handed in throw.
package struct ArticleIndex: Sendable {
    package enum Access: Sendable { case readWrite, readOnly }

    package enum Durability: Sendable {
        /// What is committed outlives a power cut: its file may leave the inbox.
        case powerCut
        /// It outlives a kill; a power cut may take the last seconds. For what can be read again.
        case kill
    }

    let database: any DatabaseWriter
    let analyser: Analyser
    /// What opening did to a library of an older program.
    package let upgrade: SchemaUpgrade?

    /// Opens the database; where it may write it is created, migrated, and its texts are cut into search tokens anew if the
    /// analyser cuts otherwise than the one before (0.5 ms an article). `:memory:` gives one that dies with the value.
    package init(
        path: String, analyser: Analyser, access: Access = .readWrite, durability: Durability = .powerCut
    ) throws {
        self.analyser = analyser
        (database, upgrade) =
            access == .readOnly ? (try openForReading(path), nil) : try openForWriting(path, analyser, durability)
    }

    /// Runs SQLite's `quick_check`. O(size of the database).
    /// - Throws: `IndexError.corrupt`
    package func check() throws {
        let finding = try reading { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        guard finding == "ok" else { throw IndexError.corrupt(finding ?? "quick_check says nothing") }
    }

    /// Ends the use of the file: the last to do so leaves one file, without a log beside it. Nothing may be asked afterwards.
    package func close() throws {
        try translatingErrors {
            let path = database.path
            try database.close()
            guard database is DatabasePool else { return }
            // A pool's last connection only reads, and SQLite then lets the log be.
            let last = try DatabaseQueue(path: path)
            _ = try last.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
            try last.close()
        }
    }

    /// Gives back what is kept of the database in memory, once what is being asked has its answer; it is read again when needed.
    package func releaseMemory() throws {
        try translatingErrors { try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA shrink_memory") } }
        (database as? DatabasePool)?.releaseMemoryEventually()
    }

    /// Ends what is being asked on other threads, with an error there. For an index that is only read.
    package func interrupt() { database.interrupt() }

    package func statistics() throws -> IndexStatistics {
        try reading { database in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            return IndexStatistics(
                articles: try count("SELECT count(*) FROM articles"),
                files: try count("SELECT count(*) FROM files"),
                rejectedFiles: try count("SELECT count(*) FROM files WHERE step = 3"),
                stories: try count("SELECT count(DISTINCT story) FROM placements"),
                editions: try count("SELECT count(*) FROM editions"),
                textBytes: try count("SELECT sum(text_bytes) FROM articles"),
                databaseBytes: try count("PRAGMA page_count") * count("PRAGMA page_size"))
        }
    }

    func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try translatingErrors { try database.read(body) }
    }

    func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try translatingErrors { try database.write(body) }
    }
}
