/// Whether a name is no article: temporary names of browsers, synchronisers and editors, what systems litter folders
/// with, and dot files altogether. O(length of the name).
func isIgnored(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "~"), name.count > 1, name[1] == UInt8(ascii: "$") { return true }
    if first == UInt8(ascii: "#"), last == first, name.count > 1 { return true }
    return ignoredEndings.contains { hasSuffix(name, $0) } || ignoredNames.contains { isEqual(name[...], $0) }
}

/// The same of a name that is text.
package func isIgnored(_ name: String) -> Bool { Array(name.utf8).withUnsafeBufferPointer { isIgnored($0) } }

/// Lower case.
private let ignoredEndings: [[UInt8]] = [
    ".part", ".partial", ".crdownload", ".filepart", ".download", ".tmp", ".temp", ".swp", ".swx", ".opdownload",
    ".!ut", ".!qb", ".!sync", ".aria2", ".unfinished", ".incomplete", ".wkdownload", ".fdmdownload", ".downloading",
    ".xltd", ".tacitpart", ".lnk", ":zone.identifier",
].map { Array($0.utf8) }

private let ignoredNames: [[UInt8]] = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "@eadir", "#recycle", "$recycle.bin", "system volume information",
    "@recycle", "lost+found", "__macosx", "4913", "maildirfolder", "dovecot-uidlist", "dovecot-keywords",
    "dovecot.index.log", "dovecot.index.cache",
].map { Array($0.utf8) }

/// `ending` is in lower case; letters of the ASCII alphabet match in either case.
func hasSuffix(_ name: UnsafeBufferPointer<UInt8>, _ ending: [UInt8]) -> Bool {
    name.count >= ending.count && isEqual(name[(name.count - ending.count)...], ending)
}

private func isEqual(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ lower: [UInt8]) -> Bool {
    name.count == lower.count && zip(name, lower).allSatisfy { lowered($0) == $1 }
}

func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
