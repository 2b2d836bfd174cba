/// How text from articles, files and labels is made harmless in an output. Every value passes through here before a
/// template sees it, so a template cannot forget it.
enum Escaping: Sendable {
    case html, markdown
    /// Of mail: nothing has a meaning, and a line stays one.
    case plain

    func callAsFunction(_ text: String) -> String {
        if self == .html, text.utf8.allSatisfy(isPlainHTML) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        switch self {
        case .html: appendHTML(text.utf8, to: &bytes)
        case .markdown: appendMarkdown(text.utf8, to: &bytes)
        case .plain: appendPlain(text.utf8, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A line feed becomes a space, other control characters are left out.
private func appendPlain(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
        switch byte {
        case 0x0A, 0x0D, 0x09: bytes.append(0x20)
        case 0x00..<0x20, 0x7F: break
        default: bytes.append(byte)
        }
    }
}

/// Percent-encodes all but what an address of ours is made of: fit for HTML attributes and for Markdown.
func escapedLink(_ link: String) -> String {
    var bytes: [UInt8] = []
    for byte in link.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            bytes.append(byte)
        case _ where "-._~/#".utf8.contains(byte): bytes.append(byte)
        default:
            bytes.append(UInt8(ascii: "%"))
            bytes.append(hexadecimal(byte >> 4))
            bytes.append(hexadecimal(byte & 15))
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

/// Whether `appendHTML` leaves a byte as it is.
private func isPlainHTML(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x09, 0x0A, 0x20..<0x7F, 0x80...: true
    default: false
    }
}

/// Works on bytes, never on characters: a combining mark behind a quotation mark does not hide it. Control characters,
/// which HTML does not allow, are left out.
func appendHTML(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        case 0x00..<0x09, 0x0B..<0x20, 0x7F: break
        default: bytes.append(byte)
        }
    }
}

/// Backslashes before all that Markdown, GitHub's or Obsidian's, gives a meaning to inside a line, bare addresses
/// included; a line feed becomes a space.
private func appendMarkdown(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    let special = Array("\\`*_[]<>#|~$&!^={}@%".utf8)
    for byte in text {
        switch byte {
        case 0x0A, 0x0D, 0x09: bytes.append(0x20)
        case 0x00..<0x20, 0x7F: break
        case UInt8(ascii: "/") where bytes.last == UInt8(ascii: ":"):
            bytes[bytes.count - 1] = UInt8(ascii: "\\")
            bytes += ":/".utf8
        case UInt8(ascii: ".") where bytes.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }:
            bytes += "\\.".utf8
        case _ where special.contains(byte):
            bytes += [UInt8(ascii: "\\"), byte]
        default: bytes.append(byte)
        }
    }
}
