import Model

/// What services and browsers export of the pages that people saved: Pocket, Instapaper, Omnivore, Readwise, Matter,
/// Linkwarden, bookmarks, lists of feeds. Told by their shape, as the services change their names for things.
enum LinkExport {
    /// Looks at the head; at all of it where that is JSON.
    static func isLikely(_ utf8: [UInt8], head: String) -> Bool {
        switch utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): SavedJSON.isLikely(utf8)
        case UInt8(ascii: "<"): isBookmarks(head)
        default: SavedCSV.isLikely(utf8)
        }
    }

    /// What is in it as the entries of a feed. O(n).
    static func feed(_ utf8: [UInt8], limits: Reader.Limits) -> Feed {
        switch utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return SavedJSON.feed(utf8, limits: limits)
        case UInt8(ascii: "<"):
            let head = String(decoding: utf8.prefix(65_536), as: UTF8.self)
            return XMLRoot.format(of: head) == .links ? outline(utf8, limits) : bookmarks(utf8, limits)
        default: return SavedCSV.feed(utf8, limits: limits)
        }
    }

    /// Netscape's format, which all browsers write, and Pocket's.
    private static func isBookmarks(_ head: String) -> Bool {
        guard mayBeBookmarks(head) else { return false }
        let opening = head.trimmed.prefix(4000).lowercased()
        return opening.hasPrefix("<!doctype netscape-bookmark-file")
            || (opening.holds("<li><a href=") && opening.holds("time_added=\""))
    }

    /// It has what all of these have; O(n), and cheap.
    private static func mayBeBookmarks(_ head: String) -> Bool {
        var head = head
        return head.withUTF8 { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                case UInt8(ascii: "_"): if bytes.hasWord("_added=", at: index) { return true }
                case UInt8(ascii: "!"): if bytes.hasWord("!doctype netscape", at: index) { return true }
                default: continue
                }
            }
            return false
        }
    }

    private static func bookmarks(_ utf8: [UInt8], _ limits: Reader.Limits) -> Feed {
        var feed = Feed(format: .links)
        let page = HTMLFragment(utf8, limits: limits)
        feed.title = page.tree.first(.title).map { page.tree.plainText(of: $0, limit: 300) } ?? ""
        for link in page.links.prefix(limits.entries) {
            var entry = FeedEntry(utf8: 0..<utf8.count)
            (entry.title, entry.url) = (link.text, link.address)
            feed.entries.append(entry)
        }
        return feed
    }

    /// OPML: the feeds that somebody follows.
    private static func outline(_ utf8: [UInt8], _ limits: Reader.Limits) -> Feed {
        let mended = XMLMended.utf8(Cleaned.text(utf8))
        let records = XMLRecords.of(mended, named: [], limits: limits)
        var feed = Feed(format: .links)
        feed.title = records.head.first("opml/head/title")
        for field in records.head.fields where field.path.hasSuffix("outline") {
            var entry = FeedEntry(utf8: 0..<utf8.count)
            entry.title = field.attribute("title").isEmpty ? field.attribute("text") : field.attribute("title")
            entry.url =
                [field.attribute("htmlUrl"), field.attribute("xmlUrl"), field.attribute("url")]
                .first { !$0.isEmpty } ?? ""
            if !entry.url.isEmpty { feed.entries.append(entry) }
        }
        return feed
    }
}
