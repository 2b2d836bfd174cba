import FoundationEssentials
import GRDB
import Model

extension ContentIdentifier {
    /// As SQLite keeps it.
    var stored: Int64 { Int64(bitPattern: rawValue) }
    init(stored: Int64) { self.init(rawValue: UInt64(bitPattern: stored)) }
}

extension ContentHash {
    var stored: Data { Data(bytes) }

    init(stored: Data) throws {
        guard let hash = ContentHash(bytes: Array(stored)) else {
            throw IndexError.corrupt("a hash of \(stored.count) bytes")
        }
        self = hash
    }
}

extension Row {
    func bytes(_ column: String) -> [UInt8] { Array(self[column] as Data) }
    func id(_ column: String) -> ArticleID { ArticleID(stored: self[column]) }
    func optionalID(_ column: String) -> ArticleID? { (self[column] as Int64?).map(ArticleID.init(stored:)) }

    /// Of `story`, `repost_of`, `novelty`, `reasons`; `nil` where an outer join found none.
    func placement() throws -> Placement? {
        guard let story = self["story"] as Int64? else { return nil }
        return Placement(
            story: StoryID(stored: story), repostOf: optionalID("repost_of"), novelty: self["novelty"],
            reasons: try decodeReasons(bytes("reasons")))
    }

    /// Of `published`, `precision`, `zone`.
    func publishedTime() throws -> PublishedTime? {
        guard let civil = self["published"] as Int64? else { return nil }
        guard let precision = PublishedTime.Precision(rawValue: self["precision"]) else {
            throw IndexError.corrupt("a time without its precision")
        }
        return PublishedTime(civil: CivilTime(secondsSinceEpoch: civil), precision: precision, offset: self["zone"])
    }

    /// Of `hash`, `path`, `collection`, `received`.
    func incomingFile() throws -> IncomingFile {
        IncomingFile(
            hash: try ContentHash(stored: self["hash"]), path: self["path"], collection: self["collection"],
            received: self["received"])
    }
}

extension Database {
    /// Runs a statement that is compiled once for each connection.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func fetchOne<Value: DatabaseValueConvertible>(
        _ type: Value.Type, _ sql: String, _ arguments: StatementArguments
    ) throws -> Value? {
        try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func fetchRow(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func fetchRows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    /// What `read` makes of the first row. A row that is not kept is not copied, and knows its columns by a table.
    func fetchRow<Value>(
        _ sql: String, _ arguments: StatementArguments, _ read: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        // The row ends with its cursor.
        return try withExtendedLifetime(rows) { try rows.next().map(read) }
    }

    /// The same of each row.
    func fetchRows<Value>(
        _ sql: String, _ arguments: StatementArguments, _ read: (Row) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try rows.next() { values.append(try read(row)) }
        return values
    }
}
