import Digests
import Model

/// Builds an article with a small analysis from plain values, so that a test says only what it is about.
struct SampleArticle {
    var id: UInt64
    var title: String
    var byline = ""
    var publication = ""
    /// `2026-11-21T18:47`, read at +08:00; empty for none.
    var published = ""
    var language = LanguageTag.chinese
    var kind = PageKind.article
    var url = ""
    var lead = ""
    /// `# ` before a heading, `- ` before a list item.
    var paragraphs: [String]
    var names: [Name] = []
    var dates: [(words: String, date: String)] = []
    var amounts: [String] = []
    var keywords: [String] = []
    var speakers: [(speaker: String, words: String)] = []
    var repostOf: UInt64?
    var revises: UInt64?
    var formerText: String?
    var novelty = 0.8
    var received: Int64 = Sample.end - 3600
    var story: UInt64 = 1

    var digest: DigestArticle {
        let article = article
        var placement = Placement(
            story: StoryID(rawValue: story), repostOf: repostOf.map(ArticleID.init(rawValue:)), novelty: novelty,
            reasons: [Reason("main", 0.52), Reason("names", 0.31), Reason("probability", 0.93)])
        if repostOf != nil { placement.novelty = 0 }
        return DigestArticle(
            article: article, understanding: .already(analysis(of: article)), placement: placement,
            received: received, revises: revises.map(ArticleID.init(rawValue:)), formerText: formerText,
            path: "\(title.prefix(4)).txt")
    }

    private var article: Article {
        var article = Article(id: ArticleID(rawValue: id), key: "inbox/\(id).txt", format: .text, charset: "UTF-8")
        (article.title, article.byline, article.publication) = (title, byline, publication)
        (article.language, article.kind, article.url) = (language, kind, url)
        article.published = PublishedTime(sample: published)
        for paragraph in paragraphs {
            let plain =
                paragraph.hasPrefix("# ") || paragraph.hasPrefix("- ") ? String(paragraph.dropFirst(2)) : paragraph
            if !article.text.isEmpty { article.text += "\n" }
            let start = article.text.utf8.count
            article.text += plain
            let kind: Block.Kind =
                paragraph.hasPrefix("# ") ? .heading(level: 2) : paragraph.hasPrefix("- ") ? .listItem : .paragraph
            article.blocks.append(Block(kind, start..<article.text.utf8.count))
        }
        article.lead = lead.isEmpty ? paragraphs.first ?? "" : lead
        return article
    }

