import Model

/// Exports as tables: Pocket, Instapaper, Matter, Omnivore (a page a row), Readwise (a highlight a row).
enum SavedCSV {
    private static let addresses = ["url", "link", "href", "uri", "source url", "source_url"]
    private static let texts = ["content", "text", "full text", "body", "selection"]

    /// A first line of names, with one for addresses and one more that such exports have.
    static func isLikely(_ utf8: [UInt8]) -> Bool {
        guard let comma = utf8.prefix(400).firstIndex(of: UInt8(ascii: ",")), !utf8[..<comma].contains(0x0A) else {
            return false
        }
        let names = CSVTable.names(of: utf8)
        guard names.count >= 2, names.allSatisfy({ $0.utf8.count <= 40 }) else { return false }
        if names.contains("highlight"), names.contains("book title") { return true }
        let known = ["title", "name", "time_added", "timestamp", "tags", "folder", "status", "saved date", "savedat"]
        return addresses.contains(where: names.contains) && known.contains(where: names.contains)
    }

    /// O(n).
    static func feed(_ utf8: [UInt8], limits: Reader.Limits) -> Feed {
        let table = CSVTable(utf8, limit: limits.entries)
        var feed = Feed(format: .links)
        if let highlight = table.column(["highlight"]), let title = table.column(["book title"]) {
            feed.entries = highlights(table, highlight, title)
        } else {
            feed.entries = table.rows.map { entry($0.cells, at: $0.utf8, table) }
        }
        return feed
    }

    private static func entry(_ cells: [String], at utf8: Range<Int>, _ table: CSVTable) -> FeedEntry {
        func cell(_ names: [String]) -> String {
            table.column(names).flatMap { $0 < cells.count ? String(cells[$0].trimmed) : nil } ?? ""
        }
        var entry = FeedEntry(utf8: utf8)
        entry.title = cell(["title", "name"])
        entry.url = cell(addresses)
        entry.authors = Names.split(cell(["author", "authors", "byline"]))
        entry.publication = cell(["publisher", "publication", "site", "source"])
        entry.time = cell(["published", "published date", "publishedat", "published_at"])
        let text = cell(texts)
        if !text.isEmpty {
            entry.content = FeedEntry.Content(
                utf8: Array(text.utf8), isHTML: EntryBody.isHTML(Array(text.utf8)), source: "text")
        }
        return entry
    }

    /// A book's or page's highlights together, in order of the first of each.
    private static func highlights(_ table: CSVTable, _ highlight: Int, _ title: Int) -> [FeedEntry] {
        var entries: [FeedEntry] = []
        var known: [String: Int] = [:]
        let author = table.column(["book author", "author"])
        for row in table.rows where row.cells.count > max(highlight, title) {
            let name = String(row.cells[title].trimmed)
            let text = Array(row.cells[highlight].trimmed.utf8)
            guard !text.isEmpty else { continue }
            if let index = known[name] {
                entries[index].content?.utf8 += [0x0A, 0x0A] + text
            } else {
                var entry = FeedEntry(utf8: row.utf8)
                entry.title = name
                entry.authors = author.flatMap { $0 < row.cells.count ? Names.split(row.cells[$0]) : nil } ?? []
                entry.content = FeedEntry.Content(utf8: text, isHTML: false, source: "highlights")
                known[name] = entries.count
                entries.append(entry)
            }
        }
        return entries
    }
}
