import GRDB
import Language
import Model

/// Keeps the full-text table cut as the analyser cuts now.
///
/// `meta` tells by which version it was cut, and while it is being cut anew, up to which row that is done: killed in
/// between, it goes on there.
struct SearchTable {
    private static let batch = 256
    private static let version = "search_version"
    private static let progress = "search_progress"

    let database: any DatabaseWriter
    let analyser: Analyser

    /// Nothing where the version is the same; else all stored texts are cut again, each batch in a transaction of its own.
    /// O(texts), about 0.5 ms an article.
    func bringUpToDate() throws {
        let version = searchVersion(of: analyser)
        try database.write { try begin(version, $0) }
        while try database.write(goOn) {}
    }

    /// Empties the table where it is cut by another version.
    private func begin(_ version: Int64, _ database: Database) throws {
        guard try value(Self.version, database) != version else { return }
        try database.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
        try set(Self.version, version, database)
        try set(Self.progress, 0, database)
    }

    /// Cuts a batch; whether there may be more to do.
    private func goOn(_ database: Database) throws -> Bool {
        guard let done = try value(Self.progress, database) else { return false }
        let rows = try Int.fetchAll(
            database, sql: "SELECT row FROM articles WHERE row > ? ORDER BY row LIMIT ?",
            arguments: [done, Self.batch])
        guard let last = rows.last else {
            try database.run("DELETE FROM meta WHERE name = ?", [Self.progress])
            return false
        }
        for row in rows { try cut(row, database) }
        try set(Self.progress, Int64(last), database)
        return true
    }

    private func cut(_ row: Int, _ database: Database) throws {
        guard let terms = try database.searchTerms(of: Int64(row), analyser) else { return }
        try database.run(insertTerms, [row, terms])
    }

    private func value(_ name: String, _ database: Database) throws -> Int64? {
        try database.fetchOne(Int64.self, "SELECT value FROM meta WHERE name = ?", [name])
    }

    private func set(_ name: String, _ value: Int64, _ database: Database) throws {
        try database.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", [name, value])
    }
}

extension Database {
    /// What the full-text table was told of an article, or is to be told; `nil` where there is none.
    func searchTerms(of row: Int64, _ analyser: Analyser) throws -> String? {
        guard let article = try FoundArticle(Int(row), self) else { return nil }
        let text = String(decoding: try article.utf8(self), as: UTF8.self)
        return Index.searchTerms(title: article.title, lead: article.lead, text: text, analyser)
    }
}

let insertTerms = "INSERT INTO search (rowid, terms) VALUES (?, ?)"

/// Of Language's tokens and of what `searchTerms` makes of them.
private func searchVersion(of analyser: Analyser) -> Int64 {
    Int64(bitPattern: (analyser.searchVersion ^ marking) &* 0x9E37_79B9_7F4A_7C15)
}

/// Raised whenever `searchTerms` makes something else of the same tokens.
private let marking: UInt64 = 1
