import Model

/// Reads a saved page: its main content, and what it says of its title, author, publication and time.
struct HTMLPage {
    private let tree: HTMLTree
    private let metadata: PageMetadata
    private let page: PageBlocks
    private let fields: PageFields
    private let title: String
    private let finder: ContentFinder
    private let saved: SavedPage
    private let weChat: WeChatPage?

    /// Fills in the article, and says what each field was taken from; `saved` is what stands beside the page of how it
    /// was saved, and goes before what stands in it. O(n).
    static func article(
        _ utf8: [UInt8], into article: inout Article, zones: Zones, limits: Reader.Limits, saved: SavedPage? = nil
    ) -> [ReadingEvidence] {
        HTMLPage(utf8, saved: saved, limits: limits).fill(&article, zones: zones)
    }

    private init(_ utf8: [UInt8], saved: SavedPage?, limits: Reader.Limits) {
        var tree = HTMLTree(parsing: utf8, limits: limits)
        metadata = PageMetadata(tree)
        self.saved = saved ?? SavedPage(utf8)
        weChat = WeChatPage(tree, metadata)
        if let body = weChat?.scriptBody {
            let element = Array("<div id=\"js_content\">".utf8) + body + Array("</div>".utf8)
            tree = HTMLTree(parsing: utf8 + element, limits: limits)
        }
        self.tree = tree
        page = PageBlocks(visibleIn: tree)
        fields = PageFields(tree, metadata)
        title = fields.title
        finder = ContentFinder(tree, page, hints: ContentHints(title: title, metadata))
    }

    private func fill(_ article: inout Article, zones: Zones) -> [ReadingEvidence] {
        var content = PageContent(tree, page, finder, title: title)
        let posts = ForumPosts(tree, page, metadata, title: title)
        if let posts { content.body = posts.body(of: page) }
        var (fields, evidence) = fields.found(
            visible: content.credits, body: content.body.text, saved: saved.time)
        weChat?.amend(&fields, &evidence)
        if fields.url.isEmpty, !saved.address.isEmpty {
            fields.url = saved.address
            evidence.append(ReadingEvidence(.url, fields.url, from: "the program that saved the page"))
        }
        fields.lead = content.lead
        let language = language(of: content.body)
        fields.fill(&article, body: content.body, language: language, zones: zones)
        let (kind, source) = kind(posts, content.body, fields)
        article.kind = kind
        let opening = String(content.body.text.prefix(80).prefix { $0 != "\n" })
        let contentEvidence = posts.map { [ReadingEvidence(.content, opening, from: $0.evidence)] } ?? content.evidence
        return [ReadingEvidence(.kind, kind.rawValue, from: source)] + contentEvidence + evidence
    }

    private func kind(_ posts: ForumPosts?, _ body: BodyBuilder, _ fields: ArticleFields) -> (PageKind, String) {
        if let posts { return (.forum, posts.evidence) }
        if let weChat, weChat.kind == .video, PageBlocks.weight(body.utf8) < 600 {
            return (.video, "WeChat's type 5, and little text")
        }
        let found = PageKindEvidence.of(
            tree, page, metadata, title: title, body: body, address: fields.url,
            isCredited: !fields.authors.isEmpty || fields.time != nil)
        return (found.kind, found.source)
    }

    /// The text's own evidence before what the page declares.
    private func language(of body: BodyBuilder) -> LanguageTag {
        let found = LanguageEvidence.language(of: body.utf8)
        guard found == .undetermined, let html = tree.first(.html), let declared = tree.attribute(.lang, of: html)
        else {
            return found
        }
        let tag = declared.prefix { $0.isLetter }.lowercased()
        return tag.utf8.count == 2 ? LanguageTag(tag) : found
    }
}
