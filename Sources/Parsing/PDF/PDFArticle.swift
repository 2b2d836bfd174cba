import Model

/// Reads a PDF's text: title, credits, headed sections, paragraphs.
struct PDFArticle {
    private let pdf: PDFText
    private let bodyHeight: Double
    private var paragraphs: [PDFParagraph]
    private let title: PDFTitle?
    private let language: LanguageTag
    private var fields = ArticleFields()

    /// Fills in the article and says what it was taken from; throws `noText` where there is none. O(n).
    static func article(
        _ pdf: PDFText, into article: inout Article, zones: Zones
    ) throws(ParsingError) -> [ReadingEvidence] {
        guard var reading = PDFArticle(pdf) else { throw .noText("a PDF") }
        reading.readHead()
        reading.fields.fill(&article, body: reading.body(), language: reading.language, zones: zones)
        return reading.evidence(article)
    }

    private init?(_ pdf: PDFText) {
        self.pdf = pdf
        let lines = Footnotes.without(RunningLines(pdf.pages).body)
        guard lines.reduce(0, { $0 + $1.text.width }) >= 20 else { return nil }
        bodyHeight = PDFArticle.commonHeight(lines)
        paragraphs = PDFParagraphs(lines, bodyHeight: bodyHeight).paragraphs
        title = PDFTitle(pdf, paragraphs, bodyHeight: bodyHeight)
        language = LanguageEvidence.language(of: paragraphs.prefix(200).map(\.text).joined(separator: "\n").utf8)
    }

    /// Of most of the text, to half a point.
    static func commonHeight(_ lines: [PDFLine]) -> Double {
        var widths: [Int: Int] = [:]
        for line in lines { widths[Int(line.height * 2 + 0.5), default: 0] += line.text.width }
        let most = widths.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.map { Double(max($0.key, 1)) / 2 } ?? 10
    }

    /// Takes the title and what stands above it off the text, then lines of credits and a lead.
    private mutating func readHead() {
        fields.title = title?.text ?? ""
        if let range = title?.paragraphs, !range.isEmpty {
            let above = paragraphs[..<range.lowerBound]
            for paragraph in above { if let line = CreditLine(paragraph.text) { fields.take(line) } }
            let kept = above.filter { $0.text.width > 100 }
            paragraphs = kept + paragraphs[range.upperBound...]
        }
        dropClosing()
        readCredits()
        readLead()
        readMetadata()
    }

    /// What a printed page has below its article: links to others, and whose the site is.
    private mutating func dropClosing() {
        let openings = ["相关阅读", "相关新闻", "延伸阅读", "推荐阅读", "版权所有", "©", "Copyright ©", "Related", "Read more", "备案号"]
        let start = paragraphs.indices.suffix(30).first { index in
            openings.contains(where: paragraphs[index].text.hasPrefix)
                && paragraphs[index...].allSatisfy { $0.text.width <= 80 && $0.lines == 1 }
        }
        if let start, start > 0 { paragraphs.removeSubrange(start...) }
    }

    private mutating func readCredits() {
        for _ in 0..<6 {
            guard paragraphs.count > 1, let line = CreditLine(paragraphs[0].text) else { break }
            fields.take(line)
            paragraphs.removeFirst()
        }
        for _ in 0..<6 {
            guard paragraphs.count > 1, let last = paragraphs.last, let line = CreditLine(last.text), line.isLabelled
            else { break }
            fields.take(line)
            paragraphs.removeLast()
        }
    }

    private mutating func readLead() {
        guard paragraphs.count > 1, let lead = paragraphs.prefix(3).lazy.compactMap({ LeadLine($0.text) }).first else {
            return
        }
        fields.lead = lead.text
        if fields.publication.isEmpty { fields.publication = lead.publication }
    }

    /// What the metadata says where the page says nothing. Of a page that a browser printed, the date is that of the
    /// printing.
    private mutating func readMetadata() {
        let isPrinted = ["chrom", "skia", "mozilla", "safari", "quartz", "wkhtml"].contains(
            where: pdf.maker.lowercased().holds)
        if fields.authors.isEmpty, AccountName.isPerson(pdf.author) { fields.authors = Names.split(pdf.author) }
        if fields.time == nil, !isPrinted { fields.time = TimeFinder.first(in: pdf.created) }
    }

    private func body() -> BodyBuilder {
        let texts = paragraphs.map(\.text)
        let named = HeadingEvidence(title: fields.title, isChinese: language == .chinese).headings(in: texts)
        let sizes = Set(paragraphs.filter(isLarge).map { Int($0.height) }).sorted(by: >)
        var body = BodyBuilder()
        for (index, paragraph) in paragraphs.enumerated() {
            if isLarge(paragraph), let rank = sizes.firstIndex(of: Int(paragraph.height)) {
                body.append(.heading(level: min(2 + rank, 4)), paragraph.text)
            } else if named.contains(index), paragraph.lines == 1 {
                body.append(.heading(level: min(2 + sizes.count, 4)), paragraph.text)
            } else {
                let isItem = ListMark.length(paragraph.text[...]) != nil
                body.append(isItem ? .listItem : .paragraph, paragraph.text)
            }
        }
        return body
    }

    /// A heading by its print.
    private func isLarge(_ paragraph: PDFParagraph) -> Bool {
        guard paragraph.height >= 1.15 * bodyHeight, paragraph.lines <= 2, paragraph.text.width <= 120,
            let last = paragraph.text.unicodeScalars.last
        else { return false }
        return !last.endsSentence || "!！?？)）".unicodeScalars.contains(last)
    }

    private func evidence(_ article: Article) -> [ReadingEvidence] {
        var evidence: [ReadingEvidence] = []
        if let title { evidence.append(ReadingEvidence(.title, title.text, from: title.source)) }
        if let published = article.published {
            let isOwn = fields.time == TimeFinder.first(in: pdf.created)
            let source = isOwn ? "the PDF's metadata: CreationDate" : "a line of credits"
            evidence.append(ReadingEvidence(.published, "\(published)", from: source))
        }
        return evidence
    }
}
