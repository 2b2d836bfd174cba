import Model
import Testing

@testable import Parsing

@Suite struct WeChatTests {
    /// A page as WeChat serves it, with its text in `element`, in `data`, or in both.
    private func page(type: Int, element: String = "", data: String = "", head: String = "") -> String {
        """
        <!DOCTYPE html><html><head><meta property="og:url" content="http://mp.weixin.qq.com/s/Harbour_Morning-1x?scene=1#rd">\(head)</head><body>
        <div id="js_article"><h1 id="activity-name">\(element.isEmpty ? "" : "港口的早晨")</h1><span id="copyright_logo">\(element.isEmpty ? "" : "原创")</span>
        <a id="js_name">\(element.isEmpty ? "" : " 海边观察 ")</a><em id="publish_time"></em>
        <div id="js_content" style="visibility: hidden; opacity: 0;">\(element)</div></div>
        <script>var warning = "该内容已被发布者删除"; var other = '此内容因违规无法查看';</script>
        <script>(function(){ function JsDecode(str){ return str } try { window.cgiDataNew = {
          base_resp: { ret: '0' * 1, errmsg: JsDecode('ok'), },
          nick_name: JsDecode('海边观察'), author: JsDecode('林一'), title: JsDecode('港口的\\x26quot;早晨\\x26quot;'),
          create_time: JsDecode('2024-03-05 07:30'), ori_create_time: '1709595000' * 1, item_show_type: '\(type)' * 1,
          source_url: JsDecode('https://example.org/harbour'), copyright_info: { copyright_stat: '1' * 1, },
          list: [ { a: window.location.protocol + "//x", b: [1, 2, ], }, ], f: function () { return "}" },
          \(data)
        }; } catch (e) { window.cgiError = e; } })();</script></body></html>
        """
    }

