import Model

/// HTML that is part of something else, a mail or an entry of a feed: all of it is content, nothing is sought in it.
struct HTMLFragment {
    struct Link {
        /// Its place in document order, as in `PageBlock.node`.
        let node: Int
        let address: String
        /// What it shows.
        let text: String
    }

    let tree: HTMLTree
    private let page: PageBlocks

    /// Of UTF-8, whatever charset it declares. `isSilent` tells elements that are no content by their style. O(n).
    init(_ utf8: [UInt8], limits: Reader.Limits, isSilent: (String) -> Bool = { _ in false }) {
        var tree = HTMLTree(parsing: utf8, limits: limits)
        for index in tree.nodes.indices where !tree.nodes[index].attributes.isEmpty {
            if let style = tree.attribute(.style, of: index), isSilent(style) { tree.silence(index) }
        }
        self.tree = tree
        page = PageBlocks(of: tree)
    }

    /// In order; rows of one cell only lay a page out, and are paragraphs.
    var blocks: [PageBlock] {
        page.blocks.map { block in
            guard block.kind == .tableRow, !text(block).contains(" | ") else { return block }
            var paragraph = block
            paragraph.kind = .paragraph
            return paragraph
        }
    }

    func text(_ block: PageBlock) -> String { page.string(block) }

    /// The links to other pages, in order. O(n).
    var links: [Link] {
        tree.nodes.indices.compactMap { index in
            guard tree.nodes[index].tag == .a, !tree.nodes[index].isText,
                let address = tree.attribute(.href, of: index)?.trimmed,
                address.hasPrefix("http://") || address.hasPrefix("https://")
            else { return nil }
            return Link(node: index, address: String(address), text: tree.plainText(of: index, limit: 600))
        }
    }
}
