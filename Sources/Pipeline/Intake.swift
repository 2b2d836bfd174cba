import Index
import Model
import ServiceLifecycle
import Spool

/// Takes settled files through the stages: claimed and read on several cores, committed by one writer, the next
/// lot read while one is committed.
struct Intake: Sendable {
    let librarian: Librarian
    let workers: Int
    let source: FileSource

    init(librarian: Librarian, workers: Int, source: FileSource? = nil) {
        (self.librarian, self.workers) = (librarian, workers)
        self.source = source ?? FileSource(inbox: librarian.folders.inbox, isArchive: false)
    }

    /// Files, or items of one file, that are in hand at once.
    static let lot = 64
    /// Bytes of files that are in hand at once, but for a single larger one.
    static let lotBytes: Int64 = 8 << 20

    /// Ends early, after what is in hand, when the service is to stop.
    ///
    /// `false` when some files were not as they had been seen: they are left, and only a look at everything finds them for
    /// certain, since a change of times or permissions alone makes no event.
    @discardableResult
    func take(_ items: [InboxItem], _ progress: (_ files: Int) async -> Void = { _ in }) async throws -> Bool {
        var waiting: [FileReading] = []
        var isComplete = true
        for lot in Intake.lots(of: items) where !Task.isShuttingDownGracefully {
            let committed = waiting
            async let next = read(lot)
            if try await !commit(committed) { isComplete = false }
            await progress(committed.count)
            let (readings, isWhole) = try await next
            (waiting, isComplete) = (readings, isComplete && isWhole)
        }
        return try await commit(waiting) && isComplete
    }

    /// `false` when some files of many items were not as they had been seen, and are left.
    private func commit(_ readings: [FileReading]) async throws -> Bool {
        try await librarian.commit(readings)
        var isComplete = true
        for reading in readings {
            guard case .many = reading.content else { continue }
            if try await !takeLots(of: reading) { isComplete = false }
        }
        return isComplete
    }

    private func read(_ items: [InboxItem]) async throws -> (readings: [FileReading], isWhole: Bool) {
        let (received, former) = await (librarian.receipt(), librarian.formerReceipts)
        let results = try await concurrentMap(items, width: workers) { item in
            try await look(at: item, received: received, former: former)
        }
        var readings: [FileReading] = []
        var isWhole = true
        for result in results {
            switch result {
            case .read(let reading): readings.append(reading)
            case .unreadable(let file): try await librarian.reject(file, received: received)
            case .changed: isWhole = false
            case .gone: break
            }
        }
        return (readings, isWhole)
    }

    /// At most `lot` files and `lotBytes` bytes each, at least one file.
    static func lots(of items: [InboxItem]) -> [[InboxItem]] {
        var lots: [[InboxItem]] = []
        var bytes: Int64 = 0
        for item in items {
            if let last = lots.last, last.count < lot, bytes + item.identity.size <= lotBytes {
                lots[lots.count - 1].append(item)
                bytes += item.identity.size
            } else {
                lots.append([item])
                bytes = item.identity.size
            }
        }
        return lots
    }
}

extension Intake {
    /// Takes everything that stands in the folder now, settled or not; or what a look finds.
    func takeAll(_ look: Look = .everything, _ progress: (_ files: Int) async -> Void = { _ in }) async throws {
        var settings = source.inbox
        settings.settle = .zero
        var inbox = Inbox(settings)
        var files = 0
        var isComplete = false
        while !isComplete {
            let known = await librarian.known
            let scan = try inbox.scan(look, now: .now) { known.contains($0) }
            try await take(scan.ready) { committed in
                files += committed
                await progress(files)
            }
            isComplete = !scan.isPartial
        }
    }
}
