import Index
import Model
import Testing

struct SearchTests {
    /// One for all tests: they only read.
    private static let shared = Result { try made() }

    private func library() throws -> ArticleIndex { try Self.shared.get() }

    private static func made() throws -> ArticleIndex {
        let index = try newIndex()
        _ = try index.commit([
            incoming(
                1, "微软离职风波", "阿尔特曼被董事会解雇。公司里的人工智能专家纷纷表态。他随后加入微软。", publication: "数据猿",
                published: "2023-11-21"),
            incoming(2, "半导体周报", "半导体公司的订单增加了。一位员工离职。", publication: "芯报", published: "2023-10-02"),
            incoming(
                3, "Board ousts chief", "The board said the art of chess is “hard power”. Microsoft hired him.",
                published: "2023-11-20", language: "en"),
            incoming(
                4, "天气", "今天是晴天，party 开到很晚。", url: "https://news.example.org/1",
                published: "2024-01-05"),
        ]) { _ in placement(1) }
        return index
    }

    @Test(
        arguments: [
            ("微软", [1, 3]), ("導體", [2]), ("導体公司", [2, 1]), ("離職", [1, 2]), ("智能", [1]), ("MICROSOFT", [1, 3]),
            ("ｃｈｅｓｓ", [3]),
            ("阿尔特曼 晴天", [1, 4]), ("无此词语", []), ("", []), ("   ", []), ("。", []),
        ] as [(String, [UInt64])])
    func `plain words are ranked, folded, and found inside longer words`(query: String, ids: [UInt64]) throws {
        #expect(try library().search(query, limit: 9).map(\.id) == ids.map(id))
    }

    @Test(
        arguments: [
            ("\"加入微软\"", [1]), ("“加入微软”", [1]), ("「加入微軟」", [1]), ("\"微软加入\"", []), ("\"art\"", [3]), ("\"par\"", []),
            ("离职 -微软", [2]), ("离职 -\"半导体\"", [1]), ("离职 -from:芯报", [1]), ("from:数据猿", [1]), ("from：数据猿 离职", [1]),
            ("title:离职", [1]), ("title:\"ousts chief\"", [3]), ("lang:en", [3]), ("after:2024", [4]),
            ("after:2023-11-21", [4, 1]),
            ("before:2023-11", [2]), ("after:2023-11-20 before:2023/11/21", [3]), ("before：2023年11月 公司", [2]),
            ("\"晴天\" OR \"hard power\"", [4, 3]), ("from:芯报 OR lang:en", [3, 2]), ("离职 OR 晴天", [4, 1, 2]),
            ("微软 AND 离职", [1]), ("公司 AND NOT 微软", [2]), ("(微软 OR 晴天) AND 今天", [4]), ("（微软 OR 天气） -晴天", [1, 3]),
            ("离职 AND (\"半导体\" OR lang:en)", [2]), ("-(微软 OR 半导体) lang:zh", [4]), ("by:某人", []),
            ("source:芯报", [2]), ("来源：芯报", [2]), ("作者：某人", []), ("标题：离职", [1]), ("日期：2023年11月", [1, 3]),
            ("on:2023-11-21", [1]), ("on:2023", [1, 2, 3]), ("after:\"last month\" before:今天", [1, 2, 3]),
            ("on:昨天", [1]),
            ("on:3天前", []), ("on:2-days-ago", [3]), ("kind:article lang:en", [3]), ("kind:listing", []),
            ("in:新闻", []), ("story:0000000000000001", [1, 2, 3, 4]), ("site:example.org", [4]),
            ("url:www.example.org", [4]),
            ("site:ample.org", []), ("『加入微软』", [1]), ("Micro* AND board", [3]), ("lang:en AND 微软", [3]),
        ] as [(String, [UInt64])])
    func `operators restrict what is found`(query: String, ids: [UInt64]) throws {
        let now = (day("2023-11-22")?.civil.secondsSinceEpoch ?? 0) + 50_000
        #expect(Set(try library().answer(query, limit: 9, now: now).hits.map(\.id)) == Set(ids.map(id)))
    }

    @Test(arguments: [
        "微软 \"", "微软 AND", "微软 OR", "OR 微软", "微软 *", "NEAR(微软", "微软 -", "after:昨天 微软", "title: 微软", "(微软) {}^:",
        "lang: 微软", "微软 OR OR 离职", "“微软", "\u{0}微软", "微软\u{1F}\u{1}", "terms:微软", "-- 微软",
        "before:99999999999999999999 微软", "(微软", "微软 )", "((微软) AND", "微软 NOT", "on:去 微软", "() 微软",
    ]) func `a query that is no valid expression is searched as plain words`(query: String) throws {
        #expect(try library().search(query, limit: 9).first?.id == id(1))
    }

    @Test(arguments: [
        String(repeating: "微软离职", count: 8000), String(repeating: "\"", count: 100_000),
        String(repeating: "a OR ", count: 20_000), String(repeating: "-\"x\" ", count: 20_000),
        String((0..<50_000).map { Character(Unicode.Scalar(0x4E00 + $0 % 20_000) ?? "一") }),
    ]) func `a query of 100 kB is answered`(query: String) throws {
        _ = try library().search(query, limit: 9)
    }

