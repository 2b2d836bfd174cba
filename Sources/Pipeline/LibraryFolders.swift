import Settings
import Spool

/// The folders of a library, each behind the type that may touch it.
struct LibraryFolders: Sendable {
    let inbox: InboxSettings
    let archive: Archive
    let rejected: Rejected
    let outbox: Outbox
    /// Editions as they were published, for a rebuild: `editions/NAME.json`.
    let state: Outbox
    /// Where the originals stand that were read.
    let originals: FileSource

    init(_ settings: Settings) {
        let folders = settings.folders
        let configured = settings.configuration.inbox
        inbox = InboxSettings(
            path: folders.inbox, after: configured.after == .keep ? .keep : .archive, settle: configured.settle,
            maxFileBytes: configured.maxFileSize,
            ownFolders: [folders.outbox, folders.rejected, folders.archive, folders.state])
        archive = Archive(folder: folders.archive, inbox: inbox)
        rejected = Rejected(folder: folders.rejected, inbox: inbox)
        outbox = Outbox(folder: folders.outbox)
        state = Outbox(folder: folders.state)
        var archived = inbox
        (archived.path, archived.after, archived.settle, archived.ownFolders) = (folders.archive, .keep, .zero, [])
        var kept = inbox
        kept.settle = .zero
        originals =
            inbox.after == .keep
            ? FileSource(inbox: kept, isArchive: false) : FileSource(inbox: archived, isArchive: true)
    }
}

/// A folder that files are read from.
struct FileSource: Sendable {
    var inbox: InboxSettings
    /// Paths begin with year and month, which are no part of the path the file was dropped at.
    var isArchive: Bool

    /// Path and collection as dropped.
    func origin(of file: ClaimedFile) -> (path: String, collection: String) {
        guard isArchive else { return (file.path, file.collection) }
        func dropped(_ path: String) -> String {
            path.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).joined(separator: "/")
        }
        return (dropped(file.path), dropped(file.collection))
    }
}
