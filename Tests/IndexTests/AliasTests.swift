import Index
import Language
import Model
import Testing

/// It knows what 简称 says.
private let reader: Analyser = {
    var sources = LexiconSources(
        dictionary: Array("以下 90 f\n简称 90 v\n今天 90 t\n新闻 90 n\n没有 90 v\n来 90 v\n了 90 ul\n".utf8))
    sources.cues = Array("also-called\t简称\n".utf8)
    do {
        return Analyser(lexicon: try Lexicon(compiled: try Lexicon.compile(sources)))
    } catch {
        preconditionFailure("\(error)")
    }
}()

struct AliasTests {
    private func article(_ seed: UInt64, _ text: String, url: String = "") -> IncomingArticle {
        incoming(seed, "", text, url: url, with: reader)
    }

    private func newIndex() throws -> ArticleIndex { try ArticleIndex(path: ":memory:", analyser: reader) }

    private let said = "“蓝色守望者”（BGW）来了。"
    private let defined = "“蓝色守望者”（以下简称“蓝守”）来了。"

    @Test func `two articles that say so make two names one`() throws {
        let index = try newIndex()
        _ = try index.commit([article(1, said)])
        #expect(try index.aliasBook(for: "BGW 新闻").aliases(of: "bgw").isEmpty)
        _ = try index.commit([article(2, said + "今天没有新闻。")])
        let found = try index.aliasBook(for: "BGW 新闻").aliases(of: "bgw")
        #expect(found.map(\.form) == ["蓝色守望者"])
        #expect(found.first?.reason == .library && found.first?.articles == 2)
        #expect(try index.aliasBook().isOne("蓝色守望者", "BGW"))
    }

    @Test func `one article is enough where it defines the name`() throws {
        let index = try newIndex()
        _ = try index.commit([article(1, defined)])
        #expect(try index.aliasBook(for: "蓝守").isOne("蓝守", "蓝色守望者"))
    }

    @Test func `a repost says nothing of its own`() throws {
        let index = try newIndex()
        _ = try index.commit([article(1, said)]) { _ in placement(7) }
        _ = try index.commit([article(2, said + "转载。")]) { _ in placement(7, repostOf: 1) }
        #expect(try index.aliasBook(for: "BGW").aliases(of: "BGW").isEmpty)
        #expect(try index.aliasBook().aliases(of: "BGW").isEmpty)
    }

    @Test func `a reading that was revised no longer counts`() throws {
        let index = try newIndex()
        _ = try index.commit([article(1, said), article(2, said + "又一条。", url: "https://example.org/a")])
        #expect(try index.aliasBook().isOne("蓝色守望者", "BGW"))
        _ = try index.commit([article(3, "全文都改了，没有别的。", url: "https://example.org/a")])
        #expect(try !index.aliasBook().isOne("蓝色守望者", "BGW"))
    }

    @Test func `a short form of two bearers leads to neither`() throws {
        let index = try newIndex()
        let other = "“北国观鸟会”（BGW）也来了。"
        _ = try index.commit([article(1, said), article(2, said + "一。"), article(3, other), article(4, other + "二。")])
        let book = try index.aliasBook(for: "BGW")
        #expect(book.aliases(of: "BGW").isEmpty)
        #expect(!book.isOne("蓝色守望者", "北国观鸟会"))
    }

    @Test func `the order of arrival does not matter`() throws {
        let articles = [article(1, said), article(2, said + "一。"), article(3, defined)]
        let books = try [articles, articles.reversed()].map { batch in
            let index = try newIndex()
            _ = try index.commit(batch)
            return try index.aliasBook().aliases(of: "蓝色守望者")
        }
        #expect(books[0] == books[1] && books[0].count == 2)
    }
}
