import GRDB

/// Reads which articles hold a token.
struct Postings {
    let database: Database
    /// The greatest row number: about the number of articles.
    let articles: Int
    /// A token in more articles than this is read for the newest of them only.
    let most: Int

    init(_ database: Database) throws {
        self.database = database
        articles = try Int.fetchOne(database, sql: "SELECT max(row) FROM articles") ?? 0
        most = max(2000, min(articles / 8, 20_000))
    }

    struct List {
        /// Newest first.
        var rows: [Int]
        /// How many articles hold the token: counted, or estimated where not all were read.
        var frequency: Double
        var isWhole: Bool
    }

    func list(_ token: [UInt8], _ mark: SearchMark) throws -> List {
        let statement = try database.cachedStatement(
            sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")
        let cursor = try Int.fetchCursor(statement, arguments: [expression([token], mark), most])
        var rows: [Int] = []
        while let row = try cursor.next() { rows.append(row) }
        guard rows.count == most, let last = rows.last else {
            return List(rows: rows, frequency: Double(rows.count), isWhole: true)
        }
        return List(
            rows: rows, frequency: Double(most) * Double(articles) / Double(max(1, articles - last + 1)), isWhole: false
        )
    }

    /// Articles that hold all of the tokens, newest first, at most 20,000.
    func rows(withAll tokens: [[UInt8]], _ mark: SearchMark) throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20000",
            arguments: [expression(tokens, mark)])
    }

    /// Each token as a string of FTS5's query language, all required.
    private func expression(_ tokens: [[UInt8]], _ mark: SearchMark) -> String {
        var expression: [UInt8] = []
        for token in tokens {
            expression.append(UInt8(ascii: "\""))
            if mark != .anywhere { expression.append(mark.rawValue) }
            for byte in token { expression += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
            expression += Array("\" ".utf8)
        }
        return String(decoding: expression, as: UTF8.self)
    }
}
