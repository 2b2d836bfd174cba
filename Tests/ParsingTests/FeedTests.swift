import Model
import Parsing
import Testing

struct FeedTests {
    private let channel = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:c="http://purl.org/dc/elements/1.1/"><channel><title>澜江晚报</title><link>https://lan.example/</link>
        """

    @Test func `each entry of a feed is an article with its full text, its own address, author and time`() throws {
        let items = try readItems(
            Array(
                (channel + """
                    <item><title>第二条生产线&nbsp;投产 &amp; 扩建</title><link>https://lan.example/1</link>
                    <c:creator>顾南星</c:creator><pubDate>Tue, 21 Nov 2023 18:47:05 +0800</pubDate>
                    <description>澜江晶圆厂本周宣布扩产。</description>
                    <content:encoded><![CDATA[<p>澜江晶圆厂本周宣布，第二条生产线将于明年三月投产。</p><h2>产能</h2>
                    <p>届时月产能将达到四万片。</p><img src="https://t.example/p.gif"/>]]></content:encoded></item>
                    <item><title>Rain</title><guid isPermaLink="true">https://lan.example/2</guid>
                    <description>Rain is due on Sunday, the weather office said. More follows [&#8230;]</description></item>
                    </channel></rss>
                    """).utf8))
        #expect(items.map(\.place) == ["entry 1", "entry 2"])
        let first = try items[0].result.get()
        #expect(first.format == .rss)
        #expect(first.title == "第二条生产线 投产 & 扩建")
        #expect(first.byline == "顾南星")
        #expect(first.publication == "澜江晚报")
        #expect(first.published?.description == "2023-11-21T18:47:05+08:00")
        #expect(first.url == "https://lan.example/1")
        #expect(first.lead == "澜江晶圆厂本周宣布扩产。")
        #expect(first.text == "澜江晶圆厂本周宣布，第二条生产线将于明年三月投产。\n产能\n届时月产能将达到四万片。")
        #expect(first.headings == ["产能"])
        #expect(try items[1].result.get().url == "https://lan.example/2")
        #expect(!items[0].evidence.contains { $0.field == .kind })
        #expect(items[1].evidence.contains { $0.field == .kind && $0.value == "summary" })
    }

    @Test func `an Atom entry gives its XHTML, its alternate link and when it was published`() throws {
        let article = try read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title><author><name>Jane Doe</name></author>
            <entry><title type="html">The &lt;em&gt;plant&lt;/em&gt; opens</title><link rel="edit" href="https://h.example/e"/>
            <link href="https://h.example/plant"/><updated>2023-11-22T08:00:00Z</updated>
            <published>2023-11-20T10:15:00+01:00</published><content type="xhtml">
            <div xmlns="http://www.w3.org/1999/xhtml"><p>The plant will open in March.</p><ul><li>Forty thousand wafers</li></ul>
            </div></content></entry></feed>
            """)
        #expect(article.format == .atom)
        #expect(article.title == "The plant opens")
        #expect(article.byline == "Jane Doe")
        #expect(article.url == "https://h.example/plant")
        #expect(article.published?.description == "2023-11-20T10:15:00+01:00")
        #expect(article.text == "The plant will open in March.\nForty thousand wafers")
    }

    @Test func `RSS 1.0 and JSON Feed are feeds too`() throws {
        let rdf = try read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old paper</title></channel>
            <item rdf:about="https://o.example/1"><title>Ferry</title><link>https://o.example/1</link>
            <dc:date>2023-11-21</dc:date><description>The ferry sails again from Monday on.</description></item></rdf:RDF>
            """)
        #expect(rdf.format == .rss)
        #expect(rdf.publication == "Old paper")
        #expect(rdf.published?.description == "2023-11-21")
        let json = try readItems(
            Array(
                #"""
                {"version": "https://jsonfeed.org/version/1.1", "title": "渡口", "items": [
                {"id": "1", "url": "https://d.example/1", "title": "渡轮\"回来\"了", "authors": [{"name": "林渡"}],
                "content_html": "<p>港口今天恢复通航。</p>", "date_published": "2023-11-21T07:00:00+08:00"},
                {"id": "2", "content_text": "码头[上]很热闹，人们等了一个冬天。"}]}
                """#.utf8))
        #expect(try items(json).map(\.text) == ["港口今天恢复通航。", "码头[上]很热闹，人们等了一个冬天。"])
        #expect(try items(json)[0].title == "渡轮\"回来\"了")
        #expect(try items(json)[0].byline == "林渡")
        #expect(try items(json)[0].format == .jsonFeed)
    }

    @Test func `one address for all entries is nobody's, the time of fetching is no time of publishing`() throws {
        let entries = (1...5).map { number in
            "<item><title>新闻第\(number)条</title><link>https://lan.example/</link><pubDate>Tue, 21 Nov 2023 03:12:44 GMT</pubDate>"
                + "<description>这是第\(number)条新闻的全文，内容各不相同。</description></item>"
        }
        let found = try items(readItems(Array((channel + entries.joined() + "</channel></rss>").utf8)))
        #expect(found.count == 5)
        #expect(found.allSatisfy { $0.url.isEmpty && $0.published == nil })
    }

    @Test func `an entry with another GUID and time is the same article`() throws {
        let ids = try ["1700000001", "1700099999"].map { stamp in
            try read(
                channel
                    + "<item><title>渡轮</title><link>https://lan.example/7</link><guid isPermaLink=\"false\">7-\(stamp)</guid>"
                    + "<pubDate>\(stamp)</pubDate><description>渡轮今天恢复通航。</description></item></channel></rss>"
            ).id
        }
        #expect(ids[0] == ids[1])
    }

    @Test func `entries without a text are listed, not digested`() throws {
        let items = try readItems(
            Array(
                (channel + "<item><title>A link</title><link>https://x.example/a</link></item>"
                    + "<item><title>Another</title><link>https://x.example/b</link></item></channel></rss>").utf8))
        let list = try #require(items.first).result.get()
        #expect(items.count == 1)
        #expect(list.kind == .collection)
        #expect(list.text == "A link https://x.example/a\nAnother https://x.example/b")
    }

    @Test func `a feed that breaks off gives what is whole, and says where it ends`() throws {
        let items = try readItems(
            Array(
                (channel
                    + "<item><title>A & B</title><description>Whole & sound text.</description></item><item><title>Cut")
                    .utf8))
        #expect(try items[0].result.get().text == "Whole & sound text.")
        #expect(throws: ParsingError.damaged("an RSS feed", detail: "it breaks off in entry 2")) {
            try items[1].result.get()
        }
    }

    @Test func `entities that stand for one another are not expanded`() throws {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">"
        for (name, inner) in zip("bcdefghijk", "abcdefghij") {
            bomb += "<!ENTITY \(name) \"" + String(repeating: "&\(inner);", count: 20) + "\">"
        }
        bomb +=
            "]><rss><channel><item><title>Bomb</title><description>It says &k; here.</description></item></channel></rss>"
        #expect(try read(bomb).text == "It says &k; here.")
    }

    @Test func `elements without an end do no harm`() throws {
        let deep =
            channel + "<item><title>Deep</title><description>Some text.</description>"
            + String(repeating: "<a>", count: 100_000)
        #expect(try readItems(Array(deep.utf8)).count == 1)
    }

    private func items(_ items: [SourceItem]) throws -> [Article] { try items.map { try $0.result.get() } }
}
