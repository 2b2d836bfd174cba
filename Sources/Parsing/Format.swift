import Model

/// Tells the format of a text from the text; its name only where that leaves two open.
enum Format {
    /// Looks at the first 64 KiB. O(n).
    static func of(_ utf8: [UInt8], path: String) -> SourceFormat {
        let name = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if JSONFeed.isLikely(utf8) { return .jsonFeed }
        if JSONLinesFile.isLikely(utf8, isNamed: ["jsonl", "ndjson"].contains(name)) { return .jsonLines }
        let head = String(decoding: utf8.prefix(65_536), as: UTF8.self)
        if let records = XMLRoot.format(of: head) { return records }
        if LinkExport.isLikely(utf8, head: head) { return .links }
        if isHTML(head) { return .html }
        let lines = Cleaned.text(Array(utf8.prefix(65_536)))
        let evidence = MarkdownEvidence.score(String(decoding: lines, as: UTF8.self))
        return evidence >= (name == "md" || name == "markdown" ? 0 : 3) ? .markdown : .text
    }

    private static func isHTML(_ head: String) -> Bool {
        var rest = head.trimmed
        while rest.hasPrefix("<!--") || rest.hasPrefix("<?") {
            guard let end = rest.firstIndex(of: ">") else { return false }
            rest = rest[rest.index(after: end)...].trimmed
            if rest.isEmpty { return false }
        }
        guard rest.hasPrefix("<") else { return false }
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "!" }.lowercased()
        return name == "!doctype" || elements.contains(name)
    }

    private static let elements: Set<String> = [
        "html", "head", "body", "meta", "title", "link", "script", "style", "div", "p", "article", "section", "main",
        "h1",
        "h2", "h3", "table", "ul", "ol", "span", "a", "img", "b", "strong", "font", "center", "br", "header", "nav",
        "figure",
        "blockquote", "pre", "base", "iframe", "form",
    ]
}
