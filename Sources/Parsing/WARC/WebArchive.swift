import Model

/// A WARC archive: the pages that a crawler or a browser's recorder was answered with are articles.
struct WebArchive {
    static let kind = "a WARC archive"

    private let reader: Reader
    /// The pages that are wanted, with their titles; all where it is empty.
    private let pages: [String: String]
    private var source: ByteSource
    private(set) var members: MemberReading

    init(_ reader: Reader, _ source: ByteSource, pages: [String: String] = [:], at position: Position) {
        (self.reader, self.source, self.pages) = (reader, source, pages)
        members = MemberReading(reader, at: position, kind: WebArchive.kind)
    }

    /// Hands over page after page, one in memory at a time. Throws where there is none. O(n).
    mutating func read(_ take: (SourceItem) -> Bool) throws(ParsingError) {
        var number = 0
        do throws(ParsingError) {
            while members.goesOn, let record = try WARCFields(&source) {
                number += 1
                guard record.opening.hasPrefix("WARC/") else {
                    throw .damaged(WebArchive.kind, detail: "record \(number) does not begin as one")
                }
                guard let length = Int(record.value("content-length")), length >= 0 else {
                    throw .damaged(WebArchive.kind, detail: "record \(number) has no length")
                }
                let isRead = isWanted(record) && length <= reader.limits.fileSize
                let block = isRead ? try source.bytes(length) : []
                guard isRead ? block.count == length : try source.skip(length) else {
                    throw .damaged(WebArchive.kind, detail: "it breaks off in record \(number)")
                }
                if isRead { try read(block, record, take) }
            }
        } catch {
            members.fail(error, named: "record \(number)", take)
        }
        try members.finish()
    }

    /// Answers and saved files of the web; of a list of pages, only those.
    private func isWanted(_ record: WARCFields) -> Bool {
        let (type, address) = (record.plain("warc-type"), WebArchive.address(record))
        guard type == "response" || type == "resource", address.hasPrefix("http") else { return false }
        return pages.isEmpty || pages[address] != nil
    }

    /// What stands in `<…>` in WARC 1.0; without its fragment.
    private static func address(_ record: WARCFields) -> String {
        let address = record.value("warc-target-uri").drop { $0 == "<" }.prefix { $0 != ">" && $0 != "#" }
        return String(address)
    }

    private mutating func read(
        _ block: [UInt8], _ record: WARCFields, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        guard let body = try body(block, record) else { return }
        let (reader, address) = (reader, WebArchive.address(record))
        let name = MemberName(address).shown.replacing(":/", with: "://", maxReplacements: 1)
        let place = members.position.member(name)
        try place.budget.enter(WebArchive.kind)
        let title = pages[address] ?? ""
        let failure = reader.member(body, at: place) { item in
            members.hand(WebArchive.completed(item, address, title), take)
        }
        if let failure, failure != .empty { members.fail(failure, named: name, take) }
    }

    /// A page's body; `nil` for what is no page, or no answer with one.
    private func body(_ block: [UInt8], _ record: WARCFields) throws(ParsingError) -> [UInt8]? {
        if record.plain("warc-type") == "resource" {
            return WebArchive.isPage(record.plain("content-type")) ? block : nil
        }
        return try block.withUnsafeBufferPointer { bytes throws(ParsingError) in
            var answer = ByteSource(UnsafeRawBufferPointer(bytes))
            guard let fields = try WARCFields(&answer), fields.opening.hasPrefix("HTTP/"),
                fields.opening.split(separator: " ").dropFirst().first == "200",
                WebArchive.isPage(fields.plain("content-type"))
            else { return nil }
            return HTTPBody.decoded(try answer.bytes(block.count), fields, limit: reader.limits.fileSize)
        }
    }

    private static func isPage(_ type: String) -> Bool {
        type.isEmpty || ["text/html", "application/xhtml+xml", "application/pdf", "text/markdown"].contains(type)
    }

    /// With the address that the page was got from, and the list's title, where it has none of its own.
    private static func completed(_ item: SourceItem, _ address: String, _ title: String) -> SourceItem {
        guard case .success(var article) = item.result else { return item }
        var item = item
        if article.url.isEmpty {
            article.url = address
            item.evidence.append(ReadingEvidence(.url, address, from: "the archive: WARC-Target-URI"))
        }
        if title.width >= 8, !article.text.isEmpty, article.title == OpeningTitle.of(article.text) {
            article.title = title
        }
        item.result = .success(article)
        return item
    }
}