    @Test func `the text of a picture post stands in a script alone`() throws {
        let article = try read(
            page(type: 8, data: #"content_noencode: JsDecode('雾还没有散，工人已经到了。\x0a\x0a第一艘船来自南方，装着水果和信件。'),"#))
        #expect(article.text == "雾还没有散，工人已经到了。\n第一艘船来自南方，装着水果和信件。")
        #expect(article.title == "港口的\"早晨\"")
        #expect(article.byline == "林一")
        #expect(article.publication == "海边观察")
        #expect(article.published?.description == "2024-03-05T07:30+08:00")
        #expect(article.kind == .article)
    }

    @Test func `the text of a text post stands in its own part of the script`() throws {
        let data =
            #"text_page_info: { content_noencode: JsDecode('今天的雾比昨天更浓，\\x0a船都没有出港。'), is_user_title: '0' * 1, },"#
        let article = try read(page(type: 10, data: data))
        #expect(article.text == "今天的雾比昨天更浓，\n船都没有出港。")
    }

    @Test func `an article that a script shows is read with its markup`() throws {
        let data =
            #"content_noencode: JsDecode('\x3csection\x3e\x3cp\x3e雾还没有散，工人已经到了。\x3c/p\x3e\x3ch2\x3e第一艘船\x3c/h2\x3e\x3cp\x3e它来自南方，装着水果和信件。\x3c/p\x3e\x3c/section\x3e'),"#
        let article = try read(page(type: 0, data: data))
        #expect(article.headings == ["第一艘船"])
        #expect(article.text.hasPrefix("雾还没有散，工人已经到了。"))
    }

    @Test(arguments: [0, 5, 6, 7, 11, 17])
    func `a page of any type whose element holds the text is read from it`(type: Int) throws {
        let article = try read(page(type: type, element: "<p>雾还没有散，工人已经到了，港口的早晨从一声汽笛开始。</p>"))
        #expect(article.text == "雾还没有散，工人已经到了，港口的早晨从一声汽笛开始。")
        #expect(article.title == "港口的早晨")
        #expect(article.publication == "海边观察")
    }

    @Test func `a day shown by its distance gives way to the time of the script`() throws {
        let article = try read(
            """
            <html><body><h1 id="activity-name">港口的早晨</h1><a id="js_name">海边观察</a><em id="publish_time">昨天</em>
            <div id="js_content"><p>雾还没有散，工人已经到了，港口的早晨从一声汽笛开始。</p></div>
            <script>var ct = "1709595000";</script></body></html>
            """)
        #expect(article.published?.description == "2024-03-05T07:30:00+08:00")
    }

    @Test func `a page says where it was first published, and that it is the account's own`() throws {
        let item = try readItem(page(type: 0, element: "<p>雾还没有散，工人已经到了，港口的早晨从一声汽笛开始。</p>"))
        #expect(
            item.evidence.contains { $0.field == .url && $0.value == "https://example.org/harbour" && !$0.isChosen })
        #expect(item.evidence.contains { $0.value == "原创" })
    }

    private func readItem(_ text: String) throws -> SourceItem {
        try #require(try readItems(Array(text.utf8)).first)
    }

    @Test func `an account is no author`() throws {
        let text = """
            <html><body><h1 id="activity-name">港口的早晨</h1><a id="js_name">海边观察</a><div id="js_content"><p>雾还没有散，工人已经到了，港口的早晨从一声汽笛开始。</p></div>
            <script>var ct = "1709595000"; var nickname = htmlDecode("海边观察"); var biz = "" || "MzA1="; var sn = "" || "0a1b"; var mid = "" || "265"; var idx = "" || "1";</script></body></html>
            """
        let article = try read(text)
        #expect(article.byline.isEmpty)
        #expect(article.published?.description == "2024-03-05T07:30:00+08:00")
        #expect(article.url == "https://mp.weixin.qq.com/s?__biz=MzA1=&mid=265&idx=1&sn=0a1b")
    }

    @Test(arguments: [
        ("http://mp.weixin.qq.com/s/Harbour_Morning-1x?scene=1#rd", "https://mp.weixin.qq.com/s/Harbour_Morning-1x"),
        (
            "http://mp.weixin.qq.com/s?sn=0a1b&__biz=MzA1%3D&mid=265&idx=1&chksm=77&scene=21#wechat_redirect",
            "https://mp.weixin.qq.com/s?__biz=MzA1=&mid=265&idx=1&sn=0a1b"
        ),
        (
            "https://mp.weixin.qq.com/s?__biz=MzA1=&amp;mid=265&amp;idx=1&amp;sn=0a1b&amp;from=timeline",
            "https://mp.weixin.qq.com/s?__biz=MzA1=&mid=265&idx=1&sn=0a1b"
        ),
        ("https://mp.weixin.qq.com/mp/profile_ext?action=home", nil),
        ("https://example.org/s/Harbour_Morning-1x", nil),
    ])
    func `addresses of one article are made one`(address: String, expected: String?) {
        #expect(WeChatAddress.normalised(address) == expected)
    }

    @Test func `literals of scripts are read, expressions are not`() {
        let script = Array(
            #"var a == 1; a = {x: 'it\'s \u4e2d\u6587\x21', 'y': [1, -2.5, "\ud83d\ude00",], z: '' || "later", w: '7' * 1, v: `no`, u: f(1) + 2, t: 'kept'}"#
                .utf8)
        let value = ScriptLiteral.value(of: "a", in: script)
        #expect(value?["x"] == .string("it's 中文!"))
        #expect(value?["y"] == .array([.number("1"), .number("-2.5"), .string("😀")]))
        #expect(value?["z"]?.text == "later")
        #expect(value?["w"]?.text == "7")
        #expect(value?["t"]?.text == "kept")
    }

    @Test(
        .timeLimit(.minutes(1)), arguments: ["{", "[", "(", "'\\", "{a:", "a||", "JsDecode(", "\\ud83d\\u", "x:{y:[("])
    func `literals that never end are read in bounded time`(part: String) {
        let script = Array(("cgiDataNew = {a: " + String(repeating: part, count: 200_000)).utf8)
        _ = ScriptLiteral.value(of: "cgiDataNew", in: script, longest: 4 << 20, places: 4)
        _ = ScriptLiteral.value(of: "a", in: script)
    }

    @Test(arguments: ["Page saved with SingleFile", "Archive processed by SingleFile"])
    func `what saved a page gives its address and the day`(opening: String) throws {
        let text = """
            <!DOCTYPE html> <html><!--
             \(opening)\u{20}
             url: https://mp.weixin.qq.com/s/Harbour_Morning-1x?from=x
             saved date: Tue Mar 05 2024 10:20:30 GMT+0800 (中国标准时间)
            --><head><title>港口</title></head><body><div id="js_content"><p>雾还没有散，工人已经到了，港口的早晨从一声汽笛开始。</p></div></body></html>
            """
        #expect(
            try read(text).url == "https://mp.weixin.qq.com/s/Harbour_Morning-1x?from=x".replacing("?from=x", with: ""))
        let saved = SavedPage(Array(text.utf8))
        #expect(saved.time?.civil == CivilTime(year: 2024, month: 3, day: 5, hour: 10, minute: 20, second: 30))
    }
}
