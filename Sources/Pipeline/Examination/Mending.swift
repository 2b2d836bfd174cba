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

    /// Puts `text`, lines with `\n` between, into a file of the service manager's or the system's.
    func write(_ text: String, to path: String, isSystems: Bool = true) -> String {
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        let sudo = isSystems && !isRoot ? "sudo " : ""
        return
            "\(sudo)mkdir -p \(quoted(String(folder))) && printf '\(text)\\n' | \(sudo)tee \(quoted(path)) >/dev/null"
    }

    var isSystem: Bool { if case .system = layout { true } else { false } }

    private func joined(_ commands: [String], _ prefix: String) -> String {
        commands.map { (isRoot ? "" : prefix) + $0 }.joined(separator: " && ")
    }
}

/// As one word for bash.
func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "-")...UInt8(ascii: "9")).contains(byte)
            || "_:@=+,".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
}
