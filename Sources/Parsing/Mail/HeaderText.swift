/// The text of a header field: folded lines joined, encoded words (RFC 2047) decoded, bytes in no charset guessed.
enum HeaderText {
    /// Neighbouring words of one charset are decoded together, as some programs cut characters in two. O(n).
    static func decoded(_ raw: [UInt8]) -> String {
        var pieces: [Piece] = []
        var index = 0
        let bytes = raw.filter { $0 != 0x0D && $0 != 0x0A }
        var plain: [UInt8] = []
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "="), let (word, end) = encodedWord(bytes, at: index) {
                append(plain, to: &pieces, before: true)
                plain = []
                append(word, to: &pieces)
                index = end
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        append(plain, to: &pieces, before: false)
        let text = pieces.map { Decoded($0.bytes, declared: $0.charset).utf8 }.joined()
        return String(decoding: WhiteSpace.collapsed(Cleaned.text(Array(text))), as: UTF8.self)
    }

    private struct Piece {
        var charset: String?
        var bytes: [UInt8]
    }

    /// White space between two encoded words is none.
    private static func append(_ plain: [UInt8], to pieces: inout [Piece], before isBeforeWord: Bool) {
        let isBetween = isBeforeWord && pieces.last?.charset != nil
        if isBetween, plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
        if !plain.isEmpty { pieces.append(Piece(charset: nil, bytes: plain)) }
    }

    private static func append(_ word: Piece, to pieces: inout [Piece]) {
        if let last = pieces.last, last.charset == word.charset, last.charset != nil {
            pieces[pieces.count - 1].bytes += word.bytes
        } else {
            pieces.append(word)
        }
    }

    /// `=?charset?B?…?=`, `=?charset*language?Q?…?=` with the index behind it.
    private static func encodedWord(_ bytes: [UInt8], at start: Int) -> (Piece, Int)? {
        let mark = UInt8(ascii: "?")
        guard start + 6 < bytes.count, bytes[start + 1] == mark else { return nil }
        let window = bytes[..<min(bytes.count, start + 2000)]
        guard let second = window[(start + 2)...].firstIndex(of: mark), second > start + 2, second + 2 < window.count,
            bytes[second + 2] == mark,
            let close = window[(second + 3)...].indices.first(where: { index in
                bytes[index] == mark && index + 1 < window.count && bytes[index + 1] == UInt8(ascii: "=")
            })
        else { return nil }
        let name = bytes[(start + 2)..<second].prefix { $0 != UInt8(ascii: "*") }
        guard name.count <= 40, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let charset = String(decoding: name, as: UTF8.self).lowercased()
        let content = bytes[(second + 3)..<close]
        switch bytes[second + 1] | 0x20 {
        case UInt8(ascii: "b"): return (Piece(charset: charset, bytes: Base64.decoded(content)), close + 2)
        case UInt8(ascii: "q"): return (Piece(charset: charset, bytes: quoted(content)), close + 2)
        default: return nil
        }
    }

    private static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "="), index + 2 < bytes.endIndex,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index] == UInt8(ascii: "_") ? 0x20 : bytes[index])
                index += 1
            }
        }
        return result
    }
}

/// RFC 4648's base64, whatever else stands in it skipped.
enum Base64 {
    static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text {
            guard let value = value(of: byte) else {
                if byte == UInt8(ascii: "=") { (bits, count) = (0, 0) }
                continue
            }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
