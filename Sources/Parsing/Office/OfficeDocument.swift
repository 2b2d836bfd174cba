import Model

/// What a word processor's file holds: its paragraphs, and what it says of itself.
struct OfficeDocument {
    struct Paragraph {
        enum Role: Equatable { case title, subtitle, block(Block.Kind) }

        var role: Role
        var text: String
    }

    var paragraphs: [Paragraph] = []
    var properties = OfficeProperties()

    /// Fills in the article: title, credits, lead and headed text.
    func fill(_ article: inout Article, zones: Zones) -> [ReadingEvidence] {
        var rest = paragraphs[...]
        var fields = ArticleFields()
        let title = takeTitle(&rest)
        fields.title = title.text
        for _ in 0..<8 {
            guard rest.count > 1, let first = rest.first, let line = CreditLine(first.text) else { break }
            fields.take(line)
            rest.removeFirst()
        }
        if let first = rest.first, rest.count > 1, let lead = LeadLine(first.text) {
            fields.lead = lead.text
            if lead.isRepeated(by: rest.dropFirst().prefix(6).map(\.text)) { rest.removeFirst() }
        }
        properties.complete(&fields)
        var body = BodyBuilder()
        for paragraph in rest { body.append(paragraph.kind, paragraph.text) }
        let language = LanguageEvidence.language(of: body.utf8)
        fields.fill(&article, body: body, language: language, zones: zones)
        return title.text.isEmpty ? [] : [ReadingEvidence(.title, title.text, from: title.source)]
    }

    /// The title by its style, the only heading of the first level, what the file declares, or a first line that looks
    /// like one; taken off the text where it stands there.
    private func takeTitle(_ rest: inout ArraySlice<Paragraph>) -> (text: String, source: String) {
        if let index = rest.prefix(20).firstIndex(where: { $0.role == .title }) {
            let text = rest[index].text
            rest.remove(at: index)
            return (text, "the paragraph with the style Title")
        }
        let declared = FileTitle.isLikely(properties.title) ? properties.title : ""
        guard let first = rest.first, rest.count > 1 else { return (declared, "the document's properties") }
        let isOnly = rest.count { $0.role == .block(.heading(level: 1)) } == 1
        if first.text == declared || first.role == .block(.heading(level: 1)) && isOnly || isTitle(first, declared) {
            rest.removeFirst()
            return (first.text, "the first paragraph")
        }
        return (declared, "the document's properties")
    }

    private func isTitle(_ first: Paragraph, _ declared: String) -> Bool {
        guard declared.isEmpty, first.role == .block(.paragraph), first.text.width <= 90,
            let last = first.text.unicodeScalars.last
        else { return false }
        return !"。.；;，,：:、".unicodeScalars.contains(last) && CreditLine(first.text) == nil
    }
}

extension OfficeDocument.Paragraph {
    /// A second title is a heading.
    fileprivate var kind: Block.Kind {
        switch role {
        case .title: .heading(level: 1)
        case .subtitle: .heading(level: 2)
        case .block(let kind): kind
        }
    }
}

/// A file's own title is often its template's or its name.
enum FileTitle {
    static func isLikely(_ title: String) -> Bool {
        let lower = title.trimmed.lowercased()
        guard lower.width >= 4, !lower.holds("://") else { return false }
        return !openings.contains(where: lower.hasPrefix) && !endings.contains(where: lower.hasSuffix)
            && (lower.contains(" ") || !lower.contains("_"))
    }

    private static let openings = [
        "microsoft ", "untitled", "unspecified", "anonymous", "document", "presentation", "word document", "无标题", "未命名",
        "幻灯片", "文档",
    ]
    private static let endings = [
        ".doc", ".docx", ".pdf", ".indd", ".tex", ".dvi", ".qxd", ".odt", ".wps", ".ppt", ".pptx", ".html", ".ps",
    ]
}
