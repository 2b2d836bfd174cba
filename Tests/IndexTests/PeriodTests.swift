import Index
import Model
import Testing

/// What Stories is asked again with: entries in canonical order, by period of receipt.
struct PeriodTests {
    private func article(
        _ seed: UInt64, at received: Int64, time: Int64 = 0, kind: PageKind = .article
    ) -> IncomingArticle {
        incoming(seed, from: file(seed, received: received), kind: kind, time: time)
    }

    /// Time, then the id without a sign.
    private func inCanonicalOrder(_ batch: [IncomingArticle]) -> [ArticleID] {
        batch.map(\.entry).sorted { ($0.time, $0.id.rawValue) < ($1.time, $1.id.rawValue) }.map(\.id)
    }

    private func placed(_ index: ArticleIndex, before instant: Int64 = .max, newest limit: Int) throws -> [ArticleID] {
        try index.placedPages(receivedBefore: instant, newest: limit).flatMap(index.placedEntries).map(\.entry.id)
    }

    @Test(arguments: [0, 1, 5, 150, 511, 512, 513, 600, 900])
    func `the newest placed entries come in canonical order, exactly as many as asked for`(limit: Int) throws {
        let index = try newIndex()
        // Half of the ids have the highest bit set, and many share a time.
        let batch = (UInt64(1)...600).map { article($0 &* 0x9E37_79B9_7F4A_7C15, at: 10, time: Int64($0 % 4)) }
        _ = try index.commit(batch) { _ in placement(1) }
        #expect(try placed(index, newest: limit) == inCanonicalOrder(batch).suffix(limit))
    }

    @Test func `entries without a place, received later, or of other pages are left out`() throws {
        let index = try newIndex()
        let batch = [article(1, at: 10), article(2, at: 10), article(3, at: 20), article(4, at: 10, kind: .login)]
        _ = try index.commit(batch) { $0.id == id(2) ? nil : placement(1) }
        #expect(try placed(index, before: 20, newest: 9) == [id(1)])
        #expect(try placed(index, newest: 9) == [id(1), id(3)])
        #expect(try index.canonicalKeys(receivedIn: 10..<20).map(\.id) == [id(1), id(2)])
        #expect(try index.otherArticles(of: Coverage(.receipt, 10..<20)) == [id(4)])
        #expect(try index.otherArticles(of: Coverage(.receipt, 11..<20)).isEmpty)
    }

    @Test func `a place is replaced when the period closes, the storyline at arrival stays`() throws {
        let index = try newIndex()
        _ = try index.commit([article(1, at: 10), article(2, at: 10)]) { _ in placement(1) }
        try index.applyPlacements([id(1): placement(2), id(77): placement(2)], at: .settled)
        let stories = try index.placedPages(newest: 9).flatMap(index.placedEntries).map {
            ($0.entry.id, $0.placement.story)
        }
        #expect(
            Dictionary(uniqueKeysWithValues: stories) == [id(1): StoryID(rawValue: 2), id(2): StoryID(rawValue: 1)])
        let stored = try #require(try index.storedArticle(id(1)))
        #expect(stored.isSettled)
        #expect(stored.placement == placement(2))
        #expect(stored.storyAtArrival == StoryID(rawValue: 1))
        #expect(try index.storedArticle(id(2))?.isSettled == false)
    }

    @Test func `each file of a period comes with the time of its first article's receipt`() throws {
        let index = try newIndex()
        let lot = file(9, received: 12)
        #expect(try index.firstReceipt() == nil)
        _ = try index.commit([
            article(3, at: 15), incoming(1, from: lot, key: "1"), incoming(2, from: lot, key: "2"), article(4, at: 30),
        ])
        let receipts = try index.receipts(in: 10..<20)
        #expect(receipts.map(\.file) == [hash(3).fileID, hash(9).fileID])
        #expect(receipts.map(\.received) == [15, 12])
        #expect(try index.firstReceipt() == 12)
    }

    @Test(arguments: [false, true])
    func `an article's path is the first of all that it was dropped at, in whatever order`(isReversed: Bool) throws {
        let index = try newIndex()
        let batch = ["b/甲.txt", "a/甲.txt", "甲.txt"].map { incoming(1, from: file(1, path: $0)) }
        for article in isReversed ? batch.reversed() : batch { _ = try index.commit([article]) }
        _ = try index.commit([incoming(1, from: file(2, path: "A.txt"))])
        #expect(try index.canonicalPath(of: id(1)) == "A.txt")
        #expect(try index.canonicalPath(of: id(2)) == nil)
    }
}
