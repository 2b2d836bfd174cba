/// Builds a `CharacterTable` from Unicode's properties and a mapping of traditional characters.
struct CharacterTableBuilder {
    private(set) var pageIndex: [UInt16] = []
    private(set) var pages: [UInt32] = []
    private let simplified: [UInt32: UInt32]

    /// - Parameter simplified: traditional → simplified.
    init(simplified: [UInt32: UInt32]) {
        self.simplified = simplified
        for page in UInt32(0)..<0x1100 {
            // Above the third plane nothing is cut or folded.
            guard page < 0x400 else { pageIndex.append(0xFF00); continue }
            append((0..<256).map { entry(page << 8 | $0) }, of: page)
        }
    }

    /// One scalar of a word list, folded.
    func folded(_ scalar: UInt32) -> UInt32 {
        let index = pageIndex[Int(scalar >> 8)]
        return index >= 0xFF00 ? scalar : pages[Int(index) << 8 | Int(scalar & 0xFF)] & 0x1F_FFFF
    }

    private mutating func append(_ entries: [UInt32], of page: UInt32) {
        let kind = entries[0] >> 24
        if entries.indices.allSatisfy({ entries[$0] == page << 8 | UInt32($0) | kind << 24 }) {
            pageIndex.append(0xFF00 | UInt16(kind))
        } else {
            pageIndex.append(UInt16(pages.count >> 8))
            pages += entries
        }
    }

    private func entry(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return value }
        var folded = CharacterTableBuilder.narrowed(value)
        folded = simplified[folded] ?? CharacterTableBuilder.lowered(folded)
        return folded | UInt32(CharacterClass(Unicode.Scalar(CharacterTableBuilder.narrowed(value)) ?? scalar).rawValue)
            << 24
    }

    /// Full width forms to ASCII, the ideographic space to a space.
    private static func narrowed(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xFF01...0xFF5E: value - 0xFEE0
        case 0x3000, 0xA0: 0x20
        default: value
        }
    }

    /// Lower case, without accents, where that is one scalar.
    private static func lowered(_ value: UInt32) -> UInt32 {
        guard value >= 0x41, value < 0x3000, let scalar = Unicode.Scalar(value) else { return value }
        if let base = latinBase(scalar) { return base }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first.unsafelyUnwrapped.value : value
    }

    /// The base letter of LATIN … LETTER X WITH …, by the character's name.
    private static func latinBase(_ scalar: Unicode.Scalar) -> UInt32? {
        guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
            let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
            words[2] == "LETTER", words[4] == "WITH", words[3].utf8.count == 1, let letter = words[3].utf8.first
        else { return nil }
        return UInt32(letter | 0x20)
    }
}
