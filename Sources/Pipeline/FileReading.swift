import Index
import Model
import Spool

/// A claimed file after the pure stages.
struct FileReading: Sendable {
    enum Content: Sendable {
        /// It was read and committed before; only the filing is left.
        case known(FileRecord)
        case articles([PreparedArticle], failures: ItemFailures)
        /// Too much to hold at once: to be read lot by lot.
        case many
        case unreadable(Rejection, kind: String)
        /// It ended the process that read it.
        case deadly(Rejection, kind: String)
        /// It did so before, and is not read.
        case condemned(Rejection)
    }

    var file: ClaimedFile
    var incoming: IncomingFile
    var content: Content
    var began: ContinuousClock.Instant
}

extension FileRecord {
    var isCommitted: Bool {
        switch step {
        case .read, .filed: true
        case .rejected: false
        }
    }

    /// Why it is not to be tried again by this version of the program, if it is not.
    var condemnation: Rejection? {
        guard program == programVersion, case .rejected(let text, isDeadly: true) = step else { return nil }
        return Rejection(ledgerText: text)
    }
}
