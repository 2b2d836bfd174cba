import GRDB
import Model
import TestSupport
import Testing

@testable import Index

struct RemovalTests {
    private func found(_ words: String, in index: ArticleIndex) throws -> [ArticleID] {
        try index.search(words, limit: 10).map(\.id)
    }

    @Test func `a removed article is neither kept nor found, and the next one is not found by its words`() throws {
        let index = try newIndex()
        _ = try index.commit([incoming(1, "甲", "微软公司发布财报。"), incoming(2, "乙", "阿尔特曼离职。")])
        try index.remove([id(2)], keepingFiles: false)
        #expect(try index.storedArticle(id(2)) == nil)
        #expect(try found("阿尔特曼", in: index).isEmpty)
        #expect(try index.record(of: hash(2)) == nil)
        _ = try index.commit([incoming(3, "丙", "董事会开会。")])  // in the row that is free
        #expect(try found("阿尔特曼", in: index).isEmpty)
        #expect(try found("董事会", in: index) == [id(3)])
        #expect(try found("微软", in: index) == [id(1)])
    }

    @Test func `what is removed again, or was never there, changes nothing`() throws {
        let index = try newIndex()
        _ = try index.commit([incoming(1, "甲", "微软公司发布财报。")])
        for _ in 0..<2 { try index.remove([id(1), id(9)], keepingFiles: false) }
        #expect(try index.statistics().articles == 0)
    }

    @Test func `reposts of a removed article repeat the first of them`() throws {
        let index = try newIndex()
        let articles = [incoming(1, time: 10), incoming(2, time: 30), incoming(3, time: 20)]
        _ = try index.commit(articles) { placement(1, repostOf: $0.id == id(1) ? nil : 1) }
        try index.remove([id(1)], keepingFiles: false)
        #expect(try index.storedArticle(id(3))?.placement?.repostOf == nil)
        #expect(try index.storedArticle(id(2))?.placement?.repostOf == id(3))
    }

    @Test func `the readings around a removed one follow each other`() throws {
        let index = try newIndex()
        for (seed, text) in [(1, "微软公司一。"), (2, "微软公司二。"), (3, "微软公司三。")] as [(UInt64, String)] {
            _ = try index.commit([incoming(seed, "甲", text, url: "https://example.org/a")])
        }
        try index.remove([id(2)], keepingFiles: false)
        #expect(try index.storedArticle(id(3))?.revises == id(1))
        #expect(try index.storedArticle(id(1))?.revisedBy == id(3))
    }

    @Test func `a file's original goes with the last of its articles`() throws {
        let index = try newIndex()
        let weekly = file(7, path: "周刊.md")
        let items = [
            incoming(1, "一", "微软公司。", from: weekly, key: "周刊.md#1"),
            incoming(2, "二", "董事会。", from: weekly, key: "周刊.md#2"),
        ]
        _ = try index.commit(
            items, finishing: [FileRecord(weekly, .filed(articles: 2, at: "2023/11/周刊.md"), program: "1")])
        #expect(try index.removal(of: [id(1)]).originals.isEmpty)
        let both = try index.removal(of: [id(1), id(2)])
        #expect(both.originals.map(\.hash) == [weekly.hash])
        #expect(both.originals.first?.filed == "2023/11/周刊.md")
        #expect(both.originals.first?.sightings == [.init(path: "周刊.md", received: weekly.received)])
    }

    @Test func `a file of a kept inbox stays known without its article`() throws {
        let index = try newIndex()
        _ = try index.commit([incoming(1)], finishing: [FileRecord(file(1), .read(articles: 1), program: "1")])
        try index.remove([id(1)], keepingFiles: true)
        #expect(try index.record(of: hash(1)) != nil)
    }

    @Test func `what is older than an age is told without what an edition names`() throws {
        let index = try newIndex()
        for seed in 1...4 as ClosedRange<UInt64> {
            let file = file(seed, received: Int64(seed) * 100)
            _ = try index.commit(
                [incoming(seed, from: file)],
                finishing: [FileRecord(file, .filed(articles: 1, at: "\(seed).txt"), program: "1")])
        }
        #expect(try index.articles(receivedBefore: 400, apartFrom: [id(2)], limit: 10) == [id(1), id(3)])
        #expect(try index.originals(receivedBefore: 400, apartFrom: [id(2)]).map(\.hash) == [hash(1), hash(3)])
        try index.noteRemovedOriginal(hash(1))
        #expect(try index.originals(receivedBefore: 400, apartFrom: [id(2)]).map(\.hash) == [hash(3)])
    }

    @Test func `a database written anew has all that is left, and is smaller`() async throws {
        try await withTemporaryFolder { folder in
            let index = try ArticleIndex(path: folder + "/a.sqlite", analyser: analyser)
            let long = (0..<400).map { "第\($0)天微软公司的董事会开会，号码\($0 * 7919)。" }.joined()
            let articles = (1...40 as ClosedRange<UInt64>).map { incoming($0, "标题\($0)", long + "\($0)") }
            _ = try index.commit(articles)
            try index.remove((2...40 as ClosedRange<UInt64>).map(id), keepingFiles: false)
            let before = try index.statistics().databaseBytes
            try index.vacuum()
            #expect(try index.statistics().databaseBytes < before)
            #expect(try found("董事会", in: index) == [id(1)])
            _ = try index.commit([incoming(50, "乙", "阿尔特曼离职。")])
            #expect(try found("阿尔特曼", in: index) == [id(50)])
        }
    }
}
