import Model

/// RSS 0.9 to 2.0 and Atom, by what their elements mean.
enum XMLFeed {
    /// O(n).
    static func of(_ mended: [UInt8], format: SourceFormat, limits: Reader.Limits) -> Feed {
        let records = XMLRecords.of(mended, named: ["item", "atom:entry", "entry"], limits: limits)
        let head = XMLHead(records.head)
        var feed = Feed(format: format)
        feed.title = head.first("title", "atom:title")
        feed.url = head.first("link")
        if feed.url.isEmpty { feed.url = address(records.head.all("atom:feed/atom:link")) }
        feed.authors = [head.first("atom:author/atom:name", "dc:creator", "itunes:author")].filter { !$0.isEmpty }
        feed.builtTime = head.first("lastBuildDate", "pubDate", "atom:updated", "dc:date")
        feed.entries = records.records.map { XMLFeed.entry($0, in: mended) }
        feed.isFull = records.isFull
        return feed
    }

    private static func entry(_ record: XMLRecords.Record, in mended: [UInt8]) -> FeedEntry {
        var entry = FeedEntry(utf8: record.utf8)
        entry.isWhole = record.isWhole
        entry.title = record.first("title", "atom:title", "dc:title", "media:title")
        entry.url = url(of: record)
        entry.authors = authors(of: record)
        entry.publication = record.first("source", "atom:source/atom:title", "dc:publisher")
        entry.time = record.first(
            "pubDate", "dc:date", "atom:published", "atom:issued", "dcterms:created", "dcterms:issued", "pubdate",
            "published", "date", "atom:created", "atom:updated", "atom:modified", "updated")
        entry.content = content(
            ["content:encoded", "atom:content", "html:body", "fulltext", "content"], record, mended)
        entry.summary = content(
            ["description", "atom:summary", "summary", "itunes:summary", "media:description"], record, mended)
        return entry
    }

    /// The page's own address before that of a service that counts clicks; a GUID where it says that it is a link.
    private static func url(of record: XMLRecords.Record) -> String {
        let original = record.fields.first { $0.path.hasSuffix(":origLink") || $0.path == "origLink" }
        let candidates = [
            original.map { String(decoding: $0.text.trimmed, as: UTF8.self) } ?? "", record.first("link"),
            address(record.all("atom:link")), address(record.all("link")), permalink(record),
            record.fields.first { $0.path == "atom:id" }.map { String(decoding: $0.text.trimmed, as: UTF8.self) } ?? "",
        ]
        return candidates.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? ""
    }

    private static func permalink(_ record: XMLRecords.Record) -> String {
        guard let guid = record.all("guid").first, guid.attribute("isPermaLink").lowercased() != "false" else {
            return ""
        }
        return String(decoding: guid.text.trimmed, as: UTF8.self)
    }

    /// Of the page that an entry or feed stands for: `rel="alternate"` or no `rel`.
    private static func address(_ links: [XMLRecords.Field]) -> String {
        let found = links.first { ["", "alternate"].contains($0.attribute("rel")) && !$0.attribute("href").isEmpty }
        return found?.attribute("href") ?? ""
    }

    private static func authors(of record: XMLRecords.Record) -> [String] {
        for path in ["dc:creator", "atom:author/atom:name", "author/name", "itunes:author"] {
            let names = record.all(path).map { String(decoding: WhiteSpace.collapsed($0.text), as: UTF8.self) }
            let authors = names.flatMap(Names.split)
            if !authors.isEmpty { return authors }
        }
        // RSS wants an address there: `jane@paper.example (Jane Doe)`.
        let mailbox = MailAddress(Array(record.first("author", "managingEditor").utf8))
        let name = mailbox.name.isEmpty ? mailbox.address : mailbox.name
        return name.contains("@") ? [] : Names.split(name)
    }

    private static func content(
        _ paths: [String], _ record: XMLRecords.Record, _ mended: [UInt8]
    ) -> FeedEntry.Content? {
        for path in paths {
            for field in record.all(path) {
                let type = field.attribute("type")
                let isMarkup = type == "xhtml" || path == "html:body" || type == "application/xhtml+xml"
                let text = isMarkup ? Array(mended[field.inner]) : field.text
                guard !text.trimmed.isEmpty else { continue }
                let isHTML = isMarkup || type.contains("html") || (type != "text" && EntryBody.isHTML(text))
                return FeedEntry.Content(utf8: text, isHTML: isHTML, source: path)
            }
        }
        return nil
    }
}

/// What stands outside the entries, below the root or the channel.
private struct XMLHead {
    private let record: XMLRecords.Record

    init(_ record: XMLRecords.Record) { self.record = record }

    func first(_ names: String...) -> String {
        for name in names {
            for parent in ["rss/channel/", "rdf:RDF/channel/", "atom:feed/", "feed/", "channel/"] {
                let text = record.first(parent + name)
                if !text.isEmpty { return text }
            }
        }
        return ""
    }
}
