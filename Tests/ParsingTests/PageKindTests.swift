import Model
import Testing

@Suite struct PageKindTests {
    private static let prose = String(
        repeating:
            "<p>The ferry came back to the bay after three years, and the town came out to see it, with flags and drums.</p>",
        count: 12)

    @Test(arguments: [
        ("<body><div class=\"weui-msg\"><h2>该内容已被发布者删除</h2><p>轻触查看更多</p></div></body>", PageKind.tombstone),
        ("<body><div class=\"weui-msg\"><p>此内容因违规无法查看</p></div></body>", .tombstone),
        ("<body><p>此内容被投诉且经审核涉嫌侵权，无法查看。</p></body>", .tombstone),
        ("<body><p>该公众号已迁移</p></body>", .tombstone),
        ("<body><p>此帐号已被屏蔽，内容无法查看</p></body>", .tombstone),
        ("<body><p>此内容暂时无法查看</p></body>", .tombstone),
        ("<body><h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p></body>", .captcha),
        ("<body><form><p>请先登录后再看帖子。</p><input name=\"u\"></form></body>", .login),
        ("<body><h1>港口的账本</h1><p>港口去年亏了多少，</p><div>订阅后阅读全文</div></body>", .paywall),
    ])
    func `a page in an article's place is filed as what it is`(body: String, kind: PageKind) throws {
        #expect(try read("<html><head><title>页面</title></head>\(body)</html>").kind == kind)
    }

    @Test(arguments: ["该内容已被发布者删除", "环境异常，完成验证后即可继续访问", "Subscribe to continue reading", "You must be logged in"])
    func `an article that holds such words, in its text or its scripts, is an article`(words: String) throws {
        let article = try read(
            "<html><head><title>The ferry</title></head><body><h1>The ferry</h1>\(Self.prose)<p>\(words)</p><script>var a = '\(words)'</script></body></html>"
        )
        #expect(article.kind == .article)
    }

    @Test func `what a page declares tells products, videos and stubs that are paid for`() throws {
        func page(_ head: String, _ body: String) throws -> PageKind {
            try read(
                "<html><head><title>The harbour lamp</title>\(head)</head><body><h1>The harbour lamp</h1>\(body)</body></html>"
            ).kind
        }
        let product =
            #"<script type="application/ld+json">{"@type":"Product","name":"Lamp","offers":{"@type":"Offer","price":"20"}}</script>"#
        let paid = #"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree": false}</script>"#
        #expect(try page(product, "<p>A brass lamp for piers and boats.</p>") == .product)
        #expect(try page("<meta property=\"og:type\" content=\"video.other\">", "<p>Watch the lamp.</p>") == .video)
        #expect(try page(paid, "<p>The lamp on the pier went out last night, and nobody knows why.</p>") == .paywall)
        #expect(try page(paid, Self.prose) == .article)
    }

    @Test func `a page of many like parts that lead elsewhere is a listing, with prices a collection`() throws {
        func page(_ price: String) throws -> SourceItem {
            let parts = (1...12).map {
                "<li class=\"card\"><h3><a href=\"/n/\($0)\">The ferry number \($0) left the harbour</a></h3><span>\(price)</span></li>"
            }
            let text =
                "<html><head><title>Harbour</title></head><body><h1>Harbour</h1><ul>\(parts.joined())</ul></body></html>"
            return try #require(readItems(Array(text.utf8)).first)
        }
        #expect(try page("").result.get().kind == .listing)
        #expect(try page("€ 20").result.get().kind == .collection)
        #expect(try page("").evidence.contains { $0.field == .kind && $0.source.contains("li.card") })
    }

    @Test func `a manual's page is told by what made it`() throws {
        let head = "<title>Ropes</title><meta name=\"generator\" content=\"Sphinx 7.2\">"
        let article = try read(
            "<html><head>\(head)</head><body><h1>Ropes</h1>\(Self.prose)<pre>tie(rope)</pre></body></html>")
        #expect(article.kind == .documentation)
    }

    @Test func `a clip of WeChat's with little text is a video`() throws {
        let article = try read(
            """
            <html><body><h1 id="activity-name">港口的早晨</h1><a id="js_name">海边观察</a><div id="js_content"></div>
            <script>window.cgiDataNew = { title: JsDecode('港口的早晨'), item_show_type: '5' * 1, desc: JsDecode('一分钟看完港口的早晨。'), };</script></body></html>
            """)
        #expect(article.kind == .video)
        #expect(article.text == "一分钟看完港口的早晨。")
    }
}
