package import Model

/// A file of a keep-inbox that was read and stands there still; two hashes that tell it again without reading it.
package struct KeptFile: Sendable, Equatable {
    /// Hash of its path.
    package var path: UInt64
    /// Hash of its inode, size and times.
    package var identity: UInt64
    package var content: ContentHash

    package init(path: UInt64, identity: UInt64, content: ContentHash) {
        (self.path, self.identity, self.content) = (path, identity, content)
    }
}
