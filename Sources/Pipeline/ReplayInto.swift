import FoundationEssentials
import Glibc
package import Index
import Settings
import Spool

package struct ReplayResult: Sendable {
    /// In order of time, then as read.
    package var articles: [ReplayedArticle]
    package var statistics: IndexStatistics
}

/// Replays a folder or one file into the library below `library`, or into one that is thrown away.
package func replay(
    _ source: String, into library: String?, config: String?, environment: [String: String], executable: String,
    log: EventLog, progress: @escaping @Sendable (Replay.Progress) -> Void
) async throws -> ReplayResult {
    let folder = try library ?? temporaryFolder()
    var settings = try Settings.load(
        file: config, library: folder, environment: environment, executable: executable)
    let (inbox, only) = try split(source)
    (settings.folders.inbox, settings.configuration.inbox.after) = (inbox, .keep)
    settings.configuration.inbox.settle = .zero
    settings.configuration.inbox.maxFileSize = 1 << 30
    try makeFolders(settings.folders)
    let result = try await withSpoolLock(inbox: settings.folders.state, state: settings.folders.state) {
        let librarian = try await openLibrary(settings, log: log, durability: .kill)
        defer { librarian.close() }
        let articles = try await Replay(librarian: librarian, workers: settings.workers)
            .run(only: only, progress: progress)
        return ReplayResult(articles: articles, statistics: try librarian.index.statistics())
    }
    if library == nil { try FileManager.default.removeItem(atPath: folder) }
    return result
}

/// The folder to be read, and the one file in it that is meant.
private func split(_ source: String) throws -> (folder: String, only: RelativePath?) {
    let path = URL(filePath: source).standardizedFileURL.path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw SurroundingsError(ENOENT, "open", path)
    }
    if isFolder { return (path, nil) }
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return (
        slash == path.startIndex ? "/" : String(path[..<slash]), RelativePath(String(path[path.index(after: slash)...]))
    )
}

private func temporaryFolder() throws -> String {
    var template = Array("\(FileManager.default.temporaryDirectory.path)/gazette.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SurroundingsError(errno, "mkdtemp", "temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
