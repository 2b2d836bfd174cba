/// Writes JSON (RFC 8259) straight to UTF-8 bytes: keys in the order given, nothing escaped that need not be.
///
///     var json = JSONWriter()
///     json.object { $0.field("title", article.title); $0.field("count", 3) }
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

    package mutating func array<Element>(
        of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        array { json in for element in elements { body(&json, element) } }
    }

    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func value(_ string: String?) {
        separate()
        if let string { quote(string) } else { bytes.append(contentsOf: "null".utf8) }
    }

    package mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// At most 6 decimals; `null` for what JSON has no number for.
    package mutating func value(_ number: Double) {
        separate()
        guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
        let rounded = (number * 1_000_000).rounded() / 1_000_000
        let isWhole = rounded == rounded.rounded() && abs(rounded) < 1e15
        bytes.append(contentsOf: (isWhole ? String(Int(rounded)) : "\(rounded)").utf8)
    }

    /// Every digit of it.
    package mutating func value(_ number: DecimalNumber) {
        separate()
        bytes.append(contentsOf: number.description.utf8)
    }

    package mutating func value(_ bool: Bool) {
        separate()
        bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    }

    package mutating func field(_ name: String, _ string: String?) { key(name); value(string) }
    package mutating func field(_ name: String, _ number: Int) { key(name); value(number) }
    package mutating func field(_ name: String, _ number: Double) { key(name); value(number) }
    package mutating func field(_ name: String, _ number: DecimalNumber) { key(name); value(number) }
    package mutating func field(_ name: String, _ bool: Bool) { key(name); value(bool) }

    private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func quote(_ string: String) {
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x00..<0x20: bytes += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
