import Index
import Logging
import Model
import Spool

extension Librarian {
    /// The time of receipt of a file claimed now.
    func receipt() -> Int64 { max(Clock.now(), receiptFloor) }

    /// Says that a file is in hand; from here on each message about it has its `FILE_ID`.
    nonisolated func reportSight(of file: ClaimedFile) {
        counters.count(.seen)
        log(
            .fileSeen, .info, "\(file.path) is in hand",
            [EventField.fileID: .of(file.hash.fileID), EventField.articleFile: .string(file.path)])
    }

    /// Names the items of a file that could not be read, the first of them.
    func report(_ failures: ItemFailures, in file: IncomingFile) {
        for failure in failures.first {
            var fields = fields(of: file)
            fields[EventField.errorKind] = .string(failure.error.kind)
            fields[EventField.reason] = .string(failure.error.description)
            log(.itemUnreadable, .warning, "\(file.path), \(failure.place): \(failure.error)", fields)
        }
    }
}
