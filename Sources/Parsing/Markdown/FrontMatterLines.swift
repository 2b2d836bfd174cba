/// Gathers the values of a front matter from its lines.
struct FrontMatterLines {
    private(set) var values: [String: [String]] = [:]
    /// Lines with a key, and lines that only go on from the one before without being indented.
    private(set) var keys = 0
    private(set) var strays = 0
    private let assignment: Unicode.Scalar
    private var key: String?
    /// The value in hand is written over several lines: a block (`|`, `>`), or a quotation not closed.
    private var isOpen = false

    init(assignment: Unicode.Scalar) { self.assignment = assignment }

    /// `false` where a line cannot be one of a front matter.
    mutating func read(_ line: Substring) -> Bool {
        let text = line.trimmed
        if text.isEmpty || (text.hasPrefix("#") && !isOpen) { return true }
        let isIndented = line.first == " " || line.first == "\t"
        if isOpen, isIndented || key.map(isQuotationOpen) ?? false { return goOn(text) }
        isOpen = false
        if text.hasPrefix("- ") || text == "-" { return item(text.dropFirst(1).trimmed) }
        if let (name, value) = pair(text) {
            if isIndented, let key { return inner(key, name, value, text) }
            start(name, value)
            return true
        }
        if !isIndented { strays += 1 }
        return goOn(text)
    }

    private mutating func start(_ name: String, _ value: Substring) {
        (key, keys) = (name, keys + 1)
        isOpen = ["|", ">", "|-", ">-", "|+", ">+"].contains(String(value))
        values[name] = isOpen || value.isEmpty ? [] : FrontMatterValue.list(value)
        if !isOpen { isOpen = isQuotationOpen(name) }
    }

    /// `- value`, `- name: value` of a list of maps.
    private mutating func item(_ text: Substring) -> Bool {
        guard let key else { return false }
        if let (name, value) = pair(text), !name.contains(" "), !text.hasPrefix("\""), !text.hasPrefix("'") {
            values["\(key).\(name)", default: []] += FrontMatterValue.list(value)
        } else {
            values[key, default: []].append(FrontMatterValue.plain(text))
        }
        return true
    }

    /// `name: value` indented below a key: a map's, unless the key has a value that only goes on.
    private mutating func inner(_ key: String, _ name: String, _ value: Substring, _ text: Substring) -> Bool {
        guard values[key]?.isEmpty ?? true else { return goOn(text) }
        values["\(key).\(name)", default: []] += FrontMatterValue.list(value)
        return true
    }

    private mutating func goOn(_ text: Substring) -> Bool {
        guard let key else { return false }
        let joined = [values[key]?.last ?? "", String(text)].filter { !$0.isEmpty }.joined(separator: " ")
        values[key] = (values[key] ?? []).dropLast() + [joined]
        if isQuotationOpen(key) { return true }
        values[key] = (values[key] ?? []).dropLast() + [FrontMatterValue.plain(joined[...])]
        return true
    }

    /// The last value begins with a quotation mark that nothing closes.
    private func isQuotationOpen(_ key: String) -> Bool {
        guard let value = values[key]?.last, let first = value.first, first == "\"" || first == "'" else {
            return false
        }
        return value.count == 1 || value.last != first
    }

    /// The key of a line in lower case, and what stands behind it; a colon of Chinese counts too.
    private func pair(_ text: Substring) -> (String, Substring)? {
        let mark = text.unicodeScalars.prefix(60).firstIndex { $0 == assignment || ($0 == "：" && assignment == ":") }
        guard let mark, mark > text.startIndex else { return nil }
        let name = FrontMatterValue.plain(text[..<mark].trimmed).lowercased()
        let isURL = text[mark...].hasPrefix("://")
        guard name.utf8.count <= 40, !name.isEmpty, !isURL, !name.contains("/"), !name.contains("，") else { return nil }
        return (name, text[text.unicodeScalars.index(after: mark)...].trimmed)
    }
}

/// A value of a front matter without its marks.
enum FrontMatterValue {
    /// `[a, "b, c"]` is two values.
    static func list(_ text: Substring) -> [String] {
        guard text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[["), !text.hasPrefix("[]("), !text.holds("](")
        else { return text.isEmpty ? [] : [plain(text)] }
        var (parts, part, quote): ([String], String.UnicodeScalarView, Unicode.Scalar?) = ([], .init(), nil)
        for scalar in text.unicodeScalars.dropFirst().dropLast() {
            if let open = quote {
                if scalar == open { quote = nil }
            } else if (scalar == "\"" || scalar == "'"), String(part).trimmed.isEmpty {
                quote = scalar
            } else if scalar == "," {
                parts.append(String(part))
                part = .init()
                continue
            }
            part.append(scalar)
        }
        parts.append(String(part))
        return parts.map { plain($0.trimmed) }.filter { !$0.isEmpty }
    }

    /// Without quotation marks and a comment behind them, and without the brackets of a wiki link.
    static func plain(_ text: Substring) -> String {
        var text = withoutComment(text)
        if let first = text.first, text.count > 1, first == text.last, first == "\"" || first == "'" {
            text = text.dropFirst().dropLast()
            text = first == "'" ? text.replacing("''", with: "'")[...] : unescaped(text)[...]
        }
        if text.hasPrefix("[["), text.hasSuffix("]]") {
            text = text.dropFirst(2).dropLast(2)
            if let bar = text.lastIndex(of: "|") { text = text[text.index(after: bar)...] }
        }
        return String(text)
    }

    /// Only behind a quotation: unquoted, `Issue #12` is meant.
    private static func withoutComment(_ text: Substring) -> Substring {
        guard let first = text.first, first == "\"" || first == "'", text.last != first,
            let close = text.lastIndex(of: first), close > text.startIndex,
            text[text.index(after: close)...].trimmed.hasPrefix("#")
        else { return text }
        return text[...close]
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
        return String(text).replacing("\\\"", with: "\"").replacing("\\n", with: " ").replacing("\\\\", with: "\\")
    }
}
