/// UTF-16 and UTF-32, with or without a byte-order mark.
enum ByteOrder {
    /// The charset with the length of its mark; `nil` for everything else. Looks at the first 4,096 bytes.
    static func charset(of bytes: [UInt8]) -> (charset: String, length: Int)? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return ("GB18030", 4) }
        return unmarked(Array(bytes.prefix(4096))).map { ($0, 0) }
    }

    /// UTF-16 is told by its zero bytes, which stand at every other place and are few in Chinese (its line feeds and
    /// digits, and on the other side 一), and by what it decodes to.
    private static func unmarked(_ sample: [UInt8]) -> String? {
        guard sample.contains(0), sample.count >= 4 else { return nil }
        let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
        let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
        let (charset, zeros, strays) = even > odd ? ("UTF-16BE", even, odd) : ("UTF-16LE", odd, even)
        if strays * 20 <= zeros, zeros * 10 >= sample.count * 3 { return isText(sample, charset) ? charset : nil }
        let scores = ["UTF-16LE", "UTF-16BE"].map { name in
            (name, ChineseEvidence.score(utf8: Converter.utf8(sample.prefix(sample.count & ~1), from: name) ?? []))
        }
        return scores.max { $0.1 < $1.1 }.flatMap { $0.1 > 0.2 ? $0.0 : nil }
    }

    /// Whether hardly any control character is in it.
    private static func isText(_ sample: [UInt8], _ charset: String) -> Bool {
        let decoded = Converter.utf8(sample.prefix(sample.count & ~1), from: charset) ?? []
        let controls = decoded.count { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        return controls * 50 <= decoded.count && !decoded.isEmpty
    }
}
