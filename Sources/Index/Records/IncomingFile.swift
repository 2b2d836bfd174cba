package import Model

/// The file that an article came from.
package struct IncomingFile: Sendable, Equatable {
    package var hash: ContentHash
    /// Relative to the inbox.
    package var path: String
    /// The inbox's subfolder, or empty.
    package var collection: String
    /// When it was first seen; seconds since the epoch.
    package var received: Int64

    package init(hash: ContentHash, path: String, collection: String = "", received: Int64) {
        (self.hash, self.path, self.collection, self.received) = (hash, path, collection, received)
    }
}
