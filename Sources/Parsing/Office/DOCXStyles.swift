import Model

/// The paragraph styles of a DOCX file: which are headings, titles, quotations, captions, tables of contents.
struct DOCXStyles {
    enum Meaning: Equatable { case role(OfficeDocument.Paragraph.Role), contents }

    private struct Style {
        var name = ""
        var parent = ""
        var level: Int?
    }

    private var styles: [String: Style] = [:]

    /// Of `word/styles.xml`. O(n).
    init(_ utf8: [UInt8]) {
        var scanner = XMLScanner(utf8)
        var id = ""
        while let event = scanner.next() {
            guard event == .start else { continue }
            switch scanner.name {
            case "style":
                id = scanner.attribute("styleId") ?? ""
                styles[id] = Style()
            case "name": styles[id]?.name = scanner.attribute("val")?.lowercased() ?? ""
            case "basedOn": styles[id]?.parent = scanner.attribute("val") ?? ""
            case "outlineLvl": styles[id]?.level = scanner.attribute("val").flatMap { Int($0) }
            default: break
            }
        }
    }

    /// By the style's name, its outline level, or what it is based on; `nil` for plain text.
    func meaning(of id: String) -> Meaning? {
        var id = id
        for _ in 0..<10 {
            guard let style = styles[id] else { return DOCXStyles.meaning(ofName: id.lowercased()) }
            if let meaning = DOCXStyles.meaning(ofName: style.name) { return meaning }
            if let level = style.level, (0...8).contains(level) {
                return .role(.block(.heading(level: min(level + 1, 6))))
            }
            if style.parent.isEmpty { return nil }
            id = style.parent
        }
        return nil
    }

    private static func meaning(ofName name: String) -> Meaning? {
        switch name {
        case "title": return .role(.title)
        case "subtitle": return .role(.subtitle)
        case "quote", "intense quote", "block text": return .role(.block(.quote))
        case "caption": return .role(.block(.caption))
        case "list paragraph": return nil
        default: break
        }
        if name.hasPrefix("list bullet") || name.hasPrefix("list number") { return .role(.block(.listItem)) }
        if name.hasPrefix("toc ") || name == "table of figures" { return .contents }
        guard name.hasPrefix("heading"), let level = name.last.flatMap({ Int(String($0)) }), level > 0 else {
            return nil
        }
        return .role(.block(.heading(level: min(level, 6))))
    }
}
