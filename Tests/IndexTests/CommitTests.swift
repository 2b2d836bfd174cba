import Index
import Model
import Testing
import TestSupport

struct CommitTests {
    struct Refusal: Error {}

    @Test func `what was committed is read back as it was`() throws {
        let index = try newIndex()
        let batch = incoming(
            0xF123_4567_89AB_CDEF, "标题：测试", "导语在此。\n第二段说的是别的事情。", url: "https://example.org/a",
            publication: "某报", published: "2023-11-21")
        _ = try index.commit([batch]) { _ in placement(7, repostOf: 3) }
        let stored = try #require(try index.storedArticle(batch.analysed.article.id))
        #expect(stored.article == batch.analysed.article)
        #expect(stored.sentences == batch.analysed.analysis.sentences)
        #expect(stored.file == batch.file)
        #expect(stored.placement == placement(7, repostOf: 3))
        #expect(stored.storyAtArrival == StoryID(rawValue: 7))
        #expect(!stored.isSettled)
        #expect(stored.filedAt == nil)
    }

    @Test func `the same content twice is one article, with both paths`() throws {
        let index = try newIndex()
        let first = incoming(1, "甲", from: file(1, path: "b.txt"))
        let second = incoming(1, "甲", from: file(1, path: "a.txt"))
        #expect(try index.commit([first, second]).last == .duplicate(id(1)))
        #expect(try index.commit([second]) == [.duplicate(id(1))])
        #expect(try index.statistics().articles == 1)
        #expect(try index.canonicalPath(of: id(1)) == "a.txt")
    }

    @Test func `the same address makes a revision, and the earlier reading stays`() throws {
        let index = try newIndex()
        _ = try index.commit([incoming(1, "初稿", url: "https://example.org/a")])
        let outcome = try index.commit([incoming(2, "定稿", "全文都改了。", url: "https://example.org/a")])
        #expect(outcome == [.stored(id(2), placement: nil, revises: id(1))])
        #expect(try index.storedArticle(id(1))?.revisedBy == id(2))
        #expect(try index.storedArticle(id(1))?.article.title == "初稿")
        #expect(try index.storedArticle(id(2))?.revises == id(1))
        #expect(try index.search("初稿", limit: 5).isEmpty)
        #expect(try index.search("定稿", limit: 5).map(\.id) == [id(2)])
    }

    @Test(arguments: [
        (SourceFormat.html, "", nil), (.markdown, "", nil), (.markdown, "编者按一句。", nil), (.html, "后来又添了一句。", id(1)),
    ])
    func `the same piece saved another way is no revision`(
        format: SourceFormat, added: String, revises: ArticleID?
    ) throws {
        let index = try newIndex()
        let text = (0..<60).map { "第\($0)句说公司的第\($0 * 7)件事情与\($0 * 13)个人有关。" }.joined()
        _ = try index.commit([incoming(1, "一", text, url: "https://example.org/a", format: .html)])
        let later = incoming(2, "一", text + added, url: "https://example.org/a", format: format)
        #expect(try index.commit([later]) == [.stored(id(2), placement: nil, revises: revises)])
    }

    @Test func `items of one file with the same address are no revisions`() throws {
        let index = try newIndex()
        let batch = (1...3).map { incoming($0, from: file(9), key: "\($0)", url: "https://example.org/") }
        let outcomes = try index.commit(batch)
        #expect(outcomes == (1...3).map { .stored(id($0), placement: nil, revises: nil) })
    }

    @Test func `what a weekly says of a page is no revision of that page, nor the other way round`() throws {
        let index = try newIndex()
        let (page, item) = ("https://example.org/a", "weekly.md/item 3")
        _ = try index.commit([incoming(1, "一", "公司的董事会今天开会。", url: page, format: .html)])
        let later = incoming(2, "一", "这篇文章值得一读。", from: file(9, path: "weekly.md"), key: item, url: page)
        #expect(try index.commit([later]) == [.stored(id(2), placement: nil, revises: nil)])
        let whole = incoming(3, "一", "微软的阿尔特曼离职。", url: page, format: .html)
        #expect(try index.commit([whole]) == [.stored(id(3), placement: nil, revises: nil)])
    }

