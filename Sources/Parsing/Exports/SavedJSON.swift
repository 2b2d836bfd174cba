import Model

/// Exports as JSON: Omnivore's metadata, Readwise, Matter, Linkwarden, Pinboard: a list of objects, or one, that have an
/// address and a title or a text.
enum SavedJSON {
    private static let lists = ["results", "bookmarks", "links", "articles", "items", "data", "collections", "list"]
    private static let addresses = ["url", "href", "link", "source_url", "sourceUrl", "originalArticleUrl"]
    private static let titles = ["title", "name", "description", "readable_title"]

    /// Most of the first five objects have an address and more, or highlights. O(n).
    static func isLikely(_ utf8: [UInt8]) -> Bool {
        let slices = JSONSlices(utf8, list: lists, limit: 5)
        let items = objects(utf8, slices)
        let saved = items.prefix(5).filter { isSaved($0) || !links(of: $0).isEmpty }
        return !saved.isEmpty && saved.count * 2 > min(items.count, 5)
    }

    /// O(n).
    static func feed(_ utf8: [UInt8], limits: Reader.Limits) -> Feed {
        let slices = JSONSlices(utf8, list: lists, limit: limits.entries)
        var feed = Feed(format: .links)
        let ranges = slices.items.isEmpty ? [0..<utf8.count] : slices.items
        for (item, range) in zip(objects(utf8, slices), ranges) {
            let inner = links(of: item)
            for saved in inner.isEmpty ? [item] : inner where feed.entries.count < limits.entries {
                feed.entries.append(entry(saved, at: range))
            }
        }
        feed.isFull = slices.isFull
        return feed
    }

    /// The objects of the list; the document itself where it has none.
    private static func objects(_ utf8: [UInt8], _ slices: JSONSlices) -> [JSONTree] {
        if slices.items.isEmpty { return [JSONTreeReader.tree(of: utf8)] }
        return slices.items.map { JSONTreeReader.tree(of: Array(utf8[$0])) }
    }

    /// Of a collection.
    private static func links(of item: JSONTree) -> [JSONTree] { item["links"]?.items.filter(isSaved) ?? [] }

    private static func isSaved(_ item: JSONTree) -> Bool {
        let address = first(addresses, item)
        return (address.hasPrefix("http") && !first(titles + ["content", "text"], item).isEmpty)
            || (!first(titles, item).isEmpty && !(item["highlights"]?.items.compactMap { $0["text"] } ?? []).isEmpty)
    }

    private static func first(_ keys: [String], _ item: JSONTree) -> String {
        for key in keys { if let text = item[key]?.text, !text.isEmpty { return text } }
        return ""
    }

    private static func entry(_ item: JSONTree, at utf8: Range<Int>) -> FeedEntry {
        var entry = FeedEntry(utf8: utf8)
        entry.title = first(titles, item)
        entry.url = first(addresses, item)
        entry.authors = Names.split(first(["author", "byline", "creator"], item))
        entry.publication = first(["siteName", "site_name", "publisher", "publication"], item)
        entry.time = first(["publishedAt", "published_at", "published", "published_date", "datePublished"], item)
        let text = first(["content_html", "html", "content", "text", "textContent", "full_text"], item)
        let highlights = (item["highlights"]?.items ?? []).map { first(["text", "quote"], $0) }.filter { !$0.isEmpty }
        if !text.isEmpty {
            let utf8 = Array(text.utf8)
            entry.content = FeedEntry.Content(utf8: utf8, isHTML: EntryBody.isHTML(utf8), source: "text")
        } else if !highlights.isEmpty {
            let utf8 = Array(highlights.joined(separator: "\n\n").utf8)
            entry.content = FeedEntry.Content(utf8: utf8, isHTML: false, source: "highlights")
        }
        return entry
    }
}
