import Model

/// A file that is one article.
struct SingleArticle: Sendable {
    let utf8: [UInt8]
    /// Its id, key, format and charset.
    let empty: Article
    let zones: Zones
    let limits: Reader.Limits
    /// What stands beside a page of how it was saved.
    var saved: SavedPage?

    /// The article; where the text gathers many items, an article each. Throws `empty` where nothing is left to read.
    func items(at position: Position, reader: Reader) throws(ParsingError) -> [SourceItem] {
        var links: [DigestBlock] = []
        let whole = try item(at: position, &links)
        guard case .success(let article) = whole.result else { return [whole] }
        if article.format == .html || article.format == .mhtml {
            guard DigestMark.isDigest(article.title),
                let page = DigestBlock.page(around: article, in: HTMLFragment(utf8, limits: limits))
            else { return [whole] }
            let split = DigestItems.of(
                SourceItem(place: whole.place, result: .success(page.article), evidence: whole.evidence), page.blocks,
                isDigest: true, at: position, reader: reader)
            return split.count > 1 ? split : [whole]
        }
        return DigestItems.of(whole, links, isDigest: false, at: position, reader: reader)
    }

    func item(at position: Position) throws(ParsingError) -> SourceItem {
        var links: [DigestBlock] = []
        return try item(at: position, &links)
    }

    private func item(at position: Position, _ links: inout [DigestBlock]) throws(ParsingError) -> SourceItem {
        var article = empty
        var evidence = [ReadingEvidence(.charset, article.charset, from: "the bytes and what they declare")]
        switch empty.format {
        case .text:
            PlainText.article(Cleaned.text(utf8), into: &article, zones: zones)
            links = DigestBlock.written(in: article)
        case .markdown: links = MarkdownText.article(Cleaned.text(utf8), into: &article, zones: zones)
        case .html, .mhtml:
            evidence += HTMLPage.article(utf8, into: &article, zones: zones, limits: limits, saved: saved)
        default: break
        }
        guard !article.text.isEmpty || !article.title.isEmpty else { throw .empty }
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        return SourceItem(place: position.place, result: .success(article), evidence: evidence)
    }
}
