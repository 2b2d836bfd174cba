/// Tells a file of a keep-inbox again without reading it: two 64-bit hashes, of its path and of its inode, size and times.
///
/// The device is left out: its number changes with each mount. Keys may be stored and compared in later runs.
package struct KnownFileKey: Hashable, Sendable {
    package var path: UInt64
    package var identity: UInt64

    package init(path: UInt64, identity: UInt64) { (self.path, self.identity) = (path, identity) }

    init(_ path: RelativePath, _ identity: FileIdentity) {
        self.init(path: PathHash(path).value, identity: identity.hash)
    }
}

/// FNV-1a over a path's bytes (Fowler, Noll, Vo), so that a folder's part is hashed once for all its files.
struct PathHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Of the path with a slash before it; the inbox itself has none.
    init(_ path: RelativePath) {
        if !path.isRoot { update(CollectionOfOne(RelativePath.slash)) }
        update(path.bytes)
    }

    /// Of a name in a folder.
    func appending(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var copy = self
        copy.update(CollectionOfOne(RelativePath.slash))
        copy.update(name)
        return copy.value
    }

    private mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}

/// The files that were read before and stayed in their place. 16 bytes an entry, and the free places of the table.
package struct KnownFiles: Sendable {
    private var slots: [KnownFileKey] = Array(repeating: .free, count: 64)
    package private(set) var count = 0

    package init() {}

    /// Replaces what was known of that path. O(1).
    package mutating func insert(_ key: KnownFileKey) {
        if count * 4 >= slots.count * 3 { grow() }
        let slot = slot(of: key.path)
        if slots[slot] == .free { count += 1 }
        slots[slot] = key == .free ? .insteadOfFree : key
    }

    /// Whether the file at that path is as it was when it was inserted. O(1).
    package func contains(_ key: KnownFileKey) -> Bool {
        slots[slot(of: key.path)] == (key == .free ? .insteadOfFree : key)
    }

    /// Where the path is, or the free slot where it would be; at most three quarters of the slots are taken.
    private func slot(of path: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: scrambled(path)) & mask
        while slots[slot] != .free, slots[slot].path != path { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: .free, count: old.count * 2)
        for key in old where key != .free { slots[slot(of: key.path)] = key }
    }
}

extension KnownFileKey {
    fileprivate static let free = KnownFileKey(path: 0, identity: 0)
    fileprivate static let insteadOfFree = KnownFileKey(path: 0, identity: 1)
}
