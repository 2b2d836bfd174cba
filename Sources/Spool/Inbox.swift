package import Model

/// The folder that people drop files in: finds what is ready, and claims it.
///
/// Nothing is remembered but the files that are not settled yet; the folder is the truth.
package struct Inbox: Sendable {
    package let settings: InboxSettings

    package init(_ settings: InboxSettings) { self.settings = settings }

    /// What is ready to be claimed and when to look again, after looking where `look` says (hints of a wake-up, or everything).
    ///
    /// Reads no file. `known` says of a file of a keep-inbox that it was read as it is; always `false` in an archive-inbox.
    /// Throws when the inbox itself cannot be read; O(files looked at).
    package mutating func scan(
        _ look: Look = .everything, now: ContinuousClock.Instant, known: (KnownFileKey) -> Bool
    ) throws(SurroundingsError) -> InboxScan {
        InboxScan()
    }

    /// Opens without following links, reads and hashes the file, and remembers its identity; it stays where it is.
    package func claim(_ item: InboxItem) throws(SurroundingsError) -> Claim { .gone }
}

/// Where to look.
package struct Look: Sendable {
    package var isEverything: Bool
    package static let everything = Look(isEverything: true)
    /// Only at files seen before that may have settled by now.
    package static let pending = Look(isEverything: false)
}

package struct InboxScan: Sendable {
    /// Ready to be claimed, in order of path; bounded, see `isPartial`.
    package var ready: [InboxItem] = []
    /// How long until a file that is not settled yet may be; `nil` when none waits.
    package var next: Duration?
    /// More is ready than fitted: scan for everything again after these.
    package var isPartial = false
    /// Regular files seen and not ready yet.
    package var waiting = 0
    /// Files and folders that are left alone for good, each told once: links, devices, unreadable folders, empty files after an hour.
    package var refused: [RefusedEntry] = []
}

package struct RefusedEntry: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        case link, device, pipe, socket, unreadableFolder, tooDeep, emptyForLong
    }

    package var path: RelativePath
    package var reason: Reason
}

/// A file that has settled.
package struct InboxItem: Hashable, Sendable {
    package var path: RelativePath
    package var identity: FileIdentity
    /// `NAME_files` beside a saved page.
    package var companion: RelativePath?
}

package enum Claim: Sendable {
    case claimed(ClaimedFile)
    /// It cannot be read and never will be as it is: for `Rejected.take`.
    case unreadable(UnreadableFile)
    /// It changed while it was read; a later scan finds it.
    case changed
    case gone
}

/// A file as it was read; it is still in the inbox.
package struct ClaimedFile: Sendable {
    package var item: InboxItem
    package var hash: ContentHash
    package var bytes: [UInt8]

    /// Escaped, below the inbox: for people, logs, and as the article's key.
    package var path: String { item.path.description }
    /// The folder it was dropped in, escaped; empty for the inbox itself.
    package var collection: String { item.path.folder.description }
}

package struct UnreadableFile: Sendable {
    package enum Problem: Hashable, Sendable {
        case tooLarge(bytes: Int64, limit: Int)
        case denied
    }

    package var item: InboxItem
    package var problem: Problem
}
