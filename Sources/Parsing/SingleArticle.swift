import Model

/// A file that is one article.
struct SingleArticle: Sendable {
    let utf8: [UInt8]
    /// Its id, key, format and charset.
    let empty: Article
    let zones: Zones
    let limits: Reader.Limits

    /// Throws `empty` where nothing is left to read.
    func item(at position: Position) throws(ParsingError) -> SourceItem {
        var article = empty
        var evidence = [ReadingEvidence(.charset, article.charset, from: "the bytes and what they declare")]
        switch empty.format {
        case .text: PlainText.article(Cleaned.text(utf8), into: &article, zones: zones)
        case .markdown: MarkdownText.article(Cleaned.text(utf8), into: &article, zones: zones)
        case .html, .mhtml: evidence += HTMLPage.article(utf8, into: &article, zones: zones, limits: limits)
        default: break
        }
        guard !article.text.isEmpty || !article.title.isEmpty else { throw .empty }
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        return SourceItem(place: position.place, result: .success(article), evidence: evidence)
    }
}
