import Model
import Parsing
import Testing

@Suite struct HTMLTests {
    @Test func `a page gives its article's fields`() throws {
        let article = try read(fixture("page.html"))
        #expect(article.format == .html)
        #expect(article.title == "渡轮回到海湾之后")
        #expect(article.byline == "林一")
        #expect(article.publication == "海边网")
        #expect(article.published?.description == "2024-03-05T07:30:00+08:00")
        #expect(article.url == "https://example.org/ferry")
        #expect(article.language == .chinese)
        #expect(article.kind == .article)
    }

    @Test func `a page's text is its article alone, in blocks`() throws {
        let article = try read(fixture("page.html"))
        #expect(article.text.hasPrefix("渡轮在停航三年之后"))
        #expect(article.text.hasSuffix("渡轮能否留住乘客还是未知数。"))
        for other in ["首页", "分享到", "相关阅读", "网友甲", "热门文章", "责任编辑", "脚本", "版权"] {
            #expect(!article.text.contains(other))
        }
        #expect(article.headings == ["一条航线的账本"])
        #expect(article.texts { $0 == .listItem } == ["每日往返四班，票价五元。", "周末加开两班，学生半价。"])
        #expect(article.texts { $0 == .tableRow } == ["月份 | 乘客", "三月 | 八千人"])
        #expect(article.texts { $0 == .quote } == ["没有船的海湾，就像没有钟的教堂。"])
        #expect(article.texts { $0 == .caption } == ["复航的渡轮。摄影：王二"])
    }

    @Test func `a page of WeChat is read though its body is hidden and its time in a script`() throws {
        let article = try read(
            """
            <html><head><meta property="og:title" content="港口的早晨"><meta name="author" content="林一"></head><body>
            <h1 id="activity-name"> 港口的早晨 </h1><a id="js_name"> 海边观察 </a><em id="publish_time"></em>
            <div id="js_content" style="visibility: hidden;"><section><p>港口的早晨从一声汽笛开始，雾还没有散，工人已经到了。</p></section>
            <section><p>他们说，今天的第一艘船来自南方，<br>装着水果和信件。</p></section></div>
            <script>var createTime = '2024-03-05 07:30'; var x = "违规";</script></body></html>
            """)
        #expect(article.title == "港口的早晨")
        #expect(article.publication == "海边观察")
        #expect(article.byline == "林一")
        #expect(article.published?.description == "2024-03-05T07:30+08:00")
        #expect(article.text == "港口的早晨从一声汽笛开始，雾还没有散，工人已经到了。\n他们说，今天的第一艘船来自南方，\n装着水果和信件。")
    }

    @Test(arguments: [
        ("<body><div>该内容已被发布者删除</div></body>", PageKind.tombstone),
        ("<body><h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p></body>", .captcha),
        ("<body><script>var x = '该内容已被发布者删除'</script><p>港口的早晨从一声汽笛开始，雾还没有散。</p></body>", .article),
    ])
    func `a page in an article's place is told by what it shows`(body: String, kind: PageKind) throws {
        #expect(try read("<html><head><title>页面</title></head>\(body)</html>").kind == kind)
    }

    @Test func `captions stay as captions, and credits of pictures are left out`() throws {
        let text = "<p>老码头在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。中午以后只剩下几只猫和补网的老人。</p>"
        let other = "<p>到了傍晚，灯塔亮起来，最后一班渡轮从对岸回来，船上的人大多是在城里上班的年轻人，他们提着菜，慢慢走回家去。</p>"
        let page = """
            <html><body><h1>老码头的一天</h1><div>\(text)<figure><img src=a><figcaption>清晨的老码头，渔船靠岸</figcaption></figure>
            \(other)<figure><img src=b><figcaption>图2：码头每月的客流</figcaption></figure><p>Foto: Jane Doe</p>
            \((1...8).map { "<p>第\($0)位老人说，" + text.dropFirst(3) }.joined())</div></body></html>
            """
        let article = try read(page)
        #expect(article.texts { $0 == .caption } == ["清晨的老码头，渔船靠岸", "图2：码头每月的客流"])
        #expect(!article.text.contains("Jane Doe"))
        #expect(article.texts { $0 == .paragraph }.count == 10)
    }

