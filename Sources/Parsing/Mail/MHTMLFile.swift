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

    /// The article of the page; its address, where it names none itself, is the one that it was saved from. O(n).
    func item(
        _ bytes: UnsafeRawBufferPointer, at position: Position, reader: Reader
    ) throws(ParsingError) -> SourceItem {
        let decoded = Decoded(page.content, declared: page.charset)
        let id = reader.tools.hash(bytes).articleID
        let empty = Article(id: id, key: position.key, format: .mhtml, charset: decoded.charset)
        let single = SingleArticle(utf8: decoded.utf8, empty: empty, zones: reader.zones, limits: reader.limits)
        var item = try single.item(at: position)
        if case .success(var article) = item.result, article.url.isEmpty, let address {
            article.url = address.value
            item.result = .success(article)
            item.evidence.append(ReadingEvidence(.url, address.value, from: "header \(address.header)"))
            item.evidence = item.evidence.inOrder
        }
        return item
    }

    private var address: (value: String, header: String)? {
        for (headers, name) in [(headers, "snapshot-content-location"), (page.headers, "content-location")] {
            let value = headers.text(name)
            if value.hasPrefix("https://") || value.hasPrefix("http://") { return (value, name) }
        }
        return nil
    }
}
