/// The layout of `lexicon.bin`: little-endian, each section on a multiple of 64 bytes.
///
///     0  magic    "GAZLEX" and the version, 8 bytes
///     8  checksum of all that follows, 8 bytes
///    16  for each section: its offset and its length, 8 bytes each
enum LexiconFile {
    static let version: UInt64 = 4
    static let magic: UInt64 = 0x5845_4C5A_4147_0000 | version

    enum Section: Int, CaseIterable { case words, names, cues, pageIndex, pages, entities, forms, nameWeights }

    static let headerSize = 16 + Section.allCases.count * 16

    /// The file of these sections, each given as words of 64 bits.
    static func bytes(_ sections: [Section: [UInt64]]) -> [UInt8] {
        var body: [UInt64] = []
        var offset = aligned(headerSize)
        for section in Section.allCases {
            let length = (sections[section] ?? []).count * 8
            body += [UInt64(offset), UInt64(length)]
            offset = aligned(offset + length)
        }
        for section in Section.allCases {
            body += Array(repeating: 0, count: (aligned(16 + body.count * 8) - 16) / 8 - body.count)
            body += sections[section] ?? []
        }
        let words = [magic, checksum(body)] + body
        return words.withUnsafeBytes(Array.init)
    }

    private static func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }

    /// A multiply-and-rotate hash over 64-bit words (the mixing step of wyhash's ancestors); guards against cut and
    /// damaged files, not against malice.
    static func checksum(_ words: some Sequence<UInt64>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words {
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        return hash
    }

    /// Checks magic, version, checksum and that each section lies inside.
    static func validate(_ mapped: MappedBytes, path: String) throws(LexiconError) {
        guard mapped.count >= headerSize, mapped.count % 8 == 0 else {
            throw .malformed(path: path, reason: "\(mapped.count) bytes are no lexicon")
        }
        let words = UnsafeBufferPointer(
            start: UnsafePointer<UInt64>(bitPattern: mapped.address), count: mapped.count / 8)
        guard words[0] == magic else {
            throw .malformed(path: path, reason: "not a lexicon of version \(version)")
        }
        for section in Section.allCases {
            let (offset, length) = (words[2 + section.rawValue * 2], words[3 + section.rawValue * 2])
            guard offset % 8 == 0, length <= mapped.count, offset <= UInt64(mapped.count) - length else {
                throw .malformed(path: path, reason: "section \(section) lies outside the file")
            }
        }
        guard words[1] == checksum(UnsafeBufferPointer(rebasing: words[2...])) else {
            throw .malformed(path: path, reason: "the checksum does not fit; the file is damaged")
        }
    }

    /// Where a section of a valid file lies, and its length in bytes.
    static func section(_ section: Section, of mapped: MappedBytes) -> (address: UInt, length: Int) {
        let entry = UnsafePointer<UInt64>(bitPattern: mapped.address).unsafelyUnwrapped + 2 + section.rawValue * 2
        return (mapped.address + UInt(entry[0]), Int(entry[1]))
    }
}