    @Test(arguments: ["Weitere Informationen", "À lire aussi", "Czytaj też", "También te puede interesar"])
    func `a text ends where other pages are named, in any language`(heading: String) throws {
        let text =
            "<p>The ferry came back to the bay after three years, and the whole town stood there to see it land.</p>"
        let second =
            "<p>By noon the first tickets were sold out, said the harbour master, who had not slept for two nights.</p>"
        let page =
            "<h1>The Ferry</h1><div>\(text)\(second)\(text)<h3>\(heading)</h3><p>The old quay, built anew.</p></div>"
        let article = try read("<html><body>\(page)</body></html>")
        #expect(!article.text.contains(heading))
        #expect(!article.text.contains("old quay"))
    }

    @Test func `a line below the title belongs to the text though it stands apart and ends without a mark`() throws {
        let text =
            "<p>The ferry came back to the bay after three years, and the whole town stood there to see it land.</p>"
        let lead = "The harbour master promises four crossings a day and a ticket for everybody who lives on the island"
        let page = """
            <div class="head relative"><div class="top"><h1>The Ferry</h1><h2>\(lead)</h2></div></div>
            <div class="article-body">\(text)\(text.replacing("ferry", with: "boat"))</div>
            """
        #expect(try read("<html><body>\(page)</body></html>").text.hasPrefix(lead))
    }

    @Test func `old pages without paragraphs are cut at their line breaks`() throws {
        let article = try read(
            "<html><body><table><tr><td><font>&#12288;&#12288;港口的早晨从一声汽笛开始，雾还没有散。<br><br>&nbsp;&nbsp;他们说，今天的第一艘船来自南方。</font></td></tr></table></body></html>"
        )
        #expect(article.text == "港口的早晨从一声汽笛开始，雾还没有散。\n他们说，今天的第一艘船来自南方。")
    }

    @Test(arguments: ["relative hidden md:flex", "ad-container", "cta-bottom banner", "next-section"])
    func `a name that surroundings have too drops no prose`(name: String) throws {
        let text = "<p>老码头在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。中午以后这里就只剩下几只猫和补网的老人。</p>"
        let article = try read(
            "<html><body><h1>老码头的一天</h1><div>\(text)</div><div class='\(name)'>\(text)\(text)</div></body></html>")
        #expect(article.texts { $0 == .paragraph }.count == 3)
    }

    @Test func `a short article among long teasers is found`() throws {
        let teaser =
            "<li><h3><a href=x>海湾的另一条新闻标题</a></h3><p>这是另一篇文章很长的摘要，写了很多与本文无关的事，一句接着一句，直到读者不想再读下去，还要再写一句。</p></li>"
        let article = try read(
            "<html><head><title>渡轮复航</title><meta property=og:type content=article></head><body><div><h1>渡轮复航</h1><p>2024-03-05 07:30</p><div><p>停航三年的渡轮今天复航，首班船上有四十名乘客。</p></div></div>"
                + "<div><ul>" + String(repeating: teaser, count: 12) + "</ul></div></body></html>")
        #expect(article.text == "停航三年的渡轮今天复航，首班船上有四十名乘客。")
    }

    @Test(arguments: ["<div hidden id='S:0'>", "<div style='display:none'>", "<noscript>"])
    func `a hidden part that holds the page's text is read`(start: String) throws {
        let text = String(repeating: "<p>老码头在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。</p>", count: 3)
        let article = try read("<html><body><p>首页</p>\(start)\(text)</body></html>")
        #expect(article.text.contains("老码头在清晨最热闹"))
    }

    @Test func `a page of pieces is read as a whole, a list of others with their teasers`() throws {
        let piece = { (name: String) in
            "<section><div><h2>\(name)</h2><p>\(name)的早晨从一声汽笛开始，雾还没有散，工人已经到了，第一艘船正在靠岸。</p></div></section>"
        }
        let names = ["东港", "西港", "南港", "北港", "新港"]
        let pieces = try read(
            "<html><head><title>海湾的港口</title></head><body>" + names.map(piece).joined() + "</body></html>")
        #expect(pieces.headings == names)
        let teasers = names.map { "<li><h3><a href=x>\($0)的渡轮今天复航</a></h3><p>首班船有四十名乘客。</p></li>" }
        let listing = try read(
            "<html><head><title>渡轮消息</title></head><body><div><ul>" + teasers.joined() + "</ul></div></body></html>")
        #expect(names.allSatisfy { listing.text.contains("\($0)的渡轮今天复航") })
    }

