import Model

/// What a page's metadata says of where its body stands: behind the title, and where its description is repeated.
struct ContentHints {
    private let title: [UInt8]
    /// The first letters of the descriptions, and the body itself where JSON-LD carries it.
    private let openings: [[UInt8]]

    /// How surely the page says that it is an article: 2 by linked data or a time of publication, 1 by its Open Graph
    /// type alone, which many sites give every page.
    let claim: Int

    init(title: String, _ metadata: PageMetadata) {
        let isArticle = metadata.linked.isArticle || !metadata.first("article:published_time").isEmpty
        claim = isArticle ? 2 : metadata.first("og:type").lowercased() == "article" ? 1 : 0
        self.title = Array(title.trimmed.utf8)
        let texts = [metadata.first("og:description"), metadata.first("description"), metadata.linked.articleBody]
        openings = texts.map { Array($0.trimmed.utf8.prefix(36)) }.filter { $0.count == 36 }
    }

    /// The block that shows the title, the last heading of those that do.
    func titleBlock(in page: PageBlocks) -> Int? {
        guard title.count >= 6 else { return nil }
        let found = page.blocks.indices.filter { page.text[page.blocks[$0].utf8].elementsEqual(title) }
        return found.first { page.blocks[$0].kind.isHeading } ?? found.first
    }

    /// How surely the page is an article: `claim`, or 2 where a day stands beside the title.
    func certainty(of page: PageBlocks) -> Int {
        guard claim < 2, let title = titleBlock(in: page) else { return claim }
        let beside = page.blocks[max(0, title - 3)..<min(page.blocks.count, title + 8)]
        let isDated = beside.contains { block in
            guard block.weight < 120, block.linkDensity < 0.5, !block.kind.isHeading else { return false }
            return TimeFinder.first(in: page.string(block)).map { $0.civil.year >= 1990 } ?? false
        }
        return isDated ? 2 : claim
    }

    /// How much each block's prose counts: less the more links and linked headings stand between it and the title, more
    /// where the page's description is repeated. O(n).
    func nearness(of page: PageBlocks) -> [Double] {
        let anchor = titleBlock(in: page)
        var gaps = 0.0
        return page.blocks.indices.map { index in
            let block = page.blocks[index]
            let text = page.text[block.utf8]
            let isOpening = block.weight > 24 && openings.contains { text.starts(with: $0.dropLast(6)) }
            guard let anchor else { return isOpening ? 4 : 1 }
            if index == anchor { gaps = 0 }
            if index > anchor, block.linkDensity > 0.5 { gaps += 1 }
            let nearness = index < anchor ? 0.3 : max(0.1, 1 / (1 + gaps / 2))
            return isOpening ? max(4 * nearness, 1) : nearness
        }
    }
}
