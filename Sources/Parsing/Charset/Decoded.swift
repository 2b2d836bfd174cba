/// A file's bytes as UTF-8, with the charset that they were read as.
struct Decoded: Sendable {
    /// Well-formed UTF-8 without a byte-order mark.
    let utf8: [UInt8]
    /// The IANA name.
    let charset: String
}

extension Decoded {
    /// Tells the charset by byte-order mark, by evidence, and by the declaration where the evidence leaves it open.
    ///
    /// U+FFFD comes into being only where no charset in question defines the bytes. `label` is what stands beside the
    /// bytes, as in a mail's header; it goes before a declaration in them. O(n).
    init(_ bytes: [UInt8], declared label: String? = nil) {
        self =
            Decoded.marked(bytes)
            ?? bytes.withUnsafeBufferPointer { buffer in
                let broken = UTF8Runs.broken(buffer)
                let declared = (label ?? CharsetDeclaration.charset(in: buffer)).flatMap(Decoded.known)
                if broken.isEmpty { return Decoded.plainUTF8(bytes, declared: declared) }
                let damage = broken.reduce(0) { $0 + $1.count }
                if damage * 3 <= UTF8Runs.multibyteCount(buffer) { return Decoded.repaired(bytes) }
                return Decoded.legacy(bytes, declared: declared, isLabelled: label != nil)
            }
    }

    /// Bytes that begin with a byte-order mark, or are UTF-16 without one.
    private static func marked(_ bytes: [UInt8]) -> Decoded? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Decoded(Array(bytes.dropFirst(3))) }
        guard let mark = ByteOrder.charset(of: bytes),
            let utf8 = Converter.utf8(bytes[mark.length...], from: mark.charset)
        else { return nil }
        return Decoded(utf8: utf8, charset: mark.charset)
    }

    /// Well-formed UTF-8 is UTF-8, but for a short text that chance makes so (联通 in GBK) and 7-bit charsets.
    private static func plainUTF8(_ bytes: [UInt8], declared: String?) -> Decoded {
        if let declared, declared.hasPrefix("ISO-2022") || declared.hasPrefix("HZ") || declared == "UTF-7",
            let utf8 = Converter.utf8(bytes, from: declared)
        {
            return Decoded(utf8: utf8, charset: declared)
        }
        if bytes.count < 200, ChineseEvidence.score(utf8: bytes) < 0,
            let other = Converter.utf8(bytes, from: "GB18030"),
            ChineseEvidence.score(utf8: other) > 0.4
        {
            return Decoded(utf8: other, charset: "GB18030")
        }
        return Decoded(utf8: bytes, charset: "UTF-8")
    }

    /// The charset that reads the bytes best. A label is taken at its word where a few rare characters tell nothing.
    private static func legacy(_ bytes: [UInt8], declared: String?, isLabelled: Bool) -> Decoded {
        let chinese = ["GB18030", "Big5", "Big5-HKSCS"].compactMap { name in
            candidate(bytes, name, bonus: name == declared ? 0.1 : name == "Big5-HKSCS" ? -0.01 : 0)
        }
        let best = chinese.max { $0.score < $1.score }
        let isOther = declared.map { !$0.hasPrefix("Big5") && $0 != "GB18030" && $0 != "UTF-8" } ?? false
        let least = isOther ? 0.35 : isLabelled && best?.decoded.charset == declared ? 0 : 0.15
        if let best, best.score > least { return best.decoded }
        for name in [isOther ? declared : nil, CharsetStatistics.likeliest(bytes), "windows-1252"] {
            if let name, let utf8 = Converter.utf8(bytes, from: name), !utf8.containsReplacement {
                return Decoded(utf8: utf8, charset: name)
            }
        }
        return best.map(\.decoded) ?? repaired(bytes)
    }

    private static func candidate(
        _ bytes: [UInt8], _ charset: String, bonus: Double
    ) -> (score: Double, decoded: Decoded)? {
        guard let utf8 = Converter.utf8(bytes, from: charset) else { return nil }
        let name = charset == "Big5-HKSCS" ? "Big5" : charset
        return (ChineseEvidence.score(utf8: utf8) + bonus, Decoded(utf8: utf8, charset: name))
    }

    /// The name of the decoder for a declared one: the mislabelled subsets stand for their supersets (WHATWG Encoding).
    private static func known(_ declared: String) -> String? {
        switch declared.lowercased() {
        case "gb2312", "gbk", "gb_2312-80", "gb_2312", "x-gbk", "cp936", "ms936", "csgb2312", "gb18030": "GB18030"
        case "big5", "big-5", "x-x-big5", "cn-big5", "big5-hkscs": "Big5"
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1": "windows-1252"
        case "utf8", "utf-8", "unicode", "utf-16", "utf-16le", "utf-16be": "UTF-8"
        case let other: Converter.standardName(other)
        }
    }
}

extension [UInt8] {
    /// Whether U+FFFD is in this UTF-8.
    var containsReplacement: Bool {
        withUnsafeBufferPointer { buffer in
            var index = 0
            while index + 2 < buffer.count {
                if buffer[index] == 0xEF, buffer[index + 1] == 0xBF, buffer[index + 2] == 0xBD { return true }
                index += 1
            }
            return false
        }
    }
}
