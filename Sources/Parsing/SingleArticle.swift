import Model

/// A file that is one article.
struct SingleArticle: Sendable {
    let utf8: [UInt8]
    /// Its id, key, format and charset.
    let empty: Article
    let zones: Zones
    let limits: Reader.Limits

    /// Throws `empty` where nothing is left to read.
    func article() throws(ParsingError) -> Article {
        var article = empty
        switch empty.format {
        case .text: PlainText.article(Cleaned.text(utf8), into: &article, zones: zones)
        case .markdown: MarkdownText.article(Cleaned.text(utf8), into: &article, zones: zones)
        case .html: HTMLPage.article(utf8, into: &article, zones: zones, limits: limits)
        case .jsonLines: break
        }
        guard !article.text.isEmpty || !article.title.isEmpty else { throw .empty }
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        return article
    }
}
