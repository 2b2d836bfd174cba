/// A path below the inbox, as bytes: file names need not be text.
///
/// No empty, `.` or `..` component, no slash at either end; empty for the inbox itself.
package struct RelativePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    /// `nil` unless the rules above hold and there is no NUL in it.
    package init?(_ bytes: [UInt8]) {
        for component in bytes.split(separator: Self.slash, omittingEmptySubsequences: false) where !bytes.isEmpty {
            let isDots = component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8)
            if component.isEmpty || isDots || component.contains(0) { return nil }
        }
        self.bytes = bytes
    }

    package init?(_ path: String) { self.init(Array(path.utf8)) }

    /// The path that `description` gives as this text.
    package init?(escaped text: String) {
        guard let bytes = unescaped(text) else { return nil }
        self.init(bytes)
    }

    /// The caller answers for the rules.
    init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    static let slash = UInt8(ascii: "/")
    package static let root = RelativePath(unchecked: [])

    package var isRoot: Bool { bytes.isEmpty }
    package var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }

    /// The last component.
    package var name: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: Self.slash) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    /// What the last component is in.
    package var folder: RelativePath {
        RelativePath(unchecked: bytes.lastIndex(of: Self.slash).map { Array(bytes[..<$0]) } ?? [])
    }

    /// `name` is one valid component.
    func appending(_ name: some Collection<UInt8>) -> RelativePath {
        RelativePath(unchecked: isRoot ? Array(name) : bytes + [Self.slash] + name)
    }

    func isInside(_ folder: RelativePath) -> Bool {
        folder.isRoot
            || bytes.count > folder.bytes.count && bytes[folder.bytes.count] == Self.slash
                && bytes.starts(with: folder.bytes)
    }

    /// For people and logs: what would not print, or would print as something else, is escaped.
    package var description: String { escaped(bytes) }

    package static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
