/// The title of a PDF: the largest print of its first page, or what its metadata says where that looks like one.
struct PDFTitle {
    let text: String
    /// For people: where it stands.
    let source: String
    /// The paragraphs that are it; empty where it stands only in the metadata.
    let paragraphs: Range<Int>

    /// `nil` where nothing tells.
    init?(_ pdf: PDFText, _ paragraphs: [PDFParagraph], bodyHeight: Double) {
        let shown = PDFTitle.largest(paragraphs, bodyHeight)
        let visible = shown.map { paragraphs[$0].map(\.text).joined(separator: " ") }.map(PDFTitle.joined) ?? ""
        let declared = FileTitle.isLikely(pdf.title) ? String(pdf.title.trimmed) : ""
        if let shown, PDFTitle.isLonger(visible, than: declared) {
            (text, source, self.paragraphs) = (visible, "the largest print of the first page", shown)
            return
        }
        guard !declared.isEmpty else { return nil }
        let own = paragraphs.prefix(12).firstIndex { $0.page == 0 && PDFTitle.key($0.text) == PDFTitle.key(declared) }
        (text, source) = (declared, "the PDF's metadata: Title")
        self.paragraphs = own.map { $0..<$0 + 1 } ?? 0..<0
    }

    /// The first run of paragraphs in the largest print, where that is larger than the text's.
    private static func largest(_ paragraphs: [PDFParagraph], _ bodyHeight: Double) -> Range<Int>? {
        let opening = paragraphs.prefix(40).indices.filter { index in
            paragraphs[index].page == 0 && paragraphs[index].height >= 1.15 * bodyHeight
                && paragraphs[index].text.width >= 6 && paragraphs[index].text.width <= 300
        }
        guard let height = opening.map({ paragraphs[$0].height }).max(),
            let first = opening.first(where: { paragraphs[$0].height >= 0.95 * height })
        else { return nil }
        var end = first + 1
        while end < paragraphs.count, end < first + 4, paragraphs[end].page == 0,
            paragraphs[end].height >= 0.95 * height
        {
            end += 1
        }
        return first..<end
    }

    /// Spaces only between words that have them.
    private static func joined(_ text: String) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == " ", index > 0, index + 1 < scalars.count, scalars[index - 1].isWide, scalars[index + 1].isWide
            {
                continue
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// What is shown stands before what is declared, unless that is more: a masthead is shorter than a title, and not in
    /// it.
    private static func isLonger(_ visible: String, than declared: String) -> Bool {
        if declared.isEmpty || key(declared).contains(key(visible)) { return !visible.isEmpty }
        return visible.width >= 16 || key(visible).contains(key(declared))
    }

    private static func key(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
