import Model

/// Evernote's export: notes in ENML, which is HTML in XML, inside XML.
enum ENEXFile {
    /// Its notes as the entries of a feed. O(n).
    static func feed(_ mended: [UInt8], limits: Reader.Limits) -> Feed {
        let records = XMLRecords.of(mended, named: ["note"], skipping: ["resource", "task"], limits: limits)
        var feed = Feed(format: .enex)
        feed.entries = records.records.map(entry)
        feed.isFull = records.isFull
        return feed
    }

    private static func entry(_ note: XMLRecords.Record) -> FeedEntry {
        var entry = FeedEntry(utf8: note.utf8)
        entry.isWhole = note.isWhole
        entry.title = note.first("title")
        let source = note.first("note-attributes/source-url")
        entry.url = source.hasPrefix("http") ? source : ""
        entry.authors = [note.first("note-attributes/author")].filter { !$0.isEmpty && !$0.contains("@") }
        entry.time = time(note.first("created", "updated"))
        if let content = note.all("content").first, !content.text.trimmed.isEmpty {
            entry.content = FeedEntry.Content(utf8: content.text, isHTML: true, source: "content")
        }
        return entry
    }

    /// `20231121T104705Z` as ISO 8601's long form.
    private static func time(_ stamp: String) -> String {
        let bytes = Array(stamp.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else { return stamp }
        let parts = [0..<4, 4..<6, 6..<8, 9..<11, 11..<13, 13..<15].map { String(decoding: bytes[$0], as: UTF8.self) }
        return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
    }
}
