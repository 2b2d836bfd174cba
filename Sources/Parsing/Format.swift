import Model

/// Tells the format of a text from the text; its name only where that leaves two open.
enum Format {
    /// Looks at the first 64 KiB. O(n).
    static func of(_ utf8: [UInt8], path: String) throws(ParsingError) -> SourceFormat {
        let name = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if JSONLinesFile.isLikely(utf8, isNamed: ["jsonl", "ndjson"].contains(name)) { return .jsonLines }
        let head = String(decoding: utf8.prefix(65_536), as: UTF8.self)
        if let other = MessageKind.name(of: head) { throw .unsupported(other) }
        if isHTML(head) { return .html }
        let evidence = MarkdownEvidence.score(head)
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

/// Formats of text that are not read yet: taken for plain text they would give rubbish.
enum MessageKind {
    static func name(of head: String) -> String? {
        let opening = head.trimmed.prefix(2000)
        if opening.hasPrefix("<") { return feed(opening) }
        guard opening.utf8.first.map({ (0x41...0x5A).contains($0 & 0xDF) }) ?? false else { return nil }
        let lines = opening.split(separator: "\n", maxSplits: 30).prefix(30).map { $0.lowercased() }
        guard lines.contains(where: { $0.hasPrefix("mime-version:") || $0.hasPrefix("message-id:") }),
            lines.contains(where: {
                $0.hasPrefix("content-type:") || $0.hasPrefix("received:") || $0.hasPrefix("from:")
            })
        else { return nil }
        return lines.contains { $0.contains("multipart/related") } ? "an MHTML web archive" : "a mail message"
    }

    private static func feed(_ opening: Substring) -> String? {
        let roots = [
            "<rss": "an RSS feed", "<feed": "an Atom feed", "<rdf:RDF": "an RSS feed",
            "<en-export": "an Evernote export",
        ]
        for (root, name) in roots.sorted(by: { $0.key < $1.key }) where opening.holds(root) && !opening.holds("<html") {
            return name
        }
        return nil
    }
}
