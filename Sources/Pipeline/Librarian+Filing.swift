import Index
import Logging
import Model
import Spool

/// What the ledger is told of a lot of files, in one transaction.
private struct Filing {
    var records: [FileRecord] = []
    var kept: [KeptFile] = []
}

/// A file that is rejected, and why.
private struct Refusal {
    var file: ClaimedFile
    var incoming: IncomingFile
    var reason: Rejection
    var kind: String
    var isDeadly: Bool

    /// The kind of one that was not read at all.
    static let condemned = "deadly"

    /// `nil` for a file that is not.
    init?(_ reading: FileReading) {
        (file, incoming) = (reading.file, reading.incoming)
        switch reading.content {
        case .unreadable(let reason, let kind): (self.reason, self.kind, isDeadly) = (reason, kind, false)
        case .deadly(let reason, let kind): (self.reason, self.kind, isDeadly) = (reason, kind, true)
        case .condemned(let reason): (self.reason, kind, isDeadly) = (reason, Self.condemned, true)
        case .known, .articles, .many: return nil
        }
    }
}

extension Librarian {
    /// Moves the originals to their places and writes the places down. A kill in between leaves moved files whose place
    /// is not written down; nothing depends on it.
    ///
    /// `articles` is the count of a file that was read range by range.
    func file(_ readings: [FileReading], articles total: Int? = nil) throws {
        try counters.timing(.file) { try take(readings, articles: total) }
    }

    private func take(_ readings: [FileReading], articles total: Int?) throws {
        try reject(readings)
        var filing = Filing()
        for reading in readings {
            switch reading.content {
            case .known(let record):
                try publishMissingCopies(ofFile: record.file.hash)
                try reportKnown(reading)
                try file(reading, articles: record.articleCount, &filing)
            case .articles(let articles, _): try file(reading, articles: articles.count, &filing)
            case .many: if let total { try file(reading, articles: total, &filing) }
            case .unreadable, .deadly, .condemned: break
            }
        }
        try write(filing)
    }

    /// Rejects one file for what turned out late: none of its items could be read.
    func reject(_ reading: FileReading, because error: ParsingError) throws {
        var reading = reading
        reading.content = .unreadable(Rejection(error), kind: error.kind)
        try reject([reading])
    }

    /// Rejects a file that could not even be claimed.
    func reject(_ file: UnreadableFile, received: Int64) throws {
        let incoming = IncomingFile(
            hash: file.standIn, path: file.path, collection: file.item.path.folder.description, received: received)
        let reason = Rejection(file.problem)
        try index.record([record(incoming, .rejected(reason: reason.ledgerText))])
        let settlement = try folders.rejected.take(file, because: reason)
        try write(note(settlement, incoming, reason, kind: "unreadable"))
    }

    /// The ledger first, so that an edition names every file that was rejected, wherever a kill falls.
    private func reject(_ readings: [FileReading]) throws {
        let refusals = readings.compactMap(Refusal.init)
        guard !refusals.isEmpty else { return }
        try index.record(
            refusals.map {
                record($0.incoming, .rejected(reason: $0.reason.ledgerText, isDeadly: $0.isDeadly))
            })
        var filing = Filing()
        for refusal in refusals {
            if refusal.isDeadly, refusal.kind != Refusal.condemned { reportDeath(refusal) }
            let settlement = try folders.rejected.take(refusal.file, because: refusal.reason)
            filing.kept += note(settlement, refusal.incoming, refusal.reason, kind: refusal.kind).kept
        }
        try write(filing)
    }

    private func reportDeath(_ refusal: Refusal) {
        var fields = fields(of: refusal.incoming)
        fields[EventField.errorKind] = .string(refusal.kind)
        fields[EventField.reason] = .string(refusal.reason.english)
        log(.readerDied, .warning, "\(refusal.incoming.path): \(refusal.reason.english)", fields)
    }

    private func file(_ reading: FileReading, articles: Int, _ filing: inout Filing) throws {
        let settlement = try folders.archive.take(reading.file, arrived: reading.incoming.received)
        counters.count(.read)
        try folders.rejected.forget(reading.file)
        switch settlement {
        case .moved(let path):
            filing.records.append(record(reading.incoming, .filed(articles: articles, at: path.description)))
        case .kept(let key):
            filing.records.append(record(reading.incoming, .filed(articles: articles, at: reading.incoming.path)))
            filing.kept.append(remember(key, reading.incoming))
            reportKept(reading.incoming)
        case .changed, .gone: break
        }
    }

    private func note(
        _ settlement: Spool.Settlement, _ incoming: IncomingFile, _ reason: Rejection, kind: String
    ) -> Filing {
        var filing = Filing()
        switch settlement {
        case .kept(let key):
            filing.kept.append(remember(key, incoming))
            reportKept(incoming)
        case .changed, .gone: return filing
        case .moved: break
        }
        counters.count(.rejected(kind))
        var fields = fields(of: incoming)
        fields[EventField.errorKind] = .string(kind)
        fields[EventField.reason] = .string(reason.english)
        log(.fileRejected, .warning, "\(incoming.path): \(reason.english) \(reason.adviceInEnglish)", fields)
        return filing
    }

    private func remember(_ key: KnownFileKey, _ incoming: IncomingFile) -> KeptFile {
        known.insert(key)
        return KeptFile(path: key.path, identity: key.identity, content: incoming.hash)
    }

    private func write(_ filing: Filing) throws {
        guard !filing.records.isEmpty || !filing.kept.isEmpty else { return }
        try index.record(filing.records, keeping: filing.kept)
    }
}