    @Test func `the best sentences come with what matched in them`() throws {
        let hit = try #require(try library().search("董事会解雇", limit: 1).first)
        let match = try #require(hit.matches.first)
        #expect(match.text == "阿尔特曼被董事会解雇。")
        #expect(match.utf8 == 0..<33)
        #expect(match.scalars == 0..<11)
        #expect(
            match.marked.map { $0.lowerBound - match.utf8.lowerBound..<$0.upperBound - match.utf8.lowerBound } == [
                15..<30
            ])
        #expect(hit.story == StoryID(rawValue: 1))
        #expect(hit.path == "1.txt")
        #expect(hit.publication == "数据猿")
    }

    @Test func `a sentence's place is told in scalars too`() throws {
        let index = try newIndex()
        _ = try index.commit([incoming(1, "题", "Plain first line.\n天气不错。🚀火箭升空。")])
        let match = try #require(index.search("火箭", limit: 1).first?.matches.first)
        let text = "Plain first line.\n天气不错。🚀火箭升空。"
        #expect(String(String.UnicodeScalarView(Array(text.unicodeScalars)[match.scalars])) == match.text)
        #expect(match.text.hasSuffix("火箭升空。"))
    }

    @Test func `an article of thousands of different words is found by each of them`() throws {
        let index = try newIndex()
        let words = (0..<4000).map { "w\($0)x" }
        _ = try index.commit([incoming(1, "", words.joined(separator: " ")), incoming(2, "", "w1")])
        for word in words.enumerated().filter({ $0.offset % 97 == 0 }).map(\.element) {
            #expect(try index.search(word, limit: 9).map(\.id) == [id(1)])
        }
    }

    @Test func `a title counts more than a mention`() throws {
        let index = try newIndex()
        _ = try index.commit([
            incoming(1, "别的", "说的是天气，也提到了火箭。后面还有一些话。"), incoming(2, "火箭", "说的是天气，没有提到它。后面还有一些话。"),
        ])
        #expect(try index.search("火箭", limit: 9).map(\.id) == [id(2), id(1)])
    }

    @Test(arguments: [("Microsoft", [3, 1]), ("微软", [1, 3]), ("微軟", [1, 3])] as [(String, [UInt64])])
    func `a name finds its bearer's other names, the one asked for first`(query: String, ids: [UInt64]) throws {
        let index = try newIndex()
        _ = try index.commit([
            incoming(1, "", "今天说的是微软的产品，大家都说好。"), incoming(2, "", "别的事情，没有什么可说。"),
            incoming(3, "", "今天说的是Microsoft的产品，大家都说好。"),
        ])
        let answer = try index.answer(query, limit: 9)
        #expect(answer.hits.map(\.id) == ids.map(id))
        #expect(answer.also.map(\.reason) == [.table])
    }

    @Test func `another name is marked where it stands`() throws {
        let hit = try #require(try library().search("Microsoft", limit: 9).first)
        let match = try #require(hit.matches.first)
        #expect(match.text == "他随后加入微软。")
        #expect(match.marked.map(\.count) == [6])
    }

    @Test(arguments: ["Mircosoft", "Microsof", "Mikrosoft", "misrcosoft"])
    func `a misspelt Latin word finds what it may stand for, and that is said`(word: String) throws {
        let answer = try library().answer(word, limit: 9)
        #expect(answer.hits.map(\.id).contains(id(3)))
        let also = try #require(answer.also.first)
        #expect((also.word, also.form) == (word, "microsoft"))
        #expect(also.reason == .spelling)
    }

    @Test(arguments: ["art", "boards said", "微软"]) func `what the library knows is not misspelt`(query: String) throws {
        #expect(try library().answer(query, limit: 9).also.allSatisfy { $0.reason != .spelling || $0.word == "boards" })
    }

    @Test func `a question is about its rare words, not about how it asks`() throws {
        let index = try newIndex()
        var articles = (1...20).map { incoming($0, "", "今天第\($0)次说天气，人们说得很多。") }
        articles.append(incoming(30, "", "这是什么，那是什么，为什么是什么，谁知道是什么。"))
        articles.append(incoming(31, "", "河边的村子不大。村里人说，火箭的燃料是煤油。"))
        _ = try index.commit(articles)
        #expect(try index.search("火箭的燃料是什么？", limit: 3).first?.id == id(31))
    }

    @Test func `a filter finds the one article among many`() throws {
        let index = try newIndex()
        var articles = (1...300).map { incoming($0, "周报 \($0)", "天气说完了。") }
        articles.insert(incoming(9000, "周报", "天气。", publication: "晨报", language: "ja"), at: 0)
        _ = try index.commit(articles)
        #expect(try index.search("source:晨报 周报 天气", limit: 3).map(\.id) == [id(9000)])
        #expect(try index.search("lang:ja 天气", limit: 3).map(\.id) == [id(9000)])
    }

    @Test func `scores fall from the first hit to the last`() throws {
        let scores = try library().search("公司 离职 微软 半导体", limit: 9).map(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.count == 3)
    }
}
