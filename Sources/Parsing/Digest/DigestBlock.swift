import Model

/// What a paragraph links to, beside the article's block that it is.
struct DigestBlock {
    /// To other pages, in order.
    var links: [Link] = []
    /// Columns of its text that are links.
    var linked = 0
    /// Where it stands in the file, in lines from 1, where that is known.
    var lines: ClosedRange<Int>?

    struct Link: Equatable {
        let address: String
        /// What it shows.
        let text: String

        /// Without the part behind `#`, which is no other page.
        var page: Substring { address.prefix { $0 != "#" } }
    }
}

extension DigestBlock {
    /// In a text that stands so many lines below.
    func moved(down count: Int) -> DigestBlock {
        var moved = self
        moved.lines = lines.map { $0.lowerBound + count...$0.upperBound + count }
        return moved
    }

    /// Addresses written out in the blocks of a text.
    static func written(in article: Article) -> [DigestBlock] {
        article.blocks.map { block in
            let text = article.text[utf8: block.utf8]
            guard text.holds("://") else { return DigestBlock() }
            let words = text.split {
                $0.unicodeScalars.allSatisfy { $0.isSpace || "（）()<>[]，。；".unicodeScalars.contains($0) }
            }
            let links = words.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }.map(String.init)
            return DigestBlock(
                links: links.map { Link(address: $0, text: "") },
                linked: links.reduce(0) { $0 + PageBlocks.weight($1.utf8) })
        }
    }

    /// The links of the paragraphs of a page, in the order of an article's blocks that were taken from them. O(n).
    static func linked(in article: Article, from page: HTMLFragment) -> [DigestBlock] {
        let found = ofPage(page)
        var next = 0
        return article.blocks.map { block in
            let text = article.text[utf8: block.utf8]
            for index in next..<min(found.count, next + 400) where found[index].text == text {
                next = index + 1
                return found[index].links
            }
            return DigestBlock()
        }
    }

    /// All paragraphs of a page from an article's first to its last, with their links: what reading leaves out as lists
    /// of links may be the items. O(n).
    static func page(around article: Article, in page: HTMLFragment) -> (article: Article, blocks: [DigestBlock])? {
        let texts = Set(article.blocks.map { String(article.text[utf8: $0.utf8]) }.filter { $0.utf8.count >= 20 })
        let (blocks, found) = (page.blocks, ofPage(page))
        guard let first = found.firstIndex(where: { texts.contains($0.text) }),
            let last = found.lastIndex(where: { texts.contains($0.text) })
        else { return nil }
        var (whole, body) = (article, BodyBuilder())
        for index in first...last { body.append(blocks[index].kind, found[index].text) }
        (whole.text, whole.blocks) = (body.text, body.blocks)
        return (whole, found[first...last].map(\.links))
    }

    private static func ofPage(_ page: HTMLFragment) -> [(text: String, links: DigestBlock)] {
        let (blocks, links) = (page.blocks, page.links)
        var first = 0
        return blocks.enumerated().map { index, block in
            let text = page.text(block)
            let end = blocks[index...].prefix(200).first { $0.node > block.node }?.node ?? page.tree.nodes.count
            while first < links.count, links[first].node < block.node,
                Int(page.tree.nodes[links[first].node].end) <= block.node
            {
                first += 1
            }
            let own = links[first...].prefix(100).prefix { $0.node < end }.filter { text.contains($0.text) }
            let all = own.map { Link(address: $0.address, text: $0.text) }
            return (text, DigestBlock(links: all, linked: block.linked))
        }
    }
}
