import Model

/// Reads a feed, or what is built like one: each entry with a text is an article, those that are only links are listed
/// in one.
struct FeedFile {
    private let reader: Reader
    private let position: Position
    private let charset: String
    private let feed: Feed
    private let traps: FeedTraps

    /// O(n).
    init(_ decoded: Decoded, _ format: SourceFormat, reader: Reader, at position: Position) {
        (self.reader, self.position, charset) = (reader, position, decoded.charset)
        feed = FeedFile.feed(decoded.utf8, format, limits: reader.limits)
        traps = FeedTraps(feed)
    }

    /// Hands over entry after entry, until `take` says no. Throws where there is none.
    func read(_ take: (SourceItem) -> Bool) throws(ParsingError) {
        guard !feed.entries.isEmpty else { throw .empty }
        var links = LinkList(title: feed.title)
        for (index, entry) in feed.entries.enumerated() {
            let place = position.member("entry \(index + 1)").place
            if !entry.isWhole {
                let error = ParsingError.damaged(
                    FeedFile.name(feed.format), detail: "it breaks off in entry \(index + 1)")
                guard take(SourceItem(place: place, result: .failure(error))) else { return }
            } else if entry.content == nil, entry.summary == nil {
                links.add(title: FeedFile.plain(entry.title), url: entry.url)
            } else if !take(item(entry, at: place)) {
                return
            }
        }
        if let item = links.item(format: feed.format, charset: charset, at: position, reader: reader) { _ = take(item) }
        if feed.isFull {
            let detail = "it has more than the \(reader.limits.entries) entries that are read"
            let error = ParsingError.damaged(FeedFile.name(feed.format), detail: detail)
            _ = take(
                SourceItem(place: position.member("entry \(feed.entries.count + 1)").place, result: .failure(error)))
        }
    }

    private static func feed(_ utf8: [UInt8], _ format: SourceFormat, limits: Reader.Limits) -> Feed {
        switch format {
        case .jsonFeed: JSONFeed.of(utf8, limits: limits)
        case .links: LinkExport.feed(utf8, limits: limits)
        case .enex: ENEXFile.feed(XMLMended.utf8(Cleaned.text(utf8)), limits: limits)
        default: XMLFeed.of(XMLMended.utf8(Cleaned.text(utf8)), format: format, limits: limits)
        }
    }

    private static func name(_ format: SourceFormat) -> String {
        switch format {
        case .atom: "an Atom feed"
        case .jsonFeed: "a JSON feed"
        case .enex: "an Evernote export"
        case .links: "an export of links"
        default: "an RSS feed"
        }
    }

    private func item(_ entry: FeedEntry, at place: String) -> SourceItem {
        let id = entry.identity.withUnsafeBytes { reader.tools.hash($0).articleID }
        let key = place.isEmpty ? position.key : position.path + "/" + place
        var article = Article(id: id, key: key, format: feed.format, charset: charset)
        var reading = FeedArticle(entry, of: feed, traps, reader: reader)
        reading.fill(&article)
        guard !article.text.isEmpty || !article.title.isEmpty else {
            return SourceItem(place: place, result: .failure(.empty))
        }
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        return SourceItem(place: place, result: .success(article), evidence: reading.evidence.inOrder)
    }

    /// A title without tags and references, which many feeds have in it.
    static func plain(_ title: String) -> String {
        let decoded = HTMLEntities.decoded(title)
        guard decoded.contains("</") || decoded.holds("<br") else {
            return String(decoding: WhiteSpace.collapsed(decoded.utf8), as: UTF8.self)
        }
        let page = HTMLFragment(Array(decoded.utf8), limits: Reader.Limits())
        return page.blocks.map(page.text).joined(separator: " ")
    }
}
