import Settings

/// Writes the commands of findings, for whoever asks.
struct Mending: Sendable {
    let isRoot: Bool
    let layout: Layout

    /// For what belongs to the system. Each of them is one simple command, or several joined by `|`.
    func asRoot(_ commands: String...) -> String { joined(commands, "sudo ") }

    /// For what belongs to the library: its owner is the service's user, or whoever asks.
    func asOwner(_ commands: String...) -> String { joined(commands, isSystem ? "sudo " : "") }

    func systemctl(_ words: String) -> String { asOwner(isSystem ? "systemctl \(words)" : "systemctl --user \(words)") }

    /// After a unit or its drop-ins changed.
    func restart(_ unit: String) -> String { "\(systemctl("daemon-reload")) && \(systemctl("restart \(unit)"))" }

    /// Puts lines into a file of the system's.
    func write(_ lines: [String], to path: String) -> String {
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        let words = lines.map(quoted).joined(separator: " ")
        return asRoot("mkdir -p \(quoted(String(folder)))") + " && printf '%s\\n' \(words) | "
            + asRoot("tee \(quoted(path))") + " >/dev/null"
    }

    var isSystem: Bool { if case .system = layout { true } else { false } }

    private func joined(_ commands: [String], _ prefix: String) -> String {
        commands.map { (isRoot ? "" : prefix) + $0 }.joined(separator: " && ")
    }
}

/// As one word for bash, on one line whatever is in it.
func quoted(_ text: String) -> String {
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "$'" + escapes(text) + "'" }
    let isPlain = text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "-")...UInt8(ascii: "9")).contains(byte) || "_:@=+,".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
}

private func escapes(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        let isToEscape = scalar.value < 0x20 || scalar.value == 0x7F || #"'\"#.unicodeScalars.contains(scalar)
        let digits = String(scalar.value, radix: 8)
        return isToEscape ? #"\"# + String(repeating: "0", count: 3 - digits.count) + digits : String(scalar)
    }.joined()
}

/// As one word of a unit, systemd.syntax(7).
func unitWord(_ path: String) -> String {
    let text = path.replacing("%", with: "%%")
    guard text.contains(where: { #" "'\"#.contains($0) }) else { return text }
    return "\"" + text.replacing(#"\"#, with: #"\\"#).replacing("\"", with: #"\""#) + "\""
}
