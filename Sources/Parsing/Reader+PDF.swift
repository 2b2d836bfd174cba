import Model

extension Reader {
    /// Reads a PDF through the tool that gives its text.
    func readPDF(
        _ bytes: UnsafeRawBufferPointer, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        let output: [UInt8]
        do {
            output = try tools.pdf(bytes)
        } catch {
            guard case .damaged = error, PDFEncryption.isNamed(in: bytes) else { throw error }
            throw .encrypted("a PDF")
        }
        var article = Article(id: tools.hash(bytes).articleID, key: position.key, format: .pdf, charset: "UTF-8")
        let pdf = PDFText(output)
        if pdf.pages.isEmpty { throw .damaged("a PDF", detail: "it has no pages that can be read") }
        let evidence = try PDFArticle.article(pdf, into: &article, zones: zones)
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        _ = take(SourceItem(place: position.place, result: .success(article), evidence: evidence))
    }
}

enum PDFEncryption {
    /// Whether `/Encrypt` stands in the first or last 1 MiB, where a PDF's trailers are. The tool does not tell a wrong
    /// password from a broken file.
    static func isNamed(in bytes: UnsafeRawBufferPointer) -> Bool {
        for part in [bytes.prefix(1 << 20), bytes.suffix(1 << 20)] {
            if String(decoding: part, as: UTF8.self).holds("/Encrypt") { return true }
        }
        return false
    }
}
