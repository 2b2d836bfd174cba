/// What one look at the inbox found.
package struct InboxScan: Sendable {
    /// Ready to be claimed, in order of path; bounded, see `isPartial`.
    package var ready: [InboxItem] = []
    /// How long until a file that is not settled yet may be; `nil` when none waits.
    package var next: Duration?
    /// More is ready than fitted: scan again after these.
    package var isPartial = false
    /// Regular files that were looked at and are not ready yet.
    package var waiting = 0
    /// Files that `known` knew.
    package var unchanged = 0
    /// What is left alone for good, each told once: links, devices, unreadable folders, files that stayed empty.
    package var refused: [RefusedEntry] = []
}

/// An entry of the inbox that is no file to read.
package struct RefusedEntry: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        case link, device, pipe, socket
        case unreadableFolder = "unreadable-folder"
        case tooDeep = "too-deep"
        case tooManyFolders = "too-many-folders"
        case emptyForLong = "empty-for-long"
    }

    package var path: RelativePath
    package var reason: Reason
}

/// A file that has settled.
package struct InboxItem: Hashable, Sendable {
    package var path: RelativePath
    package var identity: FileIdentity
    /// The name of `NAME_files` beside a saved page.
    var companion: [UInt8]?
}
