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
            incoming(4, "天气", "今天是晴天，party 开到很晚。", published: "2024-01-05"),
        ]) { _ in placement(1) }
        return index
    }

    @Test(
        arguments: [
            ("微软", [1]), ("導體", [2]), ("導体公司", [2, 1]), ("離職", [1, 2]), ("智能", [1]), ("MICROSOFT", [3]), ("ｃｈｅｓｓ", [3]),
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
        ] as [(String, [UInt64])])
    func `operators restrict what is found`(query: String, ids: [UInt64]) throws {
        #expect(Set(try library().search(query, limit: 9).map(\.id)) == Set(ids.map(id)))
    }

    @Test(arguments: [
        "微软 \"", "微软 AND", "微软 OR", "OR 微软", "微软 *", "NEAR(微软", "微软 -", "after:昨天 微软", "title: 微软", "(微软) {}^:",
        "lang: 微软", "微软 OR OR 离职", "“微软", "\u{0}微软", "微软\u{1F}\u{1}", "terms:微软", "-- 微软",
        "before:99999999999999999999 微软",
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

    @Test func `scores fall from the first hit to the last`() throws {
        let scores = try library().search("公司 离职 微软 半导体", limit: 9).map(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.count == 2)
    }
}
