/// The `key: value` lines between `---` at the head of a Markdown file: YAML as clippers and people write it, who forget
/// quotation marks, indent with tabs and break lines; TOML's `key = value` between `+++` too.
struct FrontMatter {
    /// The values of each key in lower case; several for a list. A map's are under `author.name`.
    private(set) var values: [String: [String]] = [:]
    /// The text behind it.
    let body: Substring

    /// `nil` where the text does not begin with one, within 20,000 bytes, or where most of its lines have no key. O(n).
    init?(_ text: some StringProtocol) {
        let text = Substring(text).drop { $0 == "\n" }
        let fence = text.prefix(4)
        guard fence == "---\n" || fence == "+++\n" else { return nil }
        var lines = FrontMatterLines(assignment: fence == "---\n" ? ":" : "=")
        var rest = text.dropFirst(4)
        while true {
            let line = rest.prefix { $0 != "\n" }
            guard line.endIndex < text.endIndex || line.trimmed == fence.dropLast(), text.distance(of: line) < 20_000
            else { return nil }
            rest = line.endIndex < text.endIndex ? text[text.index(after: line.endIndex)...] : text[text.endIndex...]
            if line.trimmed == fence.dropLast() || line == "..." { break }
            guard lines.read(line) else { return nil }
        }
        guard !lines.values.isEmpty, lines.strays * 2 <= lines.keys else { return nil }
        values = lines.values
        body = rest
    }

    /// The first value of the first of `keys` that has one.
    func first(_ keys: String...) -> String? {
        for key in keys { if let value = values[key]?.first(where: { !$0.isEmpty }) { return value } }
        return nil
    }

    /// All values of these keys, or of the `name`s in the maps below them.
    func all(_ keys: String...) -> [String] {
        keys.flatMap { (values[$0] ?? []) + (values["\($0).name"] ?? []) }.filter { !$0.isEmpty }
    }

    /// Lines of a text that stand above a part of it. O(n).
    static func lineCount(_ text: String, above part: Substring) -> Int {
        var lines = 0
        for byte in text.utf8[..<part.startIndex] where byte == 0x0A { lines += 1 }
        return lines
    }
}

extension Substring {
    /// UTF-8 bytes from the beginning to the end of a part.
    fileprivate func distance(of part: Substring) -> Int { utf8.distance(from: startIndex, to: part.endIndex) }
}
