import Model

/// Reads Markdown: front matter, a title, headed sections.
enum MarkdownText {
    /// Fills in the article, and says what its blocks link to. O(n).
    static func article(_ utf8: [UInt8], into article: inout Article, zones: Zones) -> [DigestBlock] {
        let text = String(decoding: utf8, as: UTF8.self)
        let front = FrontMatter(text)
        let language = LanguageEvidence.language(of: front.map { Array($0.body.utf8) } ?? utf8)
        var blocks = MarkdownBlocks(of: front.map { String($0.body) } ?? text).blocks
        var fields = front.map(fields) ?? ArticleFields()
        takeTitle(&blocks, &fields)
        takeCredits(&blocks, &fields)
        takeLead(&blocks, &fields)
        var body = BodyBuilder()
        for block in blocks { body.append(block.kind, block.text) }
        fields.fill(&article, body: body, language: language, zones: zones)
        let above = front.map { FrontMatter.lineCount(text, above: $0.body) } ?? 0
        return blocks.map { $0.digest.moved(down: above) }
    }

    private static func fields(_ front: FrontMatter) -> ArticleFields {
        var fields = ArticleFields()
        fields.title = front.first("title", "标题", "題目", "name") ?? ""
        fields.authors = front.all("author", "authors", "byline", "creator", "作者").flatMap(Names.split)
        readSource(front, &fields)
        if let site = front.first(
            "publication", "site", "site_name", "sitename", "publisher", "website", "account", "媒体", "公众号")
        {
            fields.publication = site
        }
        fields.time = front.first(
            "published", "date", "pubdate", "published_at", "publish_date", "date_published", "datepublished", "time",
            "发布时间", "发布日期", "日期", "时间"
        ).flatMap { TimeFinder.first(in: $0) }
        // A clipper's `created` is when the page was saved; a note's own is all there is.
        if fields.time == nil, fields.url.isEmpty {
            fields.time = front.first("created", "创建时间").flatMap { TimeFinder.first(in: $0) }
        }
        fields.lead = front.first("description", "summary", "excerpt", "abstract", "摘要", "导读", "简介") ?? ""
        return fields
    }

    /// `source` is an address, a name, or both as a link: `[澜江晚报](https://…)`.
    private static func readSource(_ front: FrontMatter, _ fields: inout ArticleFields) {
        let keys = ["source", "url", "link", "canonical", "source_url", "permalink", "来源", "链接", "网址", "原文", "原文链接"]
        for value in keys.compactMap({ front.first($0) }) {
            if value.hasPrefix("http") {
                if fields.url.isEmpty { fields.url = value }
            } else if let bracket = value.firstIndex(of: "]"), value.hasPrefix("["),
                value[bracket...].hasPrefix("](http")
            {
                if fields.url.isEmpty { fields.url = String(value[bracket...].dropFirst(2).prefix { $0 != ")" }) }
                if fields.publication.isEmpty { fields.publication = String(value[..<bracket].dropFirst()) }
            } else if fields.publication.isEmpty {
                fields.publication = value
            }
        }
    }

    /// The first heading, at the head of the text and of the first level, is the title, or repeats it.
    private static func takeTitle(_ blocks: inout [MarkdownBlock], _ fields: inout ArticleFields) {
        guard let first = blocks.first, case .heading(let level) = first.kind else { return }
        let repeats = first.text.trimmed == fields.title.trimmed
        let isOnly = !blocks.dropFirst().contains { $0.kind == .heading(level: level) }
        guard repeats || (fields.title.isEmpty && (level == 1 || isOnly)) else { return }
        fields.title = first.text
        blocks.removeFirst()
    }

    private static func takeCredits(_ blocks: inout [MarkdownBlock], _ fields: inout ArticleFields) {
        for _ in 0..<4 {
            guard blocks.count > 1, let first = blocks.first, first.isProse, let line = CreditLine(first.text) else {
                break
            }
            fields.take(line)
            blocks.removeFirst()
        }
        for _ in 0..<6 {
            guard blocks.count > 1, let last = blocks.last, last.isProse, let line = CreditLine(last.text),
                line.isLabelled
            else { break }
            fields.take(line)
            blocks.removeLast()
        }
    }

    /// A lead in the text that says so; one of the front matter stays beside the text.
    private static func takeLead(_ blocks: inout [MarkdownBlock], _ fields: inout ArticleFields) {
        guard blocks.count > 1, let lead = LeadLine(blocks[0].text) else { return }
        fields.lead = lead.text
        if fields.publication.isEmpty { fields.publication = lead.publication }
        if lead.isRepeated(by: blocks.dropFirst().prefix(6).map(\.text)) {
            blocks.removeFirst()
        } else {
            blocks[0].text = lead.text
        }
    }
}

/// A block of Markdown as the text that it shows.
struct MarkdownBlock {
    var kind: Block.Kind
    var text: String
    var digest = DigestBlock()

    var isProse: Bool { kind == .paragraph || kind == .quote || kind == .listItem }
}
