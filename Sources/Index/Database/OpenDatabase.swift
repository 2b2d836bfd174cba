import FoundationEssentials
import GRDB
import Language

/// Opens the file for reading and writing in WAL mode, migrates it, a copy kept before, and brings its full-text table up to
/// date; `:memory:` for one in memory.
func openForWriting(
    _ path: String, _ analyser: Analyser, _ durability: ArticleIndex.Durability
) throws -> (any DatabaseWriter, SchemaUpgrade?) {
    try translatingErrors {
        let configuration = configuration(cacheKiB: 8192)
        let database: any DatabaseWriter =
            path == ":memory:"
            ? try DatabaseQueue(configuration: configuration)
            : try DatabasePool(path: path, configuration: configuration)
        try database.read(refuseNewerSchema)
        // The pool has set NORMAL.
        if durability == .powerCut {
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        }
        let upgrade = try SchemaUpgrade.due(for: database, at: path)
        try upgrade?.backUp(database)
        try migrator().migrate(database)
        try SearchTable(database: database, analyser: analyser).bringUpToDate()
        return (database, upgrade)
    }
}

/// Opens the file beside a daemon that writes it, or on a medium where nothing can be written.
func openForReading(_ path: String) throws -> any DatabaseWriter {
    guard FileManager.default.fileExists(atPath: path) else { throw IndexError.missing(path: path) }
    var configuration = configuration(cacheKiB: 4096)
    configuration.readonly = true
    // What is read comes from the page cache without a copy.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA mmap_size = \(1 << 30)") }
    do {
        return try openQueue(path, configuration)
    } catch IndexError.unavailable(let code, let message) {
        // Without a log no one has it open, so nothing changes while we read; SQLite then needs no files beside it.
        guard !FileManager.default.fileExists(atPath: path + "-wal") else {
            throw IndexError.unavailable(code: code, message: message)
        }
        return try openQueue(immutableAddress(of: path), configuration)
    }
}

private func openQueue(_ path: String, _ configuration: Configuration) throws -> any DatabaseWriter {
    try translatingErrors {
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.read(refuseNewerSchema)
        return database
    }
}

private func configuration(cacheKiB: Int) -> Configuration {
    var configuration = Configuration()
    configuration.label = "gazette"
    configuration.maximumReaderCount = 2
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
        database.add(tokenizer: SeparatedTokenizer.self)
        // Of a new database: two to four texts fill a page with less left over than in 4 KiB.
        try database.execute(sql: "PRAGMA page_size = 8192")
        try database.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        // The terms of the full-text table with how many articles hold each; nothing is stored for it.
        try database.execute(sql: "CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab(main, search, row)")
    }
    return configuration
}

private func refuseNewerSchema(_ database: Database) throws {
    let migrator = migrator()
    guard try migrator.hasBeenSuperseded(database) else { return }
    let found = try migrator.appliedIdentifiers(database).compactMap(Int.init).max() ?? 0
    throw IndexError.newerSchema(found: found, known: migrator.migrations.count)
}

/// `file:` address (sqlite.org/uri.html): what is not a plain character is escaped.
private func immutableAddress(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address = Array("file:".utf8)
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
            address.append(byte)
        default:
            address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: address, as: UTF8.self) + "?immutable=1"
}
