import Model

/// Gathers an article's text from its blocks, with a line feed between each two.
struct BodyBuilder {
    private(set) var utf8: [UInt8] = []
    private(set) var blocks: [Block] = []

    var text: String { String(decoding: utf8, as: UTF8.self) }

    /// Adds a block without the white space around it; nothing where nothing is left.
    mutating func append(_ kind: Block.Kind, _ bytes: some BidirectionalCollection<UInt8>) {
        let trimmed = Array(bytes).trimmed
        guard !trimmed.isEmpty else { return }
        if !utf8.isEmpty { utf8.append(0x0A) }
        let start = utf8.count
        utf8 += trimmed
        blocks.append(Block(kind, start..<utf8.count))
    }

    mutating func append(_ kind: Block.Kind, _ string: some StringProtocol) { append(kind, Array(string.utf8)) }
}

extension BidirectionalCollection<UInt8> where Self: RandomAccessCollection {
    /// Without the white space around it: ASCII, U+00A0, U+2000…U+200B, U+3000, U+FEFF.
    var trimmed: SubSequence {
        var part = self[...]
        while let length = leadingSpace(part) { part = part.dropFirst(length) }
        while let length = trailingSpace(part) { part = part.dropLast(length) }
        return part
    }

    private func leadingSpace(_ part: SubSequence) -> Int? {
        guard let first = part.first else { return nil }
        if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
        guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF else { return nil }
        return isWideSpace(Array(part.prefix(first == 0xC2 ? 2 : 3))) ? (first == 0xC2 ? 2 : 3) : nil
    }

    private func trailingSpace(_ part: SubSequence) -> Int? {
        guard let last = part.last else { return nil }
        if last == 0x20 || (0x09...0x0D).contains(last) { return 1 }
        guard last & 0xC0 == 0x80 else { return nil }
        if last == 0xA0, isWideSpace(Array(part.suffix(2))) { return 2 }
        return isWideSpace(Array(part.suffix(3))) ? 3 : nil
    }

    private func isWideSpace(_ bytes: [UInt8]) -> Bool {
        switch bytes {
        case [0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF]: true
        default: bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && (0x80...0x8B).contains(bytes[2])
        }
    }
}
