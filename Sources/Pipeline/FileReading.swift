import Index
import Model
import Spool

/// A claimed file after the pure stages; its bytes are let go.
struct FileReading: Sendable {
    enum Content: Sendable {
        /// It was read and committed before; only the filing is left.
        case known(FileRecord)
        case articles([PreparedArticle])
        /// Too many items to hold at once: to be read range by range.
        case many([SourceItem])
        case unreadable(Rejection, kind: String)
    }

    var file: ClaimedFile
    var incoming: IncomingFile
    var content: Content
    var began: ContinuousClock.Instant
}

extension Stages {
    /// Reads one claimed file. `record` is the ledger's line of its content, if it has one.
    func read(_ file: ClaimedFile, as incoming: IncomingFile, record: FileRecord?) -> FileReading {
        let began = ContinuousClock.now
        var bare = file
        bare.bytes = []
        func reading(_ content: FileReading.Content) -> FileReading {
            FileReading(file: bare, incoming: incoming, content: content, began: began)
        }
        if let record, record.isCommitted { return reading(.known(record)) }
        do throws(ParsingError) {
            var items: [SourceItem] = []
            try read(file.bytes, path: incoming.path) { item in
                items.append(item)
                return true
            }
            guard items.count == 1 else { return reading(.many(items)) }
            return reading(.articles([PreparedArticle(try items[0].result.get(), from: incoming, through: self)]))
        } catch {
            return reading(.unreadable(Rejection(error), kind: error.kind))
        }
    }
}

extension FileReading {
    /// A file that the service has died on too often to try it again.
    init(condemning file: ClaimedFile, as incoming: IncomingFile) {
        var bare = file
        bare.bytes = []
        self.init(
            file: bare, incoming: incoming, content: .unreadable(.ofDeadlyFile, kind: "deadly"), began: .now)
    }
}

extension FileRecord {
    var isCommitted: Bool {
        switch step {
        case .read, .filed: true
        case .rejected: false
        }
    }
}
