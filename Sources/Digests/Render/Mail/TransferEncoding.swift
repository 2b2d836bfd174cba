import FoundationEssentials

/// A text for the way of mail, in the shorter of the two encodings (RFC 2045): Latin letters stay readable, others take
/// a third more rather than three times as much.
func transferEncoded(_ text: String) -> (name: String, bytes: [UInt8]) {
    let printable = quotedPrintable(Array(text.utf8))
    if printable.count <= text.utf8.count * 4 / 3 { return ("quoted-printable", printable) }
    let encoded = Data(text.utf8).base64EncodedString(
        options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    return ("base64", Array(encoded.utf8) + Array("\r\n".utf8))
}

/// Lines end in CR LF, and none is longer than 76 characters.
private func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for (index, byte) in text.enumerated() {
        let isLineEnd = byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
        if isLineEnd || byte == 0x0A && index > 0 && text[index - 1] == 0x0D {
            result.append(byte)
            column = 0
            continue
        }
        let isLast = index + 1 == text.count || text[index + 1] == 0x0D
        let piece =
            isPlain(byte, isFirst: column == 0, isLast: isLast)
            ? [byte] : [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
        if column + piece.count > 75 {
            result += "=\r\n".utf8
            column = 0
        }
        result += piece
        column += piece.count
    }
    return result
}

/// A point at a line's beginning is not: it ends the message for some programs.
private func isPlain(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "."): !isFirst
    case UInt8(ascii: "="): false
    case 0x20: !isLast
    case 0x21...0x7E: true
    default: false
    }
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
