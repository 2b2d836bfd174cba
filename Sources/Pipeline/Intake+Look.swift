import Index
import Model
import Reading
import Spool

extension Intake {
    enum Sight: Sendable {
        case read(FileReading)
        case unreadable(UnreadableFile)
        /// Since it was seen, or while it was read.
        case changed
        case gone
    }

    /// Claims a file and reads it, if it is not too much.
    func look(at item: InboxItem, received: Int64, former: [FileID: Int64]) async throws -> Sight {
        let claim = try librarian.ledger.working { _ in try Inbox(source.inbox).claim(item) }
        switch claim {
        case .claimed(let file, let open):
            librarian.reportSight(of: file)
            return try await librarian.holding(file.hash.fileID) {
                try await read(file, open, received: received, former: former)
            }
        case .unreadable(let file): return .unreadable(file)
        case .changed: return .changed
        case .gone: return .gone
        }
    }

    private func read(
        _ file: ClaimedFile, _ open: OpenFile, received: Int64, former: [FileID: Int64]
    ) async throws -> Sight {
        let began = ContinuousClock.now
        let record = try librarian.index.record(of: file.hash)
        let (path, collection) = source.origin(of: file)
        let incoming = IncomingFile(
            hash: file.hash, path: path, collection: collection,
            received: record?.file.received ?? former[file.hash.fileID] ?? received)
        func sight(_ content: FileReading.Content) -> Sight {
            .read(FileReading(file: file, incoming: incoming, content: content, began: began))
        }
        if let record, record.isCommitted { return sight(.known(record)) }
        if let reason = librarian.condemnation(of: file, record) { return sight(.condemned(reason)) }
        do {
            let request = incoming.request(size: open.size)
            let (items, isWhole) = try await librarian.counters.timing(.parse) {
                try await librarian.readers.withReading(of: open.raw, request) { session in
                    (try await next(of: session), session.isAtEnd)
                }
            }
            guard try open.isUnchanged() else { return .changed }
            let forgotten = await librarian.forgottenArticles(in: source)
            return sight(isWhole ? content(of: items, in: incoming, forgotten) : .many)
        } catch let error as ReadingError {
            guard try open.isUnchanged(), let content = try FileReading.Content(error) else { return .changed }
            return sight(content)
        }
    }

    /// Bytes of articles, as a reader hands them over, that are in hand of one file.
    private static let largeFile = 4 << 20

    /// The next lot of a file; none at its end.
    func next(of session: ReadingSession) async throws -> [SourceItem] {
        try await librarian.ledger.waiting(atMost: librarian.readingAllowance) {
            try await session.next(upTo: Intake.lot, bytes: Intake.largeFile)
        }
    }

    private func content(
        of read: [SourceItem], in file: IncomingFile, _ forgotten: Set<ArticleID>
    ) -> FileReading.Content {
        let items = read.filter { !$0.isOne(of: forgotten) }
        guard !items.isEmpty || read.isEmpty else { return .articles([], failures: ItemFailures()) }
        var (articles, failures): ([PreparedArticle], ItemFailures) = ([], ItemFailures())
        for result in prepare(items[...], from: file) {
            switch result {
            case .success(let article): articles.append(article)
            case .failure(let failure): failures.add(failure)
            }
        }
        guard articles.isEmpty else { return .articles(articles, failures: failures) }
        let error = failures.first.first?.error ?? .empty
        return .unreadable(Rejection(error), kind: error.kind)
    }

    /// Items through the stages.
    func prepare(
        _ items: ArraySlice<SourceItem>, from file: IncomingFile
    ) -> [Result<PreparedArticle, ItemFailure>] {
        librarian.ledger.working { step in
            items.map { item in
                defer { step() }
                return librarian.counters.timing(.analyse) { librarian.stages.prepare(item, from: file) }
            }
        }
    }
}

extension SourceItem {
    func isOne(of articles: Set<ArticleID>) -> Bool {
        if case .success(let article) = result { articles.contains(article.id) } else { false }
    }
}

extension IncomingFile {
    func request(size: Int) -> ReadingRequest { ReadingRequest(path: path, hash: hash, size: size) }
}

extension FileReading.Content {
    /// What a file's reading has come to that failed; `nil` when it was interrupted and is to be read again, a failure when
    /// nothing can be read at all.
    init?(_ error: ReadingError) throws {
        switch error {
        case .file(let error): self = .unreadable(Rejection(error), kind: error.kind)
        case .death(.stopped): return nil
        case .death(let death): self = .deadly(Rejection(death), kind: death.kind)
        case .unavailable(let reason): throw reason
        }
    }
}
