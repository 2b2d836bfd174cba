/// XML as people and programs write it, made such that a parser loses nothing of it.
enum XMLMended {
    /// Lone ampersands are escaped and HTML's named characters put in (`&nbsp;`), but in CDATA and comments. The document
    /// type goes, so that no entity of its own can be expanded, and white space before the declaration. O(n).
    static func utf8(_ source: [UInt8]) -> [UInt8] {
        source.withUnsafeBufferPointer { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + bytes.count / 16)
            var index = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "&"): index = reference(bytes, at: index, &result)
                case UInt8(ascii: "<") where starts(bytes, index, "<!"): index = markup(bytes, at: index, &result)
                default:
                    result.append(bytes[index])
                    index += 1
                }
            }
            return result
        }
    }

    private static func reference(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ result: inout [UInt8]
    ) -> Int {
        let limit = min(bytes.count, index + 12)
        let close = bytes[(index + 1)..<limit].firstIndex(of: UInt8(ascii: ";"))
        let name = close.map { String(decoding: bytes[(index + 1)..<$0], as: UTF8.self) } ?? ""
        let isOwn = ["amp", "lt", "gt", "quot", "apos"].contains(name)
        if let close, isOwn || isNumber(name) {
            result += bytes[index...close]
            return close + 1
        }
        if let close, !name.hasPrefix("#"), let found = HTMLEntity.decoded(bytes, at: index, end: close + 1),
            found.length == close + 1 - index, let scalar = Unicode.Scalar(found.scalar)
        {
            result += Array(String(scalar).utf8)
            return close + 1
        }
        result += Array("&amp;".utf8)
        return index + 1
    }

    /// `#8217`, `#x2014`, of a character that XML allows.
    private static func isNumber(_ name: String) -> Bool {
        guard name.hasPrefix("#") else { return false }
        let isHex = name.hasPrefix("#x")
        guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return false }
        return Unicode.Scalar(value) != nil && (value >= 0x20 || value == 0x0A || value == 0x09 || value == 0x0D)
    }

    /// CDATA and comments as they are; a document type not at all.
    private static func markup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ result: inout [UInt8]) -> Int {
        for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] where starts(bytes, index, opening) {
            let end = self.end(bytes, of: closing, from: index + opening.utf8.count)
            if opening == "<![CDATA[" { result += bytes[index..<end] }
            return end
        }
        guard starts(bytes, index, "<!DOCTYPE") || starts(bytes, index, "<!doctype") else {
            result += Array("&lt;".utf8)
            return index + 1
        }
        return endOfDocumentType(bytes, from: index)
    }

    /// Behind its `>`, its inner subset skipped; within 1 MiB.
    private static func endOfDocumentType(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var (index, depth, quote): (Int, Int, UInt8?) = (start + 2, 0, nil)
        while index < min(bytes.count, start + 1 << 20) {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">"):
                if depth <= 0 { return index }
                depth -= 1
            default: break
            }
        }
        return index
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ text: String) -> Bool {
        index + text.utf8.count <= bytes.count && bytes[index...].starts(with: text.utf8)
    }

    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, of closing: String, from start: Int) -> Int {
        var index = start
        let first = Array(closing.utf8)[0]
        while index < bytes.count, let next = bytes[index...].firstIndex(of: first) {
            if starts(bytes, next, closing) { return next + closing.utf8.count }
            index = next + 1
        }
        return bytes.count
    }
}
