package import Index
import Logging
import Model
package import Reading
package import Settings
import Spool
import Stories

/// The single writer: database, storylines and folders change through it alone, one thing after the other.
package actor Librarian {
    package nonisolated let index: ArticleIndex
    nonisolated let stages: Stages
    package nonisolated let readers: ReaderPool
    /// What a reader may take for a lot: it gives up on a file after a third of that, and waits for a converter as long.
    nonisolated let readingAllowance: Duration
    nonisolated let folders: LibraryFolders
    nonisolated let schedules: [EditionPlan]
    /// The outbox's address on the web, without a slash at its end; empty where it has none.
    nonisolated let baseURL: String
    let log: EventLog
    let ledger: ProgressLedger
    package nonisolated let counters: Counters
    /// `nil` where nobody starts the program again after a crash.
    private nonisolated let inHand: InHand?
    /// The storylines as all articles have been placed; `nil` until it is needed.
    private var board: StoryBoard?
    /// When somebody needed them last; `nil` at rest.
    var lastUse: ContinuousClock.Instant? = .now
    /// Files of a keep-inbox that need not be read again.
    var known = KnownFiles()
    /// No article is received before the last instant that an edition has settled, even if the clock goes back.
    var receiptFloor: Int64 = .min
    /// When files of a lost database were received; see `Rebuild`.
    var formerReceipts: [FileID: Int64] = [:]
    /// What people asked to forget, wherever an original of it is left.
    var forgotten: Set<ArticleID> = []
    /// What pages say of editions, once each was looked at.
    var editionSummaries: [String: EditionSummary] = [:]
    /// What a replay has read; `nil` in a service, which places each article as it comes.
    var replayed: [ReadArticle]?

    /// Takes an open database; `restore()` has to follow before the first article.
    package init(
        index: ArticleIndex, stages: Stages, readers: ReaderPool, settings: Settings, log: EventLog,
        ledger: ProgressLedger = ProgressLedger(), counters: Counters = Counters(), inHand: InHand? = nil
    ) throws {
        (self.index, self.stages, self.readers, self.log) = (index, stages, readers, log)
        (self.ledger, self.counters, self.inHand) = (ledger, counters, inHand)
        readingAllowance = settings.configuration.inbox.readingTime * 3 + .seconds(5)
        folders = LibraryFolders(settings)
        baseURL = settings.configuration.outbox.baseURL
        schedules = try settings.configuration.editions.map(EditionPlan.init)
    }

    /// Loads what is kept in memory from the database: known files, the last edition's end. Storylines follow when the
    /// first article comes.
    package func restore() throws {
        try recallWords()
        forgotten = try forgottenArticles()
        try index.forEachKeptFile { known.insert(KnownFileKey(path: $0.path, identity: $0.identity)) }
        let settled = try index.settledUntil()
        receiptFloor = settled > 0 ? settled : .min
    }

    /// Why a file is not to be tried again by this version of the program, if it is not.
    nonisolated func condemnation(of file: ClaimedFile, _ record: FileRecord?) -> Rejection? {
        record?.condemnation ?? (inHand?.isCondemned(file.hash.fileID) == true ? .ofDeadlyFile : nil)
    }

    /// Runs `body` with a file in hand, should it crash us.
    nonisolated func holding<Result>(_ file: FileID, _ body: () async throws -> Result) async throws -> Result {
        guard let inHand else { return try await body() }
        return try await inHand.holding(file, body)
    }

    func isKnown(_ key: KnownFileKey) -> Bool { known.contains(key) }

    /// From now on these are the storylines; `nil`: as the database has them.
    func replaceBoard(by board: StoryBoard?) { (self.board, lastUse) = (board, .now) }

    func replaceDecisions(by decisions: StoryDecisions) { board?.decisions = decisions }

    /// For one who changes it and hands it back; meanwhile there is none, so that nothing is copied.
    private func takeBoard() throws -> StoryBoard {
        defer { replaceBoard(by: nil) }
        return try board ?? ledger.working { try placedBoard($0) }
    }

    /// Commits what was read, publishes the readable copies, then files the originals; in this order, so that a kill
    /// at any point is made good by reading the inbox again.
    func commit(_ readings: [FileReading]) throws {
        guard !readings.isEmpty else { return }
        try ledger.working { step in
            let fresh = try store(readings)
            for (file, failures) in readings.compactMap(\.failures) { report(failures, in: file) }
            step()
            try publishCopies(fresh)
            step()
            try file(readings)
        }
    }

    /// Commits a range of a large file's articles; the last one with `finishing`.
    func commit(_ articles: [PreparedArticle], of reading: FileReading, finishing: Bool, total: Int) throws {
        try ledger.working { step in
            let finished = finishing ? [record(reading.incoming, .read(articles: total))] : []
            let outcomes = try insert(articles, finishing: finished)
            step()
            try publishCopies(copies(of: articles, outcomes))
            report(outcomes, of: articles, began: reading.began)
            step()
            if finishing { try file([reading], articles: total) }
        }
    }

    /// The readable copies that are to be written.
    private func store(_ readings: [FileReading]) throws -> [Outbox.File] {
        let articles = readings.flatMap(\.articles)
        guard !articles.isEmpty else { return [] }
        let finished = readings.filter { !$0.articles.isEmpty }
            .map { record($0.incoming, .read(articles: $0.articles.count)) }
        let outcomes = try insert(articles, finishing: finished)
        let begins = readings.flatMap { reading in reading.articles.map { _ in reading.began } }
        for (position, outcome) in outcomes.enumerated() {
            report([outcome], of: [articles[position]], began: begins[position])
        }
        return try copies(of: articles, outcomes)
    }

    private func publishCopies(_ copies: [Outbox.File]) throws {
        guard !copies.isEmpty else { return }
        _ = try counters.timing(.publish) { try folders.outbox.publish(copies, durability: .kill) }
    }

    /// Of the articles that are new, and of those stored before whose copy a kill kept from being written; each once.
    private func copies(of articles: [PreparedArticle], _ outcomes: [CommitOutcome]) throws -> [Outbox.File] {
        var seen: Set<ArticleID> = []
        return try zip(articles, outcomes).filter { article, outcome in
            guard seen.insert(article.incoming.analysed.article.id).inserted else { return false }
            return try !outcome.isDuplicate || !folders.outbox.exists(article.copy.path)
        }.map(\.0.copy)
    }

    /// One transaction. The board is looked up anew after one that failed.
    private func insert(_ articles: [PreparedArticle], finishing files: [FileRecord]) throws -> [CommitOutcome] {
        let incoming = articles.map { article in
            var incoming = article.incoming
            incoming.file.received = max(incoming.file.received, receiptFloor)
            return incoming
        }
        var placing = replayed == nil ? try takeBoard() : nil
        let outcomes = try counters.timing(.store) {
            try index.commit(incoming, finishing: files) { placing?.place($0) }
        }
        board = placing
        try remember(incoming.map(\.analysed.article.id))
        note(incoming)
        return outcomes
    }

    private func note(_ articles: [IncomingArticle]) {
        replayed? += articles.map { incoming in
            let article = incoming.analysed.article
            return ReadArticle(key: article.key, id: article.id, time: incoming.entry.time)
        }
    }

    func record(_ file: IncomingFile, _ step: FileStep) -> FileRecord {
        FileRecord(file, step, program: programVersion)
    }

    func fields(of file: IncomingFile) -> [String: Logger.MetadataValue] {
        [EventField.fileID: .of(file.hash.fileID), EventField.articleFile: .string(file.path)]
    }
}

extension FileReading {
    var articles: [PreparedArticle] {
        if case .articles(let articles, _) = content { articles } else { [] }
    }

    fileprivate var failures: (IncomingFile, ItemFailures)? {
        if case .articles(_, let failures) = content { (incoming, failures) } else { nil }
    }
}

extension FileRecord {
    var articleCount: Int {
        switch step {
        case .read(let articles), .filed(let articles, _): articles
        case .rejected: 0
        }
    }
}

extension CommitOutcome {
    var isDuplicate: Bool {
        if case .duplicate = self { true } else { false }
    }
}
