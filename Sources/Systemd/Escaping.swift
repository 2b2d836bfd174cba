/// `text` on one line: control characters, line and paragraph separators and those that turn the direction of writing
/// are shown as `\u{…}`, so that a file's name can neither forge a line nor steer a terminal. O(n).
package func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
        if isUnsafe(scalar) {
            line += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
            line.unicodeScalars.append(scalar)
        }
    }
    return line
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}
