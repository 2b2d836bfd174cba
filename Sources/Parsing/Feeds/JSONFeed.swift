import Model

/// JSON Feed 1.0 and 1.1.
enum JSONFeed {
    /// Whether it says that it is one, at its head.
    static func isLikely(_ utf8: [UInt8]) -> Bool {
        guard utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        return String(decoding: utf8.prefix(4096), as: UTF8.self).holds("jsonfeed.org/version")
    }

    /// O(n).
    static func of(_ utf8: [UInt8], limits: Reader.Limits) -> Feed {
        var feed = Feed(format: .jsonFeed)
        let slices = JSONSlices(utf8, list: ["items"], limit: limits.entries)
        let head = JSONTreeReader.tree(of: slices.rest)
        feed.title = head["title"]?.text ?? ""
        feed.url = head["home_page_url"]?.text ?? ""
        feed.authors = authors(of: head)
        feed.entries = slices.items.map { entry(JSONTreeReader.tree(of: Array(utf8[$0])), at: $0) }
        feed.isFull = slices.isFull
        return feed
    }

    private static func entry(_ item: JSONTree, at utf8: Range<Int>) -> FeedEntry {
        func text(_ keys: String...) -> String {
            for key in keys { if let text = item[key]?.text, !text.isEmpty { return text } }
            return ""
        }
        var entry = FeedEntry(utf8: utf8)
        entry.title = text("title")
        let address = text("url", "external_url", "id")
        entry.url = address.hasPrefix("http") ? address : ""
        entry.authors = authors(of: item)
        entry.time = text("date_published", "date_modified")
        for (key, isHTML) in [("content_html", true), ("content_text", false)] where entry.content == nil {
            let content = text(key)
            if !content.isEmpty {
                entry.content = FeedEntry.Content(utf8: Array(content.utf8), isHTML: isHTML, source: key)
            }
        }
        let summary = text("summary")
        if !summary.isEmpty {
            entry.summary = FeedEntry.Content(utf8: Array(summary.utf8), isHTML: false, source: "summary")
        }
        return entry
    }

    private static func authors(of value: JSONTree) -> [String] {
        let listed = (value["authors"]?.items ?? []) + [value["author"] ?? .other]
        return listed.map { $0["name"]?.text ?? $0.text }.filter { !$0.isEmpty }
    }
}
