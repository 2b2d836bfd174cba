import Glibc

/// `NAME_files` (`NAME.files`) beside a saved `NAME.html`: browsers put its pictures and frames there.
enum Companion {
    static let folderEndings: [[UInt8]] = ["_files", ".files"].map { Array($0.utf8) }
    static let pageEndings: [[UInt8]] = [".html", ".htm", ".xhtml"].map { Array($0.utf8) }

    /// The page's name without its ending; `nil` for what is no page.
    static func stem(ofPage name: [UInt8]) -> [UInt8]? { stem(of: name, endings: pageEndings) }

    static func stem(ofFolder name: [UInt8]) -> [UInt8]? { stem(of: name, endings: folderEndings) }

    /// The companion folder of a page in `folder`, where there is one. Two calls at most.
    static func name(ofPage page: [UInt8], in folder: borrowing Descriptor) throws(Errno) -> [UInt8]? {
        guard let stem = stem(ofPage: page) else { return nil }
        for ending in folderEndings {
            if try folder.statusIfThere(of: stem + ending)?.kind == .folder { return stem + ending }
        }
        return nil
    }

    /// Whether a folder is a page's companion: the page is there.
    static func isCompanion(_ name: [UInt8], in folder: borrowing Descriptor) throws(Errno) -> Bool {
        guard let stem = stem(ofFolder: name) else { return false }
        for ending in pageEndings {
            for ending in [ending, ending.map { upper($0) }] {
                if try folder.statusIfThere(of: stem + ending)?.kind == .file { return true }
            }
        }
        return false
    }

    /// Changes when anything in the folder (not below it) does; at most 10,000 entries are looked at.
    static func stamp(_ name: [UInt8], in folder: borrowing Descriptor) throws(Errno) -> UInt64 {
        let reader = try FolderReader(try folder.open(name, O_RDONLY | O_DIRECTORY))
        var (sum, count): (UInt64, UInt64) = (0, 0)
        while count < 10_000, let entry = try reader.next() {
            count += 1
            guard let status = try reader.folder.statusIfThere(of: entry.name) else { continue }
            sum = sum &+ scrambled(status.identity.hash)
        }
        return scrambled(sum ^ count)
    }

    private static func stem(of name: [UInt8], endings: [[UInt8]]) -> [UInt8]? {
        let ending = name.withUnsafeBufferPointer { name in endings.first { hasSuffix(name, $0) } }
        guard let ending, name.count > ending.count else { return nil }
        return Array(name.dropLast(ending.count))
    }

    private static func upper(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte & 0xDF : byte }
}
