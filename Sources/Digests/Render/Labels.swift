import Model

/// The words on the pages, in one language: `key = words` lines, `#` for comments. An underscore at either end of the
/// words stands for a space, which the line itself would lose.
struct Labels: Sendable {
    private let words: [String: String]
    /// Of nearly all pages, each of which asks for it.
    private let htmlView: View

    /// No words at all.
    init() { self.init(words: [:]) }

    private init(words: [String: String]) {
        self.words = words
        htmlView = Labels.view(of: words, escaping: .html)
    }

    /// Throws for a line that is neither, with its number.
    init(_ text: String, file: String) throws(TemplateError) {
        var words: [String: String] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.first == "#" { continue }
            guard let equals = line.firstIndex(of: "=") else {
                throw .malformed("\(file):\(number + 1): “key = words” expected")
            }
            let text = line[line.index(after: equals)...].trimmed
            words[String(line[..<equals].trimmed)] = Labels.spaced(text)
        }
        self.init(words: words)
    }

    var keys: Set<String> { Set(words.keys) }

    /// The key itself where there are no words for it: visible, and harmless.
    subscript(_ key: String) -> String { words[key] ?? key }

    func has(_ key: String) -> Bool { words[key] != nil }

    /// With `{n}` filled in, from `KEY-one` for 1 where there is such a key.
    func count(_ key: String, _ number: Int) -> String {
        let form = number == 1 ? words["\(key)-one"] ?? self[key] : self[key]
        return fill(form, ["n": String(number)])
    }

    func filled(_ key: String, _ values: [String: String]) -> String { fill(self[key], values) }

    /// Every label, escaped, for templates: `{{label.outlook}}`.
    func view(escaping: Escaping) -> View {
        escaping == .html ? htmlView : Labels.view(of: words, escaping: escaping)
    }

    private static func view(of words: [String: String], escaping: Escaping) -> View {
        var view = View(escaping: escaping)
        for (key, text) in words { view.set(key, text) }
        return view
    }

    private static func spaced(_ text: Substring) -> String {
        var text = text
        let (before, after) = (text.first == "_", text.last == "_" && text.count > 1)
        if before { text = text.dropFirst() }
        if after { text = text.dropLast() }
        return (before ? " " : "") + text + (after ? " " : "")
    }
}

/// `{key}` replaced by its value, in one pass: braces in a value stay what they are.
private func fill(_ form: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = form[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let key = String(rest[rest.index(after: open)..<close])
        result += rest[..<open]
        result += values[key] ?? String(rest[open...close])
        rest = rest[rest.index(after: close)...]
    }
    return result + rest
}

extension Substring {
    /// Without blanks at its ends.
    fileprivate var trimmed: Substring {
        var result = self
        while let first = result.first, first == " " || first == "\t" || first == "\r" { result.removeFirst() }
        while let last = result.last, last == " " || last == "\t" || last == "\r" { result.removeLast() }
        return result
    }
}
