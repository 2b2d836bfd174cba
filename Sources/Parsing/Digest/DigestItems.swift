import Model

/// Splits a text that gathers many items into an article each, and one of what stands between them.
struct DigestItems {
    private let whole: SourceItem
    private let article: Article
    private let blocks: [DigestBlock]
    private let reader: Reader
    private let position: Position

    /// The items of one read as a whole, or that one. `isDigest` is what its sender says; its title is asked too. O(n).
    static func of(
        _ whole: SourceItem, _ blocks: [DigestBlock], isDigest: Bool, at position: Position, reader: Reader
    ) -> [SourceItem] {
        guard case .success(let article) = whole.result, article.kind == .article || article.kind == .listing else {
            return [whole]
        }
        let shape = DigestShape(article, blocks, isDigest: isDigest || DigestMark.isDigest(article.title))
        let items = shape.items().prefix(1000)
        guard !items.isEmpty else { return [whole] }
        let split = DigestItems(whole: whole, article: article, blocks: blocks, reader: reader, position: position)
        return split.rest(without: Array(items))
            + items.enumerated().map { split.item($1, number: $0 + 1, link: shape.own($1)) }
    }

    private func item(_ range: Range<Int>, number: Int, link: DigestBlock.Link?) -> SourceItem {
        let place = position.member("item \(number)")
        var item = article
        (item.key, item.kind, item.url, item.lead) = (place.key, .article, link?.address ?? "", "")
        let head = text(range.lowerBound)
        let title = self.title(head, range.lowerBound)
        item.title = title.text
        if item.publication.isEmpty { item.publication = article.title }
        setBody(of: &item, Array(range.dropFirst(title.isAll && range.count > 1 ? 1 : 0)))
        let bytes = Array("\(item.title)\n\(item.url)\n\(item.text)".utf8)
        item.id = bytes.withUnsafeBytes { reader.tools.hash($0).articleID }
        let evidence = [
            ReadingEvidence(.content, String(head.prefix(80)), from: standing(of: range)),
            ReadingEvidence(.title, item.title, from: title.isAll ? "the item's heading" : "the item's link"),
            ReadingEvidence(.url, item.url, from: "the item's link"),
        ]
        return SourceItem(place: place.place, result: .success(item), evidence: evidence)
    }

    /// The title of an item, and whether it is all of its first block.
    private func title(_ head: String, _ index: Int) -> (text: String, isAll: Bool) {
        let unnumbered = String(Substring(head.unicodeScalars.dropFirst(DigestMark.length(head[...]))).trimmed)
        let isHeading = article.blocks[index].kind.isHeading
        if let link = blocks[index].links.first, link.text.utf8.count >= 6 {
            let isAll = isHeading || PageBlocks.weight(unnumbered.utf8) <= PageBlocks.weight(link.text.utf8) + 24
            return (isHeading ? unnumbered : link.text, isAll)
        }
        let isShort = isHeading || unnumbered.width <= 80
        return (isShort ? unnumbered : OpeningTitle.of(unnumbered), isShort)
    }

    /// What stands before, between and behind the items, without headings that nothing is left below; the file's own
    /// article where that is a text.
    private func rest(without items: [Range<Int>]) -> [SourceItem] {
        let taken = Set(items.flatMap { $0 })
        var kept: [Int] = []
        for index in article.blocks.indices where !taken.contains(index) {
            let isHeading = article.blocks[index].kind.isHeading
            if isHeading, let last = kept.last, article.blocks[last].kind.isHeading { kept.removeLast() }
            kept.append(index)
        }
        if let last = kept.last, article.blocks[last].kind.isHeading { kept.removeLast() }
        var rest = article
        setBody(of: &rest, kept)
        guard PageBlocks.weight(rest.text.utf8) >= 120 else { return [] }
        var item = whole
        item.result = .success(rest)
        item.evidence.append(
            ReadingEvidence(.content, "\(items.count) items", from: "each is an article of its own", isChosen: false))
        item.evidence = item.evidence.inOrder
        return [item]
    }

    private func text(_ index: Int) -> String { String(article.text[utf8: article.blocks[index].utf8]) }

    private func setBody(of item: inout Article, _ indices: [Int]) {
        var body = BodyBuilder()
        for index in indices { body.append(article.blocks[index].kind, text(index)) }
        (item.text, item.blocks) = (body.text, body.blocks)
        let language = LanguageEvidence.language(of: body.utf8)
        if language != .undetermined { item.language = language }
        let opening = article.blocks.first { $0.kind == .paragraph }.map { article.text[utf8: $0.utf8] }
        guard item.lead.isEmpty || item.lead[...] == opening else { return }
        item.lead = body.blocks.first { $0.kind == .paragraph }.map { String(item.text[utf8: $0.utf8]) } ?? ""
    }

    /// Where the item stands in the file.
    private func standing(of range: Range<Int>) -> String {
        let lines = range.compactMap { blocks[$0].lines }
        if let first = lines.first, let last = lines.last, first.lowerBound <= last.upperBound {
            return "lines \(first.lowerBound)–\(last.upperBound) of the file"
        }
        return "paragraphs \(range.lowerBound + 1)–\(range.upperBound) of the text"
    }
}
