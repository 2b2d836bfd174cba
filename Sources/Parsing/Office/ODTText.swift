import Model

/// The text of an ODT file's `content.xml`: paragraphs, headings, lists, tables; without notes, comments, deleted text
/// and tables of contents.
struct ODTText {
    private var gatherer = ParagraphGatherer()
    /// Which style each one is based on; automatic styles have no meaning of their own.
    private var parents: [String: String] = [:]
    private var hidden = 0
    private var items = 0
    private var paragraphsOpen = 0

    /// O(n).
    static func paragraphs(_ utf8: [UInt8]) -> [OfficeDocument.Paragraph] {
        var text = ODTText()
        var scanner = XMLScanner(utf8)
        while let event = scanner.next() {
            switch event {
            case .start: text.start(scanner)
            case .text:
                if text.hidden == 0, text.paragraphsOpen > 0 {
                    text.gatherer.append(String(decoding: scanner.text, as: UTF8.self))
                }
            case .end: text.end(scanner.name)
            }
        }
        text.gatherer.end()
        return text.gatherer.paragraphs
    }

    private static let silent: Set<String> = [
        "note", "annotation", "tracked-changes", "table-of-content", "illustration-index", "alphabetical-index",
    ]

    private mutating func start(_ scanner: XMLScanner) {
        if ODTText.silent.contains(scanner.name) { hidden += 1 }
        guard hidden == 0 else { return }
        switch scanner.name {
        case "style":
            if let name = scanner.attribute("name") { parents[name] = scanner.attribute("parent-style-name") ?? "" }
        case "h":
            let level = scanner.attribute("outline-level").flatMap { Int($0) } ?? 1
            begin(role(scanner) ?? .block(.heading(level: min(max(level, 1), 6))))
        case "p": begin(role(scanner) ?? .block(items > 0 ? .listItem : .paragraph))
        case "list-item": items += 1
        case "s", "tab": gatherer.append(" ")
        case "line-break": gatherer.breakLine()
        case "table-row": gatherer.beginRow()
        case "table-cell": gatherer.beginCell()
        default: break
        }
    }

    private mutating func begin(_ role: OfficeDocument.Paragraph.Role) {
        paragraphsOpen += 1
        gatherer.begin(role)
    }

    /// Of styles that say what a paragraph is.
    private func role(_ scanner: XMLScanner) -> OfficeDocument.Paragraph.Role? {
        var name = scanner.attribute("style-name") ?? ""
        for _ in 0..<10 {
            switch name {
            case "Title": return .title
            case "Subtitle": return .subtitle
            case "Quotations": return .block(.quote)
            case "Caption", "Figure", "Illustration": return .block(.caption)
            default: break
            }
            guard let parent = parents[name], !parent.isEmpty else { return nil }
            name = parent
        }
        return nil
    }

    private mutating func end(_ name: String) {
        if ODTText.silent.contains(name) {
            hidden = max(0, hidden - 1)
            return
        }
        guard hidden == 0 else { return }
        switch name {
        case "h", "p":
            paragraphsOpen = max(0, paragraphsOpen - 1)
            gatherer.end()
        case "list-item": items = max(0, items - 1)
        case "table-row": gatherer.endRow()
        default: break
        }
    }
}
