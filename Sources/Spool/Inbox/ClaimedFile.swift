package import Model

package enum Claim: Sendable {
    /// With the file, open from its start, whose bytes have the hash.
    case claimed(ClaimedFile, OpenFile)
    /// It cannot be read as it is: for `Rejected.take`.
    case unreadable(UnreadableFile)
    /// It changed since it was seen or while it was read; a later scan finds it.
    case changed
    case gone
}

/// A file as it was when it was hashed; it is still in the inbox.
package struct ClaimedFile: Sendable {
    package var item: InboxItem
    package var hash: ContentHash
    /// It changed so short a time before it was read that a change at the same tick of the file system's clock would not show.
    var isFresh: Bool

    /// Escaped, below the inbox: for people, logs, and as the article's key.
    package var path: String { item.path.description }
    /// The folder it was dropped in, escaped; empty for the inbox itself.
    package var collection: String { item.path.folder.description }
    /// For `known`, once it is decided that the file stays where it is.
    package var key: KnownFileKey { KnownFileKey(item.path, item.identity) }
}

package struct UnreadableFile: Sendable {
    package enum Problem: Hashable, Sendable {
        case tooLarge(bytes: Int64, limit: Int)
        case denied
    }

    package var item: InboxItem
    package var problem: Problem
    package var path: String { item.path.description }
    /// Stands for the content, which nobody read: of the path and the size.
    package var standIn: ContentHash
}
