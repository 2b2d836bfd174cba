import Model

/// A chapter of an EPUB book: the files of the spine from the one that begins it to the next that begins one.
struct EPUBChapter {
    /// Of its first file in the archive.
    let path: String
    /// The table of contents' title, or else empty.
    let title: String
    /// Of its files, one after another.
    private(set) var bytes: [UInt8]
    private(set) var blocks: [(kind: Block.Kind, text: String)]
    let charset: String
    /// Columns of its text.
    private(set) var width: Int

    /// Of its first file. O(n).
    init(path: String, title: String, _ page: [UInt8], limits: Reader.Limits) {
        let decoded = Decoded(page)
        let fragment = HTMLFragment(decoded.utf8, limits: limits)
        (self.path, self.title, bytes, charset) = (path, title, page, decoded.charset)
        blocks = fragment.blocks.map { ($0.kind, fragment.text($0)) }
        width = blocks.reduce(0) { $0 + $1.text.width }
    }

    /// Goes on with another file. O(that file).
    mutating func append(_ next: EPUBChapter) {
        bytes += next.bytes
        blocks += next.blocks
        width += next.width
    }

    /// It begins with a heading, so that it may be a chapter by itself.
    var hasHeading: Bool { blocks.prefix(3).contains { $0.kind.isHeading } }

    /// Cover, contents, imprint: what stands around a book's text; told by its title where it is short.
    var isAround: Bool {
        let name = (title.isEmpty ? blocks.first?.text ?? "" : title).trimmed.lowercased()
        return width < 4000 && EPUBChapter.around.contains(name)
    }

    private static let around: Set<String> = [
        "封面", "目录", "目錄", "版权", "版权页", "版权信息", "版權", "扉页", "书名页", "cover", "contents", "table of contents",
        "copyright", "copyright page", "title page", "half title", "imprint", "colophon", "inhalt",
        "inhaltsverzeichnis",
        "impressum", "titel", "dedication", "guide", "landmarks", "start", "also by the author", "index",
    ]

    /// Fills in the article; a heading at the beginning is the title, or the second part of it.
    func fill(_ article: inout Article, book: OfficeProperties, zones: Zones) -> [ReadingEvidence] {
        var (fields, rest, evidence) = (ArticleFields(), blocks[...], [ReadingEvidence]())
        fields.title = title
        var source = "the table of contents"
        if let first = rest.first, first.kind.isHeading, isTitle(first.text) {
            if title.isEmpty { (fields.title, source) = (first.text, "the first heading") }
            rest.removeFirst()
        }
        for _ in 0..<4 {
            guard rest.count > 1, let first = rest.first, let line = CreditLine(first.text) else { break }
            fields.take(line)
            rest.removeFirst()
        }
        if !fields.title.isEmpty { evidence.append(ReadingEvidence(.title, fields.title, from: source)) }
        fields.publication = book.title
        book.complete(&fields)
        var body = BodyBuilder()
        for block in rest { body.append(block.kind, block.text) }
        var language = LanguageEvidence.language(of: body.utf8)
        let declared = book.language.prefix { $0.isLetter }.lowercased()
        if language == .undetermined, declared.utf8.count == 2 { language = LanguageTag(declared) }
        fields.fill(&article, body: body, language: language, zones: zones)
        return evidence
    }

    private func isTitle(_ heading: String) -> Bool {
        title.isEmpty || heading.trimmed == title.trimmed || title.contains(heading) || heading.contains(title)
    }
}