    private func analysis(of article: Article) -> Analysis {
        var analysis = Analysis()
        let text = Array(article.text.utf8)
        for (index, block) in article.blocks.enumerated() {
            analysis.sentences += sampleSentences(text, block.utf8, block: index, isHeading: block.isHeading)
        }
        analysis.names = names.map { name in
            let forms = [name.name] + name.aliases
            let mentions = forms.flatMap { text.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
            return Name(name: name.name, kind: name.kind, aliases: name.aliases, mentions: mentions)
        }
        analysis.dates = dates.flatMap { entry in
            text.ranges(of: entry.words).map { DateMention(utf8: $0, date: entry.date) }
        }
        analysis.amounts = amounts.flatMap { text.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
            .compactMap { sampleAmount(text, $0) }
        analysis.quotations = speakers.compactMap { quotation($0, in: text, analysis.sentences) }
        analysis.keywords = keywords.map { Keyword(term: $0, weight: 1) }
        analysis.summary = summary(of: analysis.sentences)
        return analysis
    }

    private func quotation(
        _ entry: (speaker: String, words: String), in text: [UInt8], _ sentences: [Sentence]
    ) -> Quotation? {
        guard let words = text.ranges(of: entry.words).first,
            let sentence = sentences.firstIndex(where: { $0.utf8.overlaps(words) })
        else { return nil }
        let speaker = text.ranges(of: entry.speaker).first { sentences[sentence].utf8.overlaps($0) }
        return Quotation(utf8: words, speaker: speaker, sentence: sentence)
    }

    /// Every statement that can be quoted, weightiest first by place alone.
    private func summary(of sentences: [Sentence]) -> [SummarySentence] {
        sentences.indices.compactMap { index in
            guard sentences[index].kind == .statement, let leansOn = sentences[index].leansOn else { return nil }
            let weight = 1 / (1 + 0.1 * Double(index))
            return SummarySentence(
                sentences: index - leansOn..<index + 1, weight: weight, reasons: [Reason("position", weight)])
        }
    }
}

/// Digits, a magnitude, and what is counted: `4.5亿元`, `41人`, `38 million crowns`.
private func sampleAmount(_ text: [UInt8], _ range: Range<Int>) -> Amount? {
    let words = String(decoding: text[range], as: UTF8.self)
    let digits = words.prefix { "0123456789.".contains($0) }
    let parts = digits.split(separator: ".")
    let decimals = parts.count > 1 ? parts[1].count : 0
    var unit = String(words.dropFirst(digits.count).drop { $0 == " " })
    var exponent = -decimals
    for (word, power) in [("万", 4), ("亿", 8), ("million ", 6)] where unit.hasPrefix(word) {
        unit = String(unit.dropFirst(word.count))
        exponent += power
    }
    guard let mantissa = Int(parts.joined()), let value = DecimalNumber(mantissa, exponent: exponent) else {
        return nil
    }
    let kind: Amount.Kind = ["人", "名"].contains(unit) ? .people : ["元", "crowns"].contains(unit) ? .money : .measure
    return Amount(utf8: range, value: value, kind: kind, unit: unit)
}

/// Cut behind 。！？ and, before a blank, behind . ! ? where no quotation is open.
private func sampleSentences(_ text: [UInt8], _ block: Range<Int>, block index: Int, isHeading: Bool) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = block.lowerBound
    var isQuoted = false
    let string = String(decoding: text[block], as: UTF8.self)
    var position = block.lowerBound
    var previous: Unicode.Scalar = " "
    func close(at end: Int) {
        guard start < end else { return }
        sentences.append(sampleSentence(text, start..<end, block: index, isHeading: isHeading))
        start = end
    }
    for scalar in string.unicodeScalars {
        if scalar == " ", ".?!".unicodeScalars.contains(previous), !isQuoted {
            close(at: position)
            start = position + 1
        }
        position += UTF8.width(scalar)
        if scalar == "“" { isQuoted = true }
        if scalar == "”" { isQuoted = false }
        if "。！？".unicodeScalars.contains(scalar), !isQuoted { close(at: position) }
        if scalar == "”", "。！？".unicodeScalars.contains(previous) { close(at: position) }
        previous = scalar
    }
    close(at: block.upperBound)
    return sentences
}

private func sampleSentence(_ text: [UInt8], _ range: Range<Int>, block: Int, isHeading: Bool) -> Sentence {
    var sentence = Sentence(utf8: range, block: block)
    let words = String(decoding: text[range], as: UTF8.self)
    if isHeading {
        sentence.kind = .heading
    } else if words.hasSuffix("？") || words.hasSuffix("?") {
        sentence.kind = .question
    }
    sentence.looksAhead = ["将", "预计", "可能", "能否", "谁来", "will ", "Will ", "expected"].contains { words.contains($0) }
    if ["这", "他们", "This ", "They "].contains(where: words.hasPrefix) { sentence.leansOn = 1 }
    if ["……", "It "].contains(where: words.hasPrefix) { sentence.leansOn = nil }
    return sentence
}

extension UTF8 {
    static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}

extension Array where Element == UInt8 {
    func ranges(of words: String) -> [Range<Int>] {
        let part = Array(words.utf8)
        guard !part.isEmpty, part.count <= count else { return [] }
        return (0...count - part.count).filter { self[$0..<$0 + part.count].elementsEqual(part) }
            .map { $0..<$0 + part.count }
    }
}

extension PublishedTime {
    /// `2026-11-21` or `2026-11-21T18:47`, at +08:00.
    init?(sample: String) {
        let parts = sample.split { "-T:".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3 || parts.count == 5,
            let civil = CivilTime(
                year: parts[0], month: parts[1], day: parts[2], hour: parts.count > 3 ? parts[3] : 0,
                minute: parts.count > 4 ? parts[4] : 0)
        else { return nil }
        self.init(civil: civil, precision: parts.count > 3 ? .minute : .day, offset: 8 * 3600)
    }
}
