import FoundationEssentials
import GRDB
import Model

/// Writes articles and the ledger inside one transaction.
struct BatchWriter {
    private struct Sighting: Hashable {
        var hash: ContentHash
        var path: String
    }

    let database: Database
    /// Rows of files and sightings that this transaction has met.
    private var met: [Sighting: (file: Int64, sighting: Int64)] = [:]

    init(_ database: Database) { self.database = database }

    mutating func store(_ incoming: IncomingArticle, _ place: (StoryEntry) throws -> Placement?) throws -> CommitOutcome
    {
        let article = incoming.analysed.article
        let (file, sighting) = try rows(of: incoming.file)
        if try recordCopy(of: article.id, sighting) { return .duplicate(article.id) }
        let revised = try revisedReading(of: incoming, file)
        let row = try insert(incoming, sighting, revises: revised?.row)
        if let revised { try database.run("UPDATE articles SET revised_by = ? WHERE row = ?", [row, revised.row]) }
        var entry = incoming.entry
        entry.revises = revised?.id
        let placement = article.kind.isDigested ? try place(entry) : nil
        if let placement { try database.insert(placement, of: row, at: .arrival) }
        return .stored(article.id, placement: placement, revises: revised?.id)
    }

    mutating func record(_ record: FileRecord) throws {
        let (step, articles, detail, isDeadly) =
            switch record.step {
            case .read(let articles): (1, articles, "", false)
            case .filed(let articles, let path): (2, articles, path, false)
            case .rejected(let reason, let isDeadly): (3, 0, reason, isDeadly)
            }
        try database.run(
            "UPDATE files SET step = ?, articles = ?, detail = ?, deadly = ?, program = ? WHERE row = ?",
            [step, articles, detail, isDeadly, record.program, rows(of: record.file).file])
    }

    /// The rows of a file and of its path, made where they are not there yet.
    private mutating func rows(of file: IncomingFile) throws -> (file: Int64, sighting: Int64) {
        let key = Sighting(hash: file.hash, path: file.path)
        if let rows = met[key] { return rows }
        let fileRow = try findOrInsert(
            ("SELECT row FROM files WHERE hash = ?", [file.hash.stored]),
            ("INSERT INTO files (hash, step, articles, detail, program) VALUES (?, 0, 0, '', '')", [file.hash.stored]))
        let sightingRow = try findOrInsert(
            ("SELECT row FROM sightings WHERE file = ? AND path = ?", [fileRow, file.path]),
            (
                "INSERT INTO sightings (file, path, collection, received) VALUES (?, ?, ?, ?)",
                [fileRow, file.path, file.collection, file.received]
            ))
        met[key] = (fileRow, sightingRow)
        return (fileRow, sightingRow)
    }

    private func findOrInsert(
        _ find: (sql: String, arguments: StatementArguments), _ insert: (sql: String, arguments: StatementArguments)
    ) throws -> Int64 {
        if let row = try database.fetchOne(Int64.self, find.sql, find.arguments) { return row }
        try database.run(insert.sql, insert.arguments)
        return database.lastInsertedRowID
    }

    /// Whether the article is stored already; its further file is recorded then.
    private func recordCopy(of id: ArticleID, _ sighting: Int64) throws -> Bool {
        guard let stored = try database.fetchRow("SELECT row, sighting FROM articles WHERE id = ?", [id.stored]) else {
            return false
        }
        if stored["sighting"] != sighting {
            try database.run(
                "INSERT OR IGNORE INTO copies (article, sighting) VALUES (?, ?)", [stored["row"] as Int64, sighting])
        }
        return true
    }

    private func insert(_ incoming: IncomingArticle, _ sighting: Int64, revises: Int64?) throws -> Int64 {
        let article = incoming.analysed.article
        try database.run(insertArticle, arguments(of: incoming, sighting, revises))
        let row = database.lastInsertedRowID
        try database.run(
            "INSERT INTO contents (article, text, blocks, sentences) VALUES (?, ?, ?, ?)",
            [
                row, Data(incoming.text), Data(encode(article.blocks)),
                Data(encode(incoming.analysed.analysis.sentences)),
            ])
        try database.run("INSERT INTO features (article, vectors) VALUES (?, ?)", [row, Data(incoming.features)])
        try database.run(insertTerms, [row, incoming.searchTerms])
        try insertAliases(incoming.aliases, of: row)
        if article.kind.isDigested { try insertGlance(incoming.glance, of: row) }
        return row
    }

    private func arguments(
        of incoming: IncomingArticle, _ sighting: Int64, _ revises: Int64?
    ) -> StatementArguments {
        let article = incoming.analysed.article
        return [
            article.id.stored, sighting, article.key == incoming.file.path ? nil : article.key, incoming.entry.time,
            incoming.file.received, article.format.rawValue, article.charset, article.kind.rawValue,
            article.kind.isDigested ? 1 : 0, 0, article.title, article.byline, article.publication,
            article.published?.civil.secondsSinceEpoch, article.published?.precision.rawValue,
            article.published?.offset, article.language.description, article.url, article.leadBesideText,
            Int64(bitPattern: incoming.entry.textHash), article.text.utf8.count, revises, incoming.program,
        ]
    }
}

private let insertArticle = """
    INSERT INTO articles (
        id, sighting, key, time, received, format, charset, kind, digested, settled, title, byline, publication,
        published, precision, zone, language, url, lead, text_hash, text_bytes, revises, program
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
