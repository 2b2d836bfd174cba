import Model

/// A page saved with all its files as one mail (RFC 2557).
struct MHTMLFile {
    private let page: MIMEPart
    private let headers: MailHeaders

    /// `nil` where the message is a mail that people send: an archive names the page it was saved from, and has nobody
    /// that it is to.
    init?(_ root: MIMEPart) {
        guard ["multipart/related", "text/html"].contains(root.type), !root.headers.has("to"),
            !root.headers.has("received")
        else { return nil }
        let isNamed =
            root.headers.has("snapshot-content-location") || root.headers.text("from").hasPrefix("<Saved by")
            || root.headers.text("from").hasPrefix("<由")
        guard let page = MHTMLFile.page(of: root), isNamed || page.headers.has("content-location") else { return nil }
        (self.page, headers) = (page, root.headers)
    }

    /// The part that the others belong to: the first page.
    private static func page(of root: MIMEPart) -> MIMEPart? {
        if root.type == "text/html" || root.type == "application/xhtml+xml" { return root }
        for part in root.parts { if let page = page(of: part) { return page } }
        return nil
    }

    /// The article of the page, or the items that it gathers; its address, where it names none itself, is the one that it
    /// was saved from. O(n).
    func items(
        _ bytes: UnsafeRawBufferPointer, at position: Position, reader: Reader
    ) throws(ParsingError) -> [SourceItem] {
        let decoded = Decoded(page.content, declared: page.charset)
        let id = reader.tools.hash(bytes).articleID
        let empty = Article(id: id, key: position.key, format: .mhtml, charset: decoded.charset)
        var single = SingleArticle(utf8: decoded.utf8, empty: empty, zones: reader.zones, limits: reader.limits)
        single.saved = SavedPage(address: address, time: TimeFinder.first(in: headers.text("date")))
        return try single.items(at: position, reader: reader)
    }

    /// Empty where it is none of the web.
    private var address: String {
        let values = [headers.text("snapshot-content-location"), page.headers.text("content-location")]
        return values.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? ""
    }
}
