import Index
import Model
import TestSupport
import Testing

struct ProofTests {
    @Test func `a kept text that is no longer the one that was read is known by its hash`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            let index = try ArticleIndex(path: path, analyser: analyser)
            let articles = [
                incoming(1, "一", "潮水退了，渡口的船都搁在滩上。"), incoming(2, "二", "潮水涨了，渡口的船都浮在水上。"),
            ]
            _ = try index.commit(articles) { placement($0.id.rawValue) }
            let read = try #require(try index.storedArticle(id(1)))
            #expect(try index.isIntact(read))
            try runSQL("UPDATE contents SET text = (SELECT max(text) FROM contents)", path)
            let kept = try [id(1), id(2)].compactMap { try index.storedArticle($0) }
            #expect(kept.count == 2 && kept[0].article.text == kept[1].article.text)
            #expect(try kept.count { try index.isIntact($0) } == 1)
        }
    }
}
