import FoundationEssentials
import Glibc
import Model

/// What a command prints: results on the standard output, the rest on the standard error stream.
struct Console: Sendable {
    enum Style: String, Sendable {
        case bold = "1", dim = "2", red = "31", green = "32", yellow = "33", blue = "34", magenta = "35", cyan = "36"
    }

    /// Colour only on a terminal, and not where NO_COLOR says so (no-color.org).
    let isColoured: Bool
    let showsProgress: Bool
    /// Columns of the terminal; `nil` where nobody looks, and lines are not cut.
    let width: Int?

    init() {
        let environment = ProcessInfo.processInfo.environment
        let refusesColour = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        isColoured = isatty(STDOUT_FILENO) == 1 && !refusesColour
        showsProgress = isatty(STDERR_FILENO) == 1
        width = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil } ?? terminalWidth()
    }

    /// Each piece in its style.
    func styled(_ line: StyledLine) -> String { line.pieces.map { styled($0.text, $0.styles) }.joined() }

    func print(_ line: String = "") { write(line + "\n", to: STDOUT_FILENO) }

    func print(_ json: JSONWriter) { write(bytes: json.bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO) }

    func say(_ line: String) { write("gazette: \(line)\n", to: STDERR_FILENO) }

    /// One line that is written over by the next; nothing where nobody watches.
    func progress(_ line: String) {
        if showsProgress { write("\r\u{1B}[K\(line)", to: STDERR_FILENO) }
    }

    func endProgress() {
        if showsProgress { write("\r\u{1B}[K", to: STDERR_FILENO) }
    }

    func styled(_ text: String, _ styles: Style...) -> String { styled(text, styles) }

    private func styled(_ text: String, _ styles: [Style]) -> String {
        guard isColoured, !styles.isEmpty else { return text }
        return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    private func write(_ text: String, to descriptor: Int32) { write(bytes: Array(text.utf8), to: descriptor) }

    private func write(bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { exit(1) }
            rest = rest.dropFirst(count)
        }
    }
}

/// Columns that a terminal takes for a text: two for a Chinese character, none for a combining mark (UAX 11, UAX 44).
func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

/// Of the standard output, by `ioctl(TIOCGWINSZ)`; `nil` where it is no terminal or does not know.
private func terminalWidth() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
    return Int(size.ws_col)
}

func displayWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        return 2
    default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }
}

/// `text` filled with blanks to `width` columns, or cut with an ellipsis.
func column(_ text: String, _ width: Int) -> String {
    let own = displayWidth(text)
    if own <= width { return text + String(repeating: " ", count: width - own) }
    var cut = ""
    var used = 0
    for scalar in text.unicodeScalars {
        let step = displayWidth(String(scalar))
        if used + step > width - 1 { break }
        cut.unicodeScalars.append(scalar)
        used += step
    }
    return cut + "…" + String(repeating: " ", count: width - used - 1)
}

/// One line of what may hold control characters: nothing of an article may move the cursor.
func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control
        line.unicodeScalars.append(isControl ? " " : scalar)
    }
    return line
}
