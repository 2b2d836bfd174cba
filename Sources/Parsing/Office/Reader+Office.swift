import Model

extension Reader {
    /// Reads a DOCX file.
    func readDOCX(
        _ archive: ZIPArchive, _ bytes: UnsafeRawBufferPointer, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        let (kind, budget) = ("a DOCX document", position.budget)
        guard let content = try archive.text(of: "word/document.xml", kind, self, budget) else {
            throw .damaged(kind, detail: "it has no text part")
        }
        let styles = try archive.text(of: "word/styles.xml", kind, self, budget) ?? []
        let properties = try archive.text(of: "docProps/core.xml", kind, self, budget) ?? []
        let document = OfficeDocument(
            paragraphs: DOCXText.paragraphs(content, styles: DOCXStyles(styles)),
            properties: OfficeProperties(properties))
        try hand(document, bytes, .docx, kind, at: position, take)
    }

    /// Reads an ODT file.
    func readODT(
        _ archive: ZIPArchive, _ bytes: UnsafeRawBufferPointer, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        let (kind, budget) = ("an OpenDocument text", position.budget)
        guard let content = try archive.text(of: "content.xml", kind, self, budget) else {
            throw .damaged(kind, detail: "it has no text part")
        }
        let properties = try archive.text(of: "meta.xml", kind, self, budget) ?? []
        let document = OfficeDocument(
            paragraphs: ODTText.paragraphs(content), properties: OfficeProperties(properties))
        try hand(document, bytes, .odt, kind, at: position, take)
    }

    private func hand(
        _ document: OfficeDocument, _ bytes: UnsafeRawBufferPointer, _ format: SourceFormat, _ kind: String,
        at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        guard !document.paragraphs.isEmpty else { throw .noText(kind) }
        var article = Article(id: tools.hash(bytes).articleID, key: position.key, format: format, charset: "UTF-8")
        let evidence = document.fill(&article, zones: zones)
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        _ = take(SourceItem(place: position.place, result: .success(article), evidence: evidence))
    }
}
