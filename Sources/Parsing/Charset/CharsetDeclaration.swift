/// The charset that a page names in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>`.
enum CharsetDeclaration {
    /// As written; `nil` where the first 4,096 bytes name none.
    static func charset(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(4096))
        guard head.contains(UInt8(ascii: "<")) else { return nil }
        for label in ["charset", "encoding"] {
            if let value = value(of: Array(label.utf8), in: head) { return value }
        }
        return nil
    }

    /// What stands behind `label`, `=` and an optional quotation mark, inside a tag.
    private static func value(of label: [UInt8], in head: UnsafeBufferPointer<UInt8>) -> String? {
        var index = 0
        while index + label.count < head.count {
            defer { index += 1 }
            guard head[index] | 0x20 == label[0],
                label.indices.allSatisfy({ head[index + $0] | 0x20 == label[$0] })
            else { continue }
            let rest = head[(index + label.count)...].drop { $0 == 0x20 || $0 == 0x09 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            let value = rest.dropFirst().drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
                .prefix { isNamePart($0) }
            if !value.isEmpty { return String(decoding: value.prefix(40), as: UTF8.self) }
        }
        return nil
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
