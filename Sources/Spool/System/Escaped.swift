/// A file name for people and logs, on one line: `\n`, `\t`, `\\`, `\xNN` for other control bytes and for bytes that are no UTF-8,
/// `\u{202E}` for what is invisible or would turn the direction of the text round. O(n).
package func escaped(_ bytes: some Collection<UInt8>) -> String {
    var rest = bytes[...]
    var result = ""
    while let first = rest.first {
        if first < 0x80 {
            result += escapedASCII(first)
            rest.removeFirst()
        } else if let (scalar, length) = decodeScalar(rest) {
            result += isHarmless(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            rest.removeFirst(length)
        } else {
            result += hexEscape(first)
            rest.removeFirst()
        }
    }
    return result
}

private func escapedASCII(_ byte: UInt8) -> String {
    switch byte {
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case UInt8(ascii: "\\"): "\\\\"
    case 0x20..<0x7F: String(Unicode.Scalar(byte))
    default: hexEscape(byte)
    }
}

private func hexEscape(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The scalar of two to four bytes at the start, `nil` where there is no valid one.
private func decodeScalar(_ bytes: some Collection<UInt8>) -> (Unicode.Scalar, Int)? {
    var iterator = bytes.prefix(4).makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return nil }
    return (UTF8.decode(encoded), encoded.count)
}

/// Neither a control (C1) nor a format character (General_Category Cc, Cf, Zl, Zp), but the joiners that emoji are made with.
private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
}

/// The bytes of which `escaped` makes this text; `nil` where it makes it of none. O(n).
package func unescaped(_ text: String) -> [UInt8]? {
    var rest = Array(text.utf8)[...]
    var bytes: [UInt8] = []
    while let first = rest.popFirst() {
        guard first == UInt8(ascii: "\\") else {
            bytes.append(first)
            continue
        }
        switch rest.popFirst() {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "x"):
            guard let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        case UInt8(ascii: "u"):
            let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
            guard rest.first == UInt8(ascii: "{"),
                let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
            else { return nil }
            bytes += Array(String(scalar).utf8)
            rest = rest.dropFirst(digits.count + 2)
        default: return nil
        }
    }
    return escaped(bytes) == text ? bytes : nil
}