    @Test func `an opening that stands apart from the body is part of the text`() throws {
        let opening =
            "这是一段写在正文之前的导语，它比较长，讲了海湾里的渡轮怎样停航，又怎样在三年之后回来，以及人们为什么一直在等它，还有那些等不及的人后来去了哪里，做了什么，又在什么时候回来过，回来以后又说了些什么，听的人怎么想，写的人怎么写。"
        let body = String(repeating: "<p>老码头在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。</p>", count: 12)
        let article = try read(
            "<html><body><h1>渡轮回到海湾</h1><div><p>\(opening)</p></div><div>\(body)</div></body></html>")
        #expect(article.text.hasPrefix("这是一段写在正文之前的导语"))
    }

    @Test func `what a page's text was taken from is told, and what lost against it`() throws {
        let item = try #require(readItems(fixture("page.html")).first)
        let content = item.evidence.filter { $0.field == .content }
        let winner = try #require(content.first)
        #expect(winner.isChosen)
        #expect(winner.value.hasPrefix("渡轮在停航三年之后"))
        #expect(winner.source.contains("% of the prose"))
        #expect(content.dropFirst().allSatisfy { !$0.isChosen })
    }

    @Test func `labels of dropped lists, notices and requests below are left out`() throws {
        let text = String(repeating: "<p>老码头在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。</p>", count: 6)
        let links = "<h3>海湾旧闻</h3><ul>" + String(repeating: "<li><a href=x>渡轮旧闻一则</a></li>", count: 4) + "</ul>"
        let article = try read(
            "<html><body><article><p>（原标题：老码头）</p>\(text)<div>\(links)</div>\(text)<p>Advertisement</p>\(text)"
                + "<p>点击下载客户端</p><h4>相关阅读</h4><p>海湾</p></article></body></html>")
        #expect(article.texts { _ in true }.allSatisfy { $0.hasPrefix("老码头在清晨") })
    }

    @Test func `text behind a link is no part of the link`() throws {
        let paragraph = "<p><a href=x>老码头</a>在清晨最热闹，渔船靠岸，买鱼的人从半山上走下来，讨价还价，一直到八点才散去。</p>"
        let article = try read(
            "<html><body><article>" + String(repeating: paragraph, count: 4) + "</article></body></html>")
        #expect(article.texts { $0 == .paragraph }.count == 4)
    }

    @Test(.timeLimit(.minutes(1)), arguments: HostilePage.allCases)
    func `hostile pages end in bounded time`(page: HostilePage) throws {
        do {
            _ = try read("<html><body>" + page.body)
        } catch {
            #expect(error as? ParsingError == .empty)
        }
    }
}

enum HostilePage: CaseIterable {
    case deep, unmatchedEnds, longAttribute, manyAttributes, openScripts, openStyles, wideRow, links

    var body: String {
        switch self {
        case .deep: String(repeating: "<div>", count: 50_000) + "港口的早晨从一声汽笛开始，雾还没有散。"
        case .unmatchedEnds: String(repeating: "<b>", count: 10_000) + String(repeating: "</i>", count: 50_000) + "港口。"
        case .longAttribute: "<p title='" + String(repeating: "x", count: 1_000_000) + "'>港口的早晨从一声汽笛开始。</p>"
        case .manyAttributes: "<p " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">港口的早晨从一声汽笛开始。</p>"
        case .openScripts: String(repeating: "<script>", count: 50_000) + "<p>港口</p>"
        case .openStyles: String(repeating: "<style>", count: 50_000) + "<p>港口</p>"
        case .wideRow: "<table><tr>" + String(repeating: "<td><i>", count: 20_000) + "港口"
        case .links: String(repeating: "<a href=x>船</a>", count: 20_000) + "<!-- 没有结尾"
        }
    }
}
