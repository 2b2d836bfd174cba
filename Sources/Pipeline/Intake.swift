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
            try await commit(committed)
            await progress(committed.count)
            let (readings, isWhole) = try await next
            (waiting, isComplete) = (readings, isComplete && isWhole)
        }
        try await commit(waiting)
        return isComplete
    }

    private func commit(_ readings: [FileReading]) async throws {
        try await librarian.commit(readings)
        for reading in readings {
            guard case .many(let items) = reading.content else { continue }
            try await take(items, of: reading)
        }
    }

    private func read(_ items: [InboxItem]) async throws -> (readings: [FileReading], isWhole: Bool) {
        let (received, former) = await (librarian.receipt(), librarian.formerReceipts)
        let results = try await concurrentMap(items, width: workers) { item in
            try librarian.ledger.working { _ in try read(item, received: received, former: former) }
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

    private enum Sight: Sendable {
        case read(FileReading)
        case unreadable(UnreadableFile)
        /// Since it was seen.
        case changed
        case gone
    }

    private func read(_ item: InboxItem, received: Int64, former: [FileID: Int64]) throws -> Sight {
        switch try Inbox(source.inbox).claim(item) {
        case .claimed(let file):
            librarian.reportSight(of: file)
            return .read(try librarian.holding(file.hash.fileID) { try read(file, received: received, former: former) })
        case .unreadable(let file): return .unreadable(file)
        case .changed: return .changed
        case .gone: return .gone
        }
    }

    private func read(_ file: ClaimedFile, received: Int64, former: [FileID: Int64]) throws -> FileReading {
        let record = try librarian.index.record(of: file.hash)
        let (path, collection) = source.origin(of: file)
        let incoming = IncomingFile(
            hash: file.hash, path: path, collection: collection,
            received: record?.file.received ?? former[file.hash.fileID] ?? received)
        guard !librarian.isCondemned(file.hash.fileID) else {
            return FileReading(condemning: file, as: incoming)
        }
        return librarian.stages.read(file, as: incoming, record: record)
    }

    /// Reads a file of many items range by range; what is committed when it is interrupted is a duplicate next time.
    private func take(_ items: [SourceItem], of reading: FileReading) async throws {
        var failures: [ItemFailure] = []
        var waiting: [PreparedArticle] = []
        var done = 0
        for start in stride(from: 0, to: items.count, by: Intake.lot) {
            guard !Task.isShuttingDownGracefully else { return }
            let range = start..<min(start + Intake.lot, items.count)
            let committed = waiting
            async let next = read(items[range], from: reading.incoming)
            try await librarian.commit(committed, of: reading, finishing: false, total: 0)
            let results = try await next
            waiting = results.compactMap(\.success)
            failures += results.compactMap(\.failure)
            done += waiting.count
        }
        if done == 0, let failure = failures.first {
            return try await librarian.reject(reading, because: failure.error)
        }
        await librarian.reportFailures(failures, in: reading.incoming)
        try await librarian.commit(waiting, of: reading, finishing: true, total: done)
    }

    private func read(
        _ items: ArraySlice<SourceItem>, from file: IncomingFile
    ) async throws -> [Result<PreparedArticle, ItemFailure>] {
        let width = max(1, (items.count + workers - 1) / workers)
        let parts = stride(from: items.startIndex, to: items.endIndex, by: width).map {
            items[$0..<min($0 + width, items.endIndex)]
        }
        return try await concurrentMap(parts, width: workers) { part in
            librarian.ledger.working { step in
                librarian.holding(file.hash.fileID) {
                    librarian.stages.prepare(part, from: file, step: step)
                }
            }
        }.flatMap(\.self)
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

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }

    fileprivate var success: Success? {
        if case .success(let success) = self { success } else { nil }
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
