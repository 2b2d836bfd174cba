/// Tells a file of a keep-inbox again without reading it: two 64-bit hashes, of its path and of its inode, size and times.
///
/// The device is left out: its number changes with each mount. FNV-1a, so a key may be stored and compared in later runs.
package struct KnownFileKey: Hashable, Sendable {
    package var path: UInt64
    package var identity: UInt64

    package init(path: UInt64, identity: UInt64) { (self.path, self.identity) = (path, identity) }
}

/// The files of a keep-inbox that were read before. 16 bytes an entry, and the free places of the table.
package struct KnownFiles: Sendable {
    package init() {}

    package private(set) var count = 0

    /// Replaces what was known of that path. O(1).
    package mutating func insert(_ key: KnownFileKey) {}

    /// Whether the file at that path is as it was when it was inserted. O(1).
    package func contains(_ key: KnownFileKey) -> Bool { false }
}
