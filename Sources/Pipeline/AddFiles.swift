import Index
package import Model
package import Settings
import Spool

/// What became of a file that was added.
package struct AddedFile: Sendable {
    /// As given.
    package var path: String
    package var file: FileID?
    package var articles: [ArticleID] = []
    package var error: String?
}

/// Puts files in the inbox and waits until each is read or rejected: by the running daemon, or without one by ourselves.
package func addFiles(
    _ paths: [String], to collection: String, _ settings: Settings, log: EventLog,
    progress: (_ done: Int) -> Void
) async throws -> [AddedFile] {
    let isServed = try isDaemonRunning(settings)
    if !isServed { try makeFolders(settings.folders) }
    guard let folder = RelativePath(collection) else { throw BadCollection(name: collection) }
    let inbox = Inbox(LibraryFolders(settings).inbox)
    var added = paths.map { AddedFile(path: $0) }
    var hashes: [Int: ContentHash] = [:]
    for index in added.indices {
        do {
            let hash = try OpenFile.open(added[index].path).hash()
            _ = try inbox.drop(contentsOf: added[index].path, collection: folder)
            (hashes[index], added[index].file) = (hash, hash.fileID)
        } catch {
            added[index].error = "\(error)"
        }
    }
    if isServed {
        _ = try ask(.look, at: settings.folders.controlSocket)
        try await waitForOutcomes(&added, hashes, settings, progress)
    } else {
        try await readInbox(&added, hashes, settings, log)
    }
    return added
}

/// Whether a daemon answers on this library's socket.
package func isDaemonRunning(_ settings: Settings) throws -> Bool {
    do {
        _ = try ask(.status, at: settings.folders.controlSocket)
        return true
    } catch let error as ControlError where error.isNobodyThere {
        return false
    }
}

private func waitForOutcomes(
    _ added: inout [AddedFile], _ hashes: [Int: ContentHash], _ settings: Settings, _ progress: (Int) -> Void
) async throws {
    let stages = try Stages(settings)
    let index = try ArticleIndex(path: settings.folders.database, analyser: stages.analyser, access: .readOnly)
    var open = Set(hashes.keys)
    while !open.isEmpty {
        for position in open.sorted() {
            guard let hash = hashes[position], let record = try index.record(of: hash) else { continue }
            if try note(record, hash, &added[position], index) { open.remove(position) }
        }
        progress(added.count - open.count)
        if !open.isEmpty { try await Task.sleep(for: .milliseconds(40)) }
    }
}

private func readInbox(
    _ added: inout [AddedFile], _ hashes: [Int: ContentHash], _ settings: Settings, _ log: EventLog
) async throws {
    try await withLibrary(settings, log: log) { librarian in
        try await Intake(librarian: librarian, workers: settings.workers).takeAll()
        for (position, hash) in hashes {
            guard let record = try librarian.index.record(of: hash) else { continue }
            _ = try note(record, hash, &added[position], librarian.index)
        }
    }
}

/// Whether the file has come to its end.
private func note(
    _ record: FileRecord, _ hash: ContentHash, _ added: inout AddedFile, _ index: ArticleIndex
) throws -> Bool {
    switch record.step {
    case .rejected(let text, _):
        let reason = Rejection(ledgerText: text)
        added.error = "\(reason.english) \(reason.adviceInEnglish)"
    case .read, .filed:
        added.articles = try index.articles(ofFile: hash)
    }
    return true
}

package struct BadCollection: Error, CustomStringConvertible {
    let name: String
    package var description: String {
        "'\(name)' is no folder below the inbox. Write a name such as work or work/2026."
    }
}
