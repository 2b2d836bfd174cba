import Model

/// The article that a mail's text is.
struct MailArticle {
    private let texts: [MailBody.Text]
    private let header: MailFields
    private let zones: Zones
    private(set) var evidence: [ReadingEvidence]

    init(_ body: MailBody, _ headers: MailHeaders, zones: Zones) {
        texts = body.texts
        header = MailFields(headers)
        self.zones = zones
        evidence = header.evidence
        evidence.append(ReadingEvidence(.charset, charset, from: "the part's bytes and its Content-Type"))
    }

    /// The charset of its first text.
    var charset: String {
        switch texts.first {
        case .html(_, let charset), .plain(_, let charset): charset
        case nil: "UTF-8"
        }
    }

    /// Fills in all but id, key and format. O(n).
    mutating func fill(_ article: inout Article) {
        var fields = header.fields
        if fields.url.isEmpty { fields.url = browserLink(saying: "link to the page in a browser") }
        var blocks = texts.flatMap(MailArticle.blocks)
        let isPlain = texts.allSatisfy(\.isPlain)
        blocks = MailSurroundings.removed(from: blocks, title: fields.title)
        evidence.append(
            ReadingEvidence(
                .content, String(blocks.first?.text.prefix(80) ?? ""), from: isPlain ? "text/plain" : "text/html"))
        if isPlain {
            let text = blocks.map(\.text).joined(separator: "\n")
            PlainText.article(Array(text.utf8), into: &article, zones: zones, known: fields)
        } else {
            fillPage(&article, blocks, fields)
        }
    }

    private func fillPage(_ article: inout Article, _ blocks: [MailBlock], _ known: ArticleFields) {
        var (blocks, fields) = (blocks, known)
        for _ in 0..<3 {
            guard blocks.count > 1, let first = blocks.first, let line = CreditLine(first.text) else { break }
            fields.take(line)
            blocks.removeFirst()
        }
        var body = BodyBuilder()
        for block in blocks { body.append(block.kind, block.text) }
        if let first = blocks.first, let lead = LeadLine(first.text) { fields.lead = lead.text }
        fields.fill(&article, body: body, language: LanguageEvidence.language(of: body.utf8), zones: zones)
    }

    /// What the article's blocks link to.
    func links(of article: Article) -> [DigestBlock] {
        guard texts.count == 1, case .html(let page, _) = texts[0] else { return DigestBlock.written(in: article) }
        return DigestBlock.linked(in: article, from: page)
    }

    /// A plain text's lines, empty ones too; a page's paragraphs.
    private static func blocks(of text: MailBody.Text) -> [MailBlock] {
        switch text {
        case .plain(let utf8, _):
            String(decoding: utf8, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
                .map { MailBlock(kind: .paragraph, text: String($0)) }
        case .html(let page, _):
            page.blocks.map { block in
                MailBlock(
                    kind: block.kind, text: page.text(block), linked: block.linked, weight: block.weight,
                    node: block.node)
            }
        }
    }

    private mutating func browserLink(saying source: String) -> String {
        for text in texts {
            guard case .html(let page, _) = text,
                let link = page.links.first(where: { MailSurroundings.isBrowserLink($0.text) })
            else { continue }
            evidence.append(ReadingEvidence(.url, link.address, from: source))
            return link.address
        }
        return ""
    }
}

extension MailBody.Text {
    var isPlain: Bool { if case .plain = self { true } else { false } }
}
