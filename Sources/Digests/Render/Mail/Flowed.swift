/// Paragraphs, one a line, as lines of at most 76 columns that a reader of mail joins again: `format=flowed; delsp=yes`
/// (RFC 3676). A Chinese character takes two columns. Lines end in CR LF.
func flowed(_ text: String) -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let end = paragraph.unicodeScalars.lastIndex { $0 != " " }.map { paragraph.unicodeScalars.index(after: $0) }
        let scalars = Array(paragraph.unicodeScalars[..<(end ?? paragraph.startIndex)])
        let parts = broken(scalars)
        for (index, part) in parts.enumerated() {
            var line = String(String.UnicodeScalarView(part))
            if line.hasPrefix(" ") || line.hasPrefix(">") || line.hasPrefix("From ") { line = " " + line }
            lines.append(index + 1 < parts.count ? line + " " : line)
        }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.map { $0 + "\r\n" }.joined()
}

/// At the last place before column 72 where a line may end; what has none, such as an address, is left whole up to 240
/// scalars. O(n).
private func broken(_ scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var column = 0
    var place: (end: Int, column: Int)?
    for index in scalars.indices {
        if index > start, mayBreak(scalars[index - 1], scalars[index]) { place = (index, column) }
        let width = columns(of: scalars[index])
        if column + width > 72 {
            if place == nil, index - start >= 240, width > 0 { place = (index, column) }
            if let (end, before) = place {
                parts.append(scalars[start..<end])
                (start, column, place) = (end, column - before, nil)
            }
        }
        column += width
    }
    parts.append(scalars[start...])
    return parts
}

/// Behind a blank, and between two characters of which one is wide, but not before what closes or behind what opens.
private func mayBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == " " { return right != " " }
    guard right != " ", columns(of: left) == 2 || columns(of: right) == 2, columns(of: right) > 0 else { return false }
    return !closing.contains(right) && !opening.contains(left) && left != "\u{200D}"
}

private let closing = Set("，。、；：？！”’）》】〉」』…—％·,.;:?!)]}%".unicodeScalars)
private let opening = Set("“‘（《【〈「『([{".unicodeScalars)

/// 2 for the wide characters of Unicode's East Asian Width, as far as they are whole blocks; 0 for marks on others.
private func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        2
    case 0x200D: 0
    default: scalar.properties.isGraphemeExtend ? 0 : 1
    }
}
