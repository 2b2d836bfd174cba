/// The `key: value` lines between `---` at the head of a Markdown file: the plain part of YAML that clippers write.
struct FrontMatter {
    /// The values of each key in lower case; several for a list.
    private(set) var values: [String: [String]] = [:]
    /// The text behind it.
    let body: Substring

    /// `nil` where the text does not begin with one, or a line of it is neither a key, a list's item, nor a comment.
    init?(_ text: some StringProtocol) {
        let text = Substring(text)
        guard text.hasPrefix("---\n") else { return nil }
        var rest = text.dropFirst(4)
        var key: String?
        while true {
            let line = rest.prefix { $0 != "\n" }
            guard line.endIndex < text.endIndex || line.trimmed == "---", text.distance(of: line) < 20_000 else {
                return nil
            }
            rest = line.endIndex < text.endIndex ? text[text.index(after: line.endIndex)...] : text[text.endIndex...]
            if line.trimmed == "---" || line.trimmed == "..." { break }
            guard FrontMatter.read(line, &key, &values) else { return nil }
        }
        guard !values.isEmpty else { return nil }
        body = rest
    }

    /// The first value of the first of `keys` that has one.
    func first(_ keys: String...) -> String? {
        for key in keys { if let value = values[key]?.first(where: { !$0.isEmpty }) { return value } }
        return nil
    }

    /// Lines of a text that stand above a part of it. O(n).
    static func lineCount(_ text: String, above part: Substring) -> Int {
        var lines = 0
        for byte in text.utf8[..<part.startIndex] where byte == 0x0A { lines += 1 }
        return lines
    }

    private static func read(_ line: Substring, _ key: inout String?, _ values: inout [String: [String]]) -> Bool {
        let text = line.trimmed
        if text.isEmpty || text.hasPrefix("#") { return true }
        if text.hasPrefix("- ") || text == "-" {
            guard let key else { return false }
            values[key, default: []].append(unquoted(text.dropFirst(1).trimmed))
            return true
        }
        if let key, line.first == " " || line.first == "\t" {
            let joined = [values[key]?.last ?? "", unquoted(text)].filter { !$0.isEmpty }.joined(separator: " ")
            values[key] = (values[key] ?? []).dropLast() + [joined]
            return true
        }
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return false }
        let name = text[..<colon].trimmed.lowercased()
        guard name.utf8.count <= 40, !name.contains("/") else { return false }
        key = name
        values[name] = list(text[text.index(after: colon)...].trimmed)
        return true
    }

    /// `[a, b]` is two values, `|` and `>` announce lines that follow.
    private static func list(_ text: Substring) -> [String] {
        if text.isEmpty || text == "|" || text == ">" || text == ">-" || text == "|-" { return [] }
        guard text.hasPrefix("["), text.hasSuffix("]") else { return [unquoted(text)] }
        return text.dropFirst().dropLast().split(separator: ",").map { unquoted($0.trimmed) }
    }

    /// Without quotation marks, and without the brackets of a wiki link.
    private static func unquoted(_ text: Substring) -> String {
        var text = text
        if let first = text.first, text.count > 1, first == text.last, first == "\"" || first == "'" {
            text = text.dropFirst().dropLast()
        }
        if text.hasPrefix("[["), text.hasSuffix("]]") {
            text = text.dropFirst(2).dropLast(2)
            if let bar = text.lastIndex(of: "|") { text = text[text.index(after: bar)...] }
        }
        return String(text.replacing("\\\"", with: "\""))
    }
}

extension Substring {
    /// UTF-8 bytes from the beginning to the end of a part.
    fileprivate func distance(of part: Substring) -> Int { utf8.distance(from: startIndex, to: part.endIndex) }
}
