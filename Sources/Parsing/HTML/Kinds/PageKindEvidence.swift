import Model

/// What a page is, and what told it: what it declares before how it is built, and words last.
struct PageKindEvidence {
    let kind: PageKind
    /// As a person reads it.
    let source: String

    private init(_ kind: PageKind, _ source: String) { (self.kind, self.source) = (kind, source) }

    /// An article unless something else is shown. `body` is the text that was found, `isCredited` that somebody or some
    /// day is named with it. O(n).
    static func of(
        _ tree: HTMLTree, _ page: PageBlocks, _ metadata: PageMetadata, title: String, body: BodyBuilder,
        address: String, isCredited: Bool
    ) -> PageKindEvidence {
        let types = DeclaredTypes(tree, metadata)
        let weight = PageBlocks.weight(body.utf8)
        if let (kind, phrase) = StubPage.kind(page, title: title, bodyWeight: weight) {
            return .init(kind, "little text, “\(phrase)”")
        }
        if types.isPaid, weight < 700 { return .init(.paywall, "isAccessibleForFree is false, and little text") }
        if let video = types.video, weight < 800 { return .init(.video, "\(video), and little text") }
        guard !types.isArticle || weight < 200 else { return .init(.article, types.articleSign) }
        if let goods = types.goods, !isCredited || goods.kind == .product && weight < 8000 {
            return .init(goods.kind, goods.sign)
        }
        let teasers = Teasers(tree, page)
        if let sign = DocumentationSigns.sign(tree, page, metadata, address: address) {
            return .init(.documentation, sign)
        }
        if teasers.isPriced, teasers.isMost || !isCredited { return .init(.collection, teasers.sign + ", with prices") }
        if teasers.isMost { return .init(.listing, teasers.sign) }
        if let list = types.list, !isCredited, teasers.count > 5 { return .init(.listing, "\(list), \(teasers.sign)") }
        if !isCredited, let sign = ServiceSigns.sign(page, address: address) { return .init(.service, sign) }
        return .init(.article, "text without signs of anything else")
    }
}
