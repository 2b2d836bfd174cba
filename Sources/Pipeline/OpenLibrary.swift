import Glibc
package import Index
import Language
import Logging
import Model
import Reading
package import Settings
import Spool

/// Makes the folders that are not there, for the owner and their group.
package func makeFolders(_ folders: Folders) throws {
    for folder in [
        folders.inbox, folders.outbox, folders.rejected, folders.archive, folders.state, folders.runtime,
    ] {
        try makeFolder(folder)
    }
}

private func makeFolder(_ path: String) throws {
    guard access(path, F_OK) != 0 else { return }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if !parent.isEmpty { try makeFolder(parent) }
    guard mkdir(path, 0o770) == 0 || errno == EEXIST else { throw SurroundingsError(errno, "mkdir", path) }
}

/// The librarian of a library; one whose database is lost or damaged is made anew from what is kept.
///
/// Where nothing speaks against the database it is opened as it is, in a time that does not grow with it: a service proves
/// it sound while it runs (`SoundnessService`).
package func openLibrary(
    _ settings: Settings, log: EventLog, signals: ServiceSignals = ServiceSignals(), inHand: InHand? = nil,
    durability: ArticleIndex.Durability = .powerCut
) async throws -> Librarian {
    let opened = {
        try await suspecting(settings.folders.database) {
            try await open(settings, log: log, signals: signals, inHand: inHand, durability: durability)
        }
    }
    do { return try await opened() } catch IndexError.corrupt {
        return try await opened()  // under suspicion now: looked through first, and made anew
    }
}

/// Runs `body` with the librarian of a library that no daemon keeps, and closes it.
package func withLibrary<Result>(
    _ settings: Settings, log: EventLog, _ body: (Librarian) async throws -> Result
) async throws -> Result {
    try makeFolders(settings.folders)
    return try await withSpoolLock(inbox: settings.folders.inbox, state: settings.folders.state) {
        let librarian = try await openLibrary(settings, log: log)
        defer { librarian.close() }
        return try await body(librarian)
    }
}

private func open(
    _ settings: Settings, log: EventLog, signals: ServiceSignals, inHand: InHand?, durability: ArticleIndex.Durability
) async throws -> Librarian {
    let stages = try Stages(settings)
    for problem in stages.analyser.lexicon.nameProblems.prefix(20) {
        log(.namesLeftOut, .warning, "\(problem)", [EventField.reason: .string("\(problem)")])
    }
    signals.extendStart(.seconds(120))
    let (index, needsRebuild) = try openIndex(
        at: settings.folders.database, analyser: stages.analyser, durability, log: log)
    let librarian = try Librarian(
        index: index, stages: stages, readers: try ReaderPool(settings), settings: settings, log: log, inHand: inHand)
    try await librarian.restore()
    try librarian.prepareFolders()
    if needsRebuild {
        try await rebuild(librarian, settings, log: log, signals: signals)
        unlink(rebuildMark(settings.folders.database))
    }
    try await librarian.recallDecisions()
    try await librarian.finishRemoval()
    try await librarian.retryAfterUpgrade()
    return librarian
}

private func rebuild(
    _ librarian: Librarian, _ settings: Settings, log: EventLog, signals: ServiceSignals
) async throws {
    let editions = try await Rebuild(librarian: librarian, workers: settings.workers, signals: signals).run()
    let articles = try librarian.index.statistics().articles
    guard articles > 0 else { return }
    log(
        .databaseRebuilt, .notice, "The database is made anew: \(articles) articles, \(editions) editions",
        [EventField.count: .of(articles)])
}

/// Opens the database, proved sound where it is under suspicion. A damaged one is moved aside, never deleted; the new one is
/// empty then and has to be rebuilt, as one has to that was lost; a mark beside it stands until that is done, so that a kill
/// does not end it half way.
func openIndex(
    at path: String, analyser: Analyser, _ durability: ArticleIndex.Durability, log: EventLog
) throws -> (index: ArticleIndex, needsRebuild: Bool) {
    if access(path, F_OK) != 0 { try markForRebuild(path) }
    do {
        let index = try ArticleIndex(path: path, analyser: analyser, durability: durability)
        if let upgrade = index.upgrade { log(upgrade) }
        if isSuspect(path) {
            try index.check()
            clearSuspicion(path)
        }
        return (index, access(rebuildMark(path), F_OK) == 0)
    } catch IndexError.corrupt(let message) {
        let aside = try moveAside(path)
        log(
            .databaseCorrupt, .error, "The database was damaged (\(message)); it is kept as \(aside)",
            [EventField.path: .string(aside), EventField.reason: .string(message)])
        try markForRebuild(path)
        clearSuspicion(path)
        return (try ArticleIndex(path: path, analyser: analyser, durability: durability), true)
    }
}

private func rebuildMark(_ database: String) -> String { "\(database).rebuilding" }

private func markForRebuild(_ database: String) throws { try makeMark(rebuildMark(database)) }

/// An empty file.
func makeMark(_ path: String) throws {
    let mark = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o640)
    guard mark >= 0 else { throw SurroundingsError(errno, "open", path) }
    close(mark)
}

extension EventLog {
    fileprivate func callAsFunction(_ upgrade: SchemaUpgrade) {
        self(
            .libraryUpgraded, .notice,
            "The library goes from schema \(upgrade.from) to \(upgrade.to); as it was it is kept as \(upgrade.backup)",
            [EventField.path: .string(upgrade.backup), EventField.version: .string(programVersion)])
    }
}

/// Renames the database and its companions to the first free `NAME.damaged-N`.
private func moveAside(_ path: String) throws -> String {
    var number = 1
    while access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
    let aside = "\(path).damaged-\(number)"
    for companion in ["", "-wal", "-shm"] where access(path + companion, F_OK) == 0 {
        guard rename(path + companion, aside + companion) == 0 else {
            throw SurroundingsError(errno, "rename", path + companion)
        }
    }
    return aside
}

extension Settings {
    /// Files that are read at once.
    package var workers: Int {
        let configured = configuration.library.workers
        return configured > 0 ? configured : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }
}

extension Librarian {
    /// Leaves the database in one file, for whoever copies it. Nothing may be asked of it afterwards.
    package nonisolated func close() {
        do { try index.close() } catch { log.debug("The database was not closed: \(error)") }
    }

    /// Proves that outbox and state can be written, and removes what a kill left half done.
    nonisolated func prepareFolders() throws {
        try folders.outbox.prepare()
        try folders.state.prepare()
        try folders.archive.prepare()
        try folders.rejected.prepare()
    }

    /// Puts what an older program rejected back into the inbox, once; what killed its reader may try again.
    func retryAfterUpgrade() throws {
        let outdated = try index.rejectedRecords().filter { $0.program != programVersion }
        for record in outdated {
            guard let path = RelativePath(record.file.path) else { continue }
            _ = try folders.rejected.putBack(path)
        }
        try index.record(outdated.map { FileRecord($0.file, $0.step.forgiven, program: programVersion) })
    }
}

extension FileStep {
    /// Of a file that is to be read again whatever it did to an older program.
    fileprivate var forgiven: FileStep {
        if case .rejected(let reason, _) = self { .rejected(reason: reason) } else { self }
    }
}