    @Test(arguments: [(true, id(1)), (false, nil)])
    func `the same path is a revision where most of the text is the same`(isSame: Bool, revises: ArticleID?) throws {
        let index = try newIndex()
        let text = (0..<60).map { "第\($0)句说公司的第\($0 * 7)件事情与\($0 * 13)个人有关。" }.joined()
        let other = (0..<60).map { "Sentence \($0) tells of \($0 * 3) ships and \($0 * 11) sailors. " }.joined()
        _ = try index.commit([incoming(1, "一", text, from: file(1, path: "n.txt"))])
        let later = incoming(2, "二", isSame ? text + "后来又添了一句。" : other, from: file(2, path: "n.txt"))
        #expect(try index.commit([later]) == [.stored(id(2), placement: nil, revises: revises)])
    }

    @Test func `what place throws undoes the whole batch`() throws {
        let index = try newIndex()
        #expect(throws: Refusal.self) {
            try index.commit(
                [incoming(1), incoming(2)], finishing: [FileRecord(file(1), .read(articles: 1), program: "1")]
            ) { entry in
                if entry.id == id(2) { throw Refusal() }
                return placement(1)
            }
        }
        #expect(try index.statistics().articles == 0)
        #expect(try index.record(of: hash(1)) == nil)
        #expect(try index.search("新闻", limit: 5).isEmpty)
    }

    @Test func `place is asked in order, once for each new digested article, with what the database will give back`()
        throws
    {
        let index = try newIndex()
        var asked: [StoryEntry] = []
        let text = (0..<30).map { "第\($0)天微软公司董事会开了\($0)次会。" }.joined()
        _ = try index.commit([incoming(2, "微软", text), incoming(1), incoming(2, "微软", text), incoming(3, kind: .login)])
        {
            asked.append($0)
            return placement($0.id.rawValue)
        }
        #expect(asked.map(\.id) == [id(2), id(1)])
        #expect(asked[0].features.main.isEmpty == false)
        #expect(try asked.map { try index.entry($0.id) } == asked)
        #expect(try index.entry(id(99)) == nil)
    }

    @Test func `the order of commits plays no part in ids and canonical order`() throws {
        let batch = (1...40).map { incoming($0 &* 0x9E37_79B9_7F4A_7C15, "\($0)", time: Int64($0 % 7)) }
        func order(_ batch: [IncomingArticle]) throws -> [ArticleID] {
            let index = try newIndex()
            _ = try index.commit(batch)
            return try index.canonicalKeys(receivedIn: .min..<(.max)).map(\.id)
        }
        #expect(try order(batch) == order(batch.reversed()))
        #expect(try order(batch).count == 40)
    }

    @Test func `an id is found by its beginning`() throws {
        let index = try newIndex()
        let ids: [UInt64] = [0xABCD_0000_0000_0001, 0xABCD_1000_0000_0000, 0x00FF_0000_0000_0000]
        _ = try index.commit(ids.map { incoming($0) })
        #expect(try index.articleID(prefix: "abcd1") == id(ids[1]))
        #expect(try index.articleID(prefix: "00ff") == id(ids[2]))
        #expect(try index.articleID(prefix: "abcd000000000001") == id(ids[0]))
        #expect(try index.articleID(prefix: "1234") == nil)
        #expect(throws: IndexError.ambiguousReference("abcd")) { try index.articleID(prefix: "abcd") }
        #expect(throws: IndexError.ambiguousReference("abc")) { try index.articleID(prefix: "abc") }
        #expect(throws: IndexError.ambiguousReference("+bcd")) { try index.articleID(prefix: "+bcd") }
    }
}
