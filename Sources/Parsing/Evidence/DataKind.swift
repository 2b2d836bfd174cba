/// Names the kinds of data that are text but nobody's reading: taken for plain text they would be articles of brackets.
enum DataKind {
    /// With its article: `a JSON file`; `nil` for what may be prose. Looks at the first bytes alone.
    static func name(of utf8: [UInt8]) -> String? {
        let head = utf8.prefix(4096).trimmed
        if head.starts(with: "<?xml".utf8) { return "an XML document" }
        let brackets = head.prefix { opening.contains($0) || $0 <= 0x20 }
        guard let first = head.first, opening.contains(first) else { return nil }
        let isNested = brackets.count { opening.contains($0) } > 2
        return isNested || head.dropFirst(brackets.count).first == UInt8(ascii: "\"") ? "a JSON file" : nil
    }

    private static let opening: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "{")]
}
