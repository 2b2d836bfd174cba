import Model
import Parsing
import Testing

struct DigestTests {
    @Test func `a weekly of many items is split, each item with its link and its lines, the essay left whole`() throws {
        let items = try readItems(fixture("weekly.md"))
        let articles = try items.map { try $0.result.get() }
        #expect(items.map(\.place) == [""] + (1...7).map { "item \($0)" })
        #expect(articles[0].title == "渡口周刊（第 12 期）：桥与渡船")
        #expect(articles[0].text.contains("方便总是胜过怀念"))
        #expect(!articles[0].text.contains("储能电池"))
        #expect(articles[0].headings == ["本周话题：桥与渡船", "订阅"])
        #expect(articles[1].title == "渡口大桥通车")
        #expect(articles[1].url == "https://d.example/bridge")
        #expect(articles[1].text == "这座桥连接了两岸的老城和新港，设计时速六十公里，首日通过了两万辆车。")
        #expect(articles[1].publication == "渡口周刊（第 12 期）：桥与渡船")
        #expect(articles[1].published?.description == "2023-11-24")
        #expect(articles[7].title == "静态网站生成器")
        #expect(articles[7].key == "inbox/file/item 7")
        #expect(Set(articles.map(\.id)).count == 8)
        let place = try #require(items[1].evidence.first { $0.field == .content })
        #expect(place.source == "lines 17–21 of the file")
    }

    @Test func `a newsletter of headed links is split into its items`() throws {
        let articles = try readItems(fixture("weekly.eml")).map { try $0.result.get() }
        #expect(articles.count == 6)
        #expect(articles[0].title == "The bridge opens")
        #expect(articles[0].url == "https://d.example/bridge?utm_source=w")
        #expect(articles[0].publication == "Harbour Weekly")
        #expect(articles[5].text == "The tool draws a month and reads the appointments of a file in a second.")
    }

    @Test func `a page of a weekly is split as its Markdown is`() throws {
        let rows = (1...6).map { number in
            "<p>\(number)、<a href=\"https://d.example/\(number)\">第\(number)条消息的标题在这里</a></p>"
                + "<p>第\(number)条消息说了一件事，这件事在码头上人人都知道，报纸也写过了。</p>"
        }
        let page = """
            <html><head><title>渡口周刊（第 13 期）</title></head><body><article><h1>渡口周刊（第 13 期）</h1>
            <p>这里记录每周值得分享的内容，周五发布，欢迎投稿，也欢迎转发给在码头上工作的朋友们。</p>\(rows.joined())</article></body></html>
            """
        let articles = try readItems(Array(page.utf8)).map { try $0.result.get() }
        #expect(articles.suffix(6).map(\.url) == (1...6).map { "https://d.example/\($0)" })
        #expect(articles.last?.title == "第6条消息的标题在这里")
    }

    @Test func `a text of numbered items with their addresses is split`() throws {
        let rows = (1...5).map { number in
            "\(number)、第\(number)件事\nhttps://d.example/\(number)\n码头上的第\(number)件事说来话长，但是人人都爱听，也都愿意再讲一遍。\n"
        }
        let articles = try readItems(Array(("渡口早报 第 7 期\n\n" + rows.joined(separator: "\n")).utf8)).map {
            try $0.result.get()
        }
        #expect(articles.suffix(5).map(\.title) == (1...5).map { "第\($0)件事" })
    }

    @Test func `an article with headed sections and links in its text is one article`() throws {
        let sections = (1...6).map { number in
            """
            ## 第\(number)部分的小标题

            这一部分讲的是第\(number)个方面，作者引用了[一份报告](https://r.example/\(number))，并且逐条讨论了其中的数字和结论。

            接着又有一段，把前面的话说得更清楚一些，没有别的意思。


            """
        }
        let article = "# 大桥通车之后\n\n大桥通车之后，两岸的生活都变了。\n\n" + sections.joined()
        #expect(try readItems(Array(article.utf8)).count == 1)
    }

    @Test func `an article with a list of sources below it is one article`() throws {
        let sources = (1...8).map {
            "- [Report number \($0) of the harbour office](https://r.example/\($0)), November 2023, page \($0)\n"
        }
        let prose = String(
            repeating: "The bridge opened on Monday, and both towns have changed since, as everybody says. ", count: 30)
        let article = "# After the bridge\n\n\(prose)\n\n\(prose)\n\n## Sources\n\n" + sources.joined()
        #expect(try readItems(Array(article.utf8), path: "a.md").count == 1)
    }
}
