import Glibc

/// The name under which a file of ours is written before it gets its own: a dot name, the same each time, so that what a
/// kill left is written over or removed.
enum TemporaryName {
    private static let prefix = Array(".gazette-writing.".utf8)

    static func of(_ name: some BidirectionalCollection<UInt8>) -> [UInt8] {
        guard prefix.count + name.count > longestName else { return prefix + name }
        let mark = Array("~\(String(termMark(name), radix: 16))".utf8)
        return prefix + cut(name, to: longestName - prefix.count - mark.count) + mark
    }

    static func isOne(_ name: UnsafeBufferPointer<UInt8>) -> Bool { name.starts(with: prefix) }

    private static func termMark(_ name: some Sequence<UInt8>) -> UInt64 {
        name.reduce(0) { scrambled($0 ^ UInt64($1)) }
    }
}

/// Removes from a whole tree what a kill left half written. O(entries).
func removeLeftovers(in root: borrowing Descriptor) throws(Errno) {
    var folders = [RelativePath.root]
    while let path = folders.popLast() {
        let reader = try FolderReader(try root.folder(path))
        while let entry = try reader.next() {
            let isLeftover = TemporaryName.isOne(entry.name)
            guard isLeftover || entry.isFolder != false else { continue }
            let name = Array(entry.name)
            let isFolder = try reader.folder.status(of: name).kind == .folder
            switch (isLeftover, isFolder) {
            case (true, true): try removeTree(name, in: reader.folder)
            case (true, false): try reader.folder.remove(name)
            case (false, true): folders.append(path.appending(name))
            case (false, false): continue
            }
        }
    }
}
