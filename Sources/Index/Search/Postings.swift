import GRDB

/// Reads which articles hold a token.
struct Postings {
    let database: Database
    /// The greatest row number: about the number of articles.
    let articles: Int

    init(_ database: Database) throws {
        self.database = database
        articles = try Int.fetchOne(database, sql: "SELECT max(row) FROM articles") ?? 0
    }

    struct List {
        /// Newest first.
        var rows: [Int]
        /// How many articles hold the tokens: counted, or estimated where not all were read.
        var frequency: Double
        var isWhole: Bool
    }

    /// The newest articles that hold all of the tokens. O(`most`), or the length of the lists for several tokens.
    func list(_ tokens: [[UInt8]], _ mark: SearchMark, atMost most: Int) throws -> List {
        let rows = try rows(withAll: tokens, mark, atMost: most)
        guard rows.count == most, let last = rows.last else {
            return List(rows: rows, frequency: Double(rows.count), isWhole: true)
        }
        let frequency = Double(most) * Double(articles) / Double(max(1, articles - last + 1))
        return List(rows: rows, frequency: frequency, isWhole: false)
    }

    /// Articles that hold all of the tokens, newest first.
    func rows(withAll tokens: [[UInt8]], _ mark: SearchMark, atMost most: Int) throws -> [Int] {
        let statement = try database.cachedStatement(
            sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")
        return try Int.fetchAll(statement, arguments: [expression(tokens, mark), most])
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
