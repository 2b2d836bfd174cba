import Model

/// Reads a text without marks: a title line, lines of credits, a lead, headed sections, credits at the end, as far as
/// they are there. What is none of these is text.
struct PlainText {
    private var fields = ArticleFields()
    private var paragraphs: ArraySlice<String>
    private let language: LanguageTag

    /// `fields` are known already and win. O(n).
    static func article(
        _ utf8: [UInt8], into article: inout Article, zones: Zones, known fields: ArticleFields = ArticleFields()
    ) {
        var reading = PlainText(utf8)
        reading.fields = fields
        reading.readHead()
        reading.readTail()
        let body = reading.body()
        if reading.fields.authors.isEmpty { reading.fields.authors = Dateline.authors(in: body.text) }
        reading.fields.fill(&article, body: body, language: reading.language, zones: zones)
    }

    private init(_ utf8: [UInt8]) {
        language = LanguageEvidence.language(of: utf8)
        paragraphs = Paragraphs.of(String(decoding: utf8, as: UTF8.self))[...]
    }

    private mutating func readHead() {
        readHeaders()
        if let first = paragraphs.first, paragraphs.count > 1,
            fields.title.isEmpty ? isTitle(first) : first == fields.title
        {
            fields.title = first
            paragraphs.removeFirst()
        }
        var read = 0
        while read < 5, let line = paragraphs.first, paragraphs.count > 1, takeCredit(line) || takeAddress(line) {
            paragraphs.removeFirst()
            read += 1
        }
        readLead()
    }

    /// `Subject: …` and the like, at least two lines of them.
    private mutating func readHeaders() {
        let lines = paragraphs.prefix { HeaderLine($0) != nil }.compactMap { HeaderLine($0) }
        guard lines.count >= 2, lines.count < paragraphs.count else { return }
        paragraphs.removeFirst(lines.count)
        for line in lines {
            if line.isTitle { fields.title = line.value }
            if let credit = CreditLine("\(line.label): \(line.value)") { fields.take(credit) }
        }
    }

    private mutating func takeCredit(_ line: String) -> Bool {
        guard let credit = CreditLine(line) else { return false }
        fields.take(credit)
        return true
    }

    private mutating func takeAddress(_ line: String) -> Bool {
        guard line.hasPrefix("http://") || line.hasPrefix("https://"), !line.contains(" ") else { return false }
        if fields.url.isEmpty { fields.url = line }
        return true
    }

    private mutating func readLead() {
        guard let first = paragraphs.first, paragraphs.count > 1, let lead = LeadLine(first) else { return }
        fields.lead = lead.text
        paragraphs.removeFirst()
        if !lead.isRepeated(by: paragraphs) { paragraphs.insert(lead.text, at: paragraphs.startIndex) }
        leadPublication = lead.publication
    }

    private var leadPublication = ""

    private mutating func readTail() {
        var read = 0
        while read < 8, paragraphs.count > 1, let last = paragraphs.last, let credit = CreditLine(last),
            credit.isLabelled || credit.authors.isEmpty && credit.publication.isEmpty && credit.time == nil
        {
            fields.take(credit)
            paragraphs.removeLast()
            read += 1
        }
        if fields.publication.isEmpty { fields.publication = leadPublication }
    }

    /// Short, not the end of a sentence of prose, no line of credits.
    private func isTitle(_ line: String) -> Bool {
        guard line.width <= (language == .chinese ? 120 : 160), let last = line.unicodeScalars.last else {
            return false
        }
        if "。；;，,、：:.".unicodeScalars.contains(last) || ListMark.length(line[...]) != nil { return false }
        if line.contains("://") || LeadLine(line) != nil { return false }
        guard let credit = CreditLine(line) else { return true }
        return !credit.isLabelled && credit.time == nil
    }

    private func body() -> BodyBuilder {
        let lines = Array(paragraphs)
        let headings = HeadingEvidence(title: fields.title, isChinese: language == .chinese).headings(in: lines)
        var body = BodyBuilder()
        for (index, line) in lines.enumerated() {
            let isItem = ListMark.length(line[...]) != nil && !headings.contains(index)
            body.append(headings.contains(index) ? .heading(level: 2) : isItem ? .listItem : .paragraph, line)
        }
        return body
    }
}

/// `Label: value` above a text, as in a mail.
struct HeaderLine {
    let label: String
    let value: String

    init?(_ line: String) {
        guard let colon = line.prefix(14).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        label = line[..<colon].trimmed.lowercased()
        value = String(line[line.index(after: colon)...].trimmed)
        guard isTitle || CreditLabel(label) != nil || ["to", "cc", "收件人", "抄送"].contains(label), line.width <= 300
        else { return nil }
    }

    var isTitle: Bool { ["subject", "title", "标题", "主题", "题目"].contains(label) }
}
