/// What Parsing makes of a file, or of one item of a file.
///
/// Ranges are UTF-8 offsets into `text`; they become Unicode scalars only at the JSON border and in anchors.
package struct Article: Sendable, Equatable {
    package var id: ArticleID
    /// The item's own key in its file (`id` of a JSON Lines item), else the file's path as it was given.
    package var key: String
    package var format: SourceFormat
    /// The charset that the bytes were read as, by its IANA name: `UTF-8`, `GB18030`.
    package var charset: String
    package var kind: PageKind = .article
    /// Empty where the file has none.
    package var title = ""
    package var byline = ""
    package var publication = ""
    package var published: PublishedTime?
    package var language = LanguageTag.undetermined
    /// The canonical address, or empty.
    package var url = ""
    /// The editor's lead (导读, 摘要), given here whether or not the body repeats it; else the first paragraph.
    package var lead = ""
    /// The body without title, byline and credits: the blocks' texts, a line feed between each two.
    package var text = ""
    /// In order, not overlapping; together all of `text` but the line feeds between them.
    package var blocks: [Block] = []

    /// Of `text`, in bytes: a long novel. A longer one is not taken, since its analysis needs some hundred times that.
    package static let largestText = 2 << 20

    package init(id: ArticleID, key: String, format: SourceFormat, charset: String) {
        (self.id, self.key, self.format, self.charset) = (id, key, format, charset)
    }
}

extension Article {
    /// The headed parts of the text, in order: each from behind its heading to the next one.
    package var sections: [Section] {
        let headings = blocks.indices.filter { blocks[$0].isHeading }
        return headings.enumerated().map { position, index in
            let end = position + 1 < headings.count ? blocks[headings[position + 1]].utf8.lowerBound : text.utf8.count
            let start = index + 1 < blocks.count ? min(blocks[index + 1].utf8.lowerBound, end) : end
            return Section(heading: blocks[index].utf8, body: start..<end)
        }
    }
}

package struct Section: Sendable, Equatable {
    package var heading: Range<Int>
    package var body: Range<Int>
}

/// A paragraph or what stands as one.
package struct Block: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case paragraph
        /// 1…6
        case heading(level: Int)
        case listItem
        case quote
        case code
        case tableRow
        case caption
    }

    package var kind: Kind
    package var utf8: Range<Int>

    package init(_ kind: Kind, _ utf8: Range<Int>) { (self.kind, self.utf8) = (kind, utf8) }

    package var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

/// What the bytes are, told from the bytes.
package enum SourceFormat: String, Sendable, CaseIterable {
    case text, markdown, html, jsonLines = "jsonl", mail, mhtml, pdf, epub, docx, odt
    case rss, atom, jsonFeed = "json-feed", enex
    /// Bookmarks, and what services export of the pages that people saved.
    case links
}

/// What a page is. Only an `article` (or a forum's posts) is digested.
package enum PageKind: String, Sendable, CaseIterable {
    case article, forum, listing, product, video, service, documentation, collection, tombstone, login, captcha,
        paywall

    package var isDigested: Bool { self == .article || self == .forum }
}
