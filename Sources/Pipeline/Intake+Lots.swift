import Index
import Model
import Reading
import ServiceLifecycle
import Spool

extension Intake {
    /// What a file of many items has come to.
    private struct Tally {
        /// Prepared, not committed yet.
        var waiting: [PreparedArticle] = []
        var failures = ItemFailures()
        var articles = 0
        /// Some of its articles are not wanted any more.
        var hasForgotten = false
        var isInterrupted = false
    }

    /// Reads a file of many items lot by lot, the next one while one is committed; what is committed when it is interrupted
    /// is a duplicate next time. `false` when it is not as it was seen, and is left.
    func takeLots(of reading: FileReading) async throws -> Bool {
        try await librarian.holding(reading.file.hash.fileID) { try await readLots(of: reading) }
    }

    private func readLots(of reading: FileReading) async throws -> Bool {
        guard let open = try Inbox(source.inbox).reopen(reading.file) else { return false }
        do {
            let request = reading.incoming.request(size: open.size)
            let tally = try await librarian.readers.withReading(of: open.raw, request) { session in
                var tally = Tally()
                while case let items = try await next(of: session), !items.isEmpty {
                    tally.isInterrupted = Task.isShuttingDownGracefully
                    guard !tally.isInterrupted else { break }
                    try await take(items, of: reading, &tally)
                }
                return tally
            }
            guard !tally.isInterrupted, try open.isUnchanged() else { return false }
            try await finish(reading, tally)
        } catch let error as ReadingError {
            guard try open.isUnchanged(), let content = try FileReading.Content(error) else { return false }
            var dead = reading
            dead.content = content
            try await librarian.commit([dead])
        }
        return true
    }

    private func take(_ items: [SourceItem], of reading: FileReading, _ tally: inout Tally) async throws {
        let (committed, forgotten) = (tally.waiting, await librarian.forgottenArticles(in: source))
        let wanted = items.filter { !$0.isOne(of: forgotten) }
        if wanted.count < items.count { tally.hasForgotten = true }
        async let next = prepareOnAllCores(wanted, from: reading.incoming)
        try await librarian.commit(committed, of: reading, finishing: false, total: 0)
        tally.waiting = []
        for result in try await next {
            switch result {
            case .success(let article): tally.waiting.append(article)
            case .failure(let failure): tally.failures.add(failure)
            }
        }
        tally.articles += tally.waiting.count
    }

    private func finish(_ reading: FileReading, _ tally: Tally) async throws {
        if tally.articles == 0, !tally.hasForgotten {
            return try await librarian.reject(reading, because: tally.failures.first.first?.error ?? .empty)
        }
        await librarian.report(tally.failures, in: reading.incoming)
        try await librarian.commit(tally.waiting, of: reading, finishing: true, total: tally.articles)
    }

    private func prepareOnAllCores(
        _ items: [SourceItem], from file: IncomingFile
    ) async throws -> [Result<PreparedArticle, ItemFailure>] {
        let width = max(1, (items.count + workers - 1) / workers)
        let parts = stride(from: 0, to: items.count, by: width).map { items[$0..<min($0 + width, items.count)] }
        return try await concurrentMap(parts, width: workers) { prepare($0, from: file) }.flatMap(\.self)
    }
}
