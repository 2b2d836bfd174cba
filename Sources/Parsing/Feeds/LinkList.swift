import Model

/// Links that came without a text, as one article that lists them and is never digested.
struct LinkList {
    private let title: String
    private var body = BodyBuilder()
    private(set) var count = 0

    init(title: String) { self.title = title }

    /// A line each; nothing where there is neither.
    mutating func add(title: String, url: String) {
        let title = String(decoding: WhiteSpace.collapsed(title.utf8), as: UTF8.self)
        let line = [title, url == title ? "" : url].filter { !$0.isEmpty }.joined(separator: " ")
        guard !line.isEmpty else { return }
        count += 1
        body.append(.listItem, line)
    }

    /// `nil` where there are none.
    func item(format: SourceFormat, charset: String, at position: Position, reader: Reader) -> SourceItem? {
        guard count > 0 else { return nil }
        let place = position.member("links")
        let id = body.utf8.withUnsafeBytes { reader.tools.hash($0).articleID }
        var article = Article(id: id, key: place.key, format: format, charset: charset)
        article.kind = .collection
        article.title = title.isEmpty ? "Links" : title
        article.language = LanguageEvidence.language(of: body.utf8)
        article.text = body.text
        article.blocks = body.blocks
        let why = ReadingEvidence(.kind, PageKind.collection.rawValue, from: "\(count) links without a text")
        return SourceItem(place: place.place, result: .success(article), evidence: [why])
    }
}
