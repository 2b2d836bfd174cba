import Index
import Model
import Testing

struct StoryTests {
    private func index(of articles: [IncomingArticle], in story: UInt64 = 1) throws -> ArticleIndex {
        let index = try newIndex()
        _ = try index.commit(articles) { _ in placement(story) }
        return index
    }

    @Test func `a name given at birth stays, and a merged storyline's slug leads on`() throws {
        let index = try index(of: [incoming(1)])
        let (one, two) = (StoryID(rawValue: 1), StoryID(rawValue: 2))
        try index.nameStories([
            StoryRecord(id: one, slug: "yi", title: "一"), StoryRecord(id: two, slug: "er", title: "二"),
        ])
        try index.nameStories([StoryRecord(id: one, slug: "other", title: "别的")])
        #expect(try index.storyRecord(one)?.title == "一")
        try index.mergeStory(one, into: two)
        #expect(try index.storyRecord(slug: "yi")?.id == two)
        #expect(try index.storyRecord(one)?.slug == "er")
        #expect(try index.articles(of: two) == [id(1)])
        #expect(try index.stories(limit: 9).map(\.id) == [two])
    }

    @Test func `a storyline and what became part of it can be called otherwise`() throws {
        let index = try index(of: [incoming(1)])
        let (one, two, three) = (StoryID(rawValue: 1), StoryID(rawValue: 2), StoryID(rawValue: 3))
        let records = [(one, "yi", "一"), (two, "er", "二"), (three, "san", "三")].map {
            StoryRecord(id: $0.0, slug: $0.1, title: $0.2)
        }
        try index.nameStories(records)
        try index.mergeStory(one, into: two)
        #expect(try index.storyRecords(within: [two]).map(\.slug) == ["yi", "er"])
        try index.rename(Removal.Renaming(records[0], slug: "yao", title: "幺"))
        #expect(try index.storyRecord(slug: "yi") == nil)
        #expect(try index.storyRecord(slug: "yao")?.id == two)
        #expect(try index.storyRecords(within: [two, three]).map(\.title) == ["幺", "二", "三"])
    }

    @Test func `a title that a storyline was listed by gives way to the one it is told by, and that one stays`() throws
    {
        let index = try index(of: [incoming(1)])
        let story = StoryID(rawValue: 1)
        try index.nameStories([StoryRecord(id: story, slug: "s", title: "一")])
        try index.nameStories([], told: [StoryRecord(id: story, slug: "s", title: "二")])
        #expect(try index.storyRecord(story)?.title == "二")
        let quote = EditionRecord.Quote(story: story, article: id(1), utf8: 0..<3)
        try index.closeEdition(
            EditionRecord(
                name: "2024-01-01-daily", series: "daily", period: 0..<1, digest: hash(1),
                quotes: [quote]))
        try index.nameStories([], told: [StoryRecord(id: story, slug: "s", title: "三")])
        #expect(try index.storyRecord(story)?.title == "二")
    }

    @Test func `a slug that is taken is refused`() throws {
        let index = try newIndex()
        try index.nameStories([StoryRecord(id: StoryID(rawValue: 1), slug: "s", title: "一")])
        #expect(throws: IndexError.self) {
            try index.nameStories([StoryRecord(id: StoryID(rawValue: 2), slug: "s", title: "二")])
        }
    }

    @Test func `a period's articles come by storyline, in the reading that was newest at its end`() throws {
        let index = try newIndex()
        func article(_ seed: UInt64, at received: Int64, url: String = "") -> IncomingArticle {
            incoming(
                seed, "", "第\(seed)个文本。", from: file(seed, received: received), url: url, time: Int64(seed))
        }
        let address = "https://example.org/x"
        let batch = [
            article(4, at: 10), article(3, at: 11), article(2, at: 12, url: address), article(5, at: 19, url: address),
            article(6, at: 20, url: address), article(7, at: 25),
        ]
        _ = try index.commit(batch) { placement($0.id.rawValue % 2) }
        let groups = try index.articles(of: Coverage(.receipt, 10..<20))
        #expect(groups.map(\.story.rawValue) == [1, 0])
        #expect(groups.map(\.articles) == [[id(3), id(5)], [id(4)]])
    }

    @Test func `what an edition expected stays open until a later one of its series comes back to it`() throws {
        let index = try index(of: [incoming(1, "一", "第一句。第二句。")])
        let story = StoryID(rawValue: 1)
        func prospect(_ kind: EditionRecord.Prospect.Kind) -> EditionRecord.Prospect {
            EditionRecord.Prospect(
                quote: EditionRecord.Quote(story: story, article: id(1), utf8: 0..<12), kind: kind,
                prospect: EditionProspect(utf8: 3..<9, due: "2026-12-05", holder: "甲"))
        }
        func close(_ name: String, _ series: String, _ period: Range<Int64>, _ kind: EditionRecord.Prospect.Kind) throws
        {
            var record = EditionRecord(
                name: name, series: series, period: period, digest: hash(1),
                quotes: [])
            record.prospects = [prospect(kind)]
            try index.closeEdition(record)
        }
        try close("a", "daily", 0..<10, .expected)
        let open = try index.openProspects(of: story, series: "daily", before: 10)
        #expect(open.map(\.edition) == ["a"] && open.map(\.record) == [prospect(.expected)])
        #expect(try index.openProspects(due: "2026-12-01"..."2026-12-05", series: "daily", before: 10) == open)
        #expect(try index.openProspects(due: "2026-11-01"..."2026-11-05", series: "daily", before: 10).isEmpty)
        #expect(try index.openProspects(of: story, series: "weekly", before: 10).isEmpty)
        #expect(try index.openProspects(of: story, series: "daily", before: 9).isEmpty)
        try close("b", "daily", 10..<20, .back)
        #expect(try index.openProspects(of: story, series: "daily", before: 20).isEmpty)
        #expect(try index.openProspects(of: story, series: "daily", before: 10) == open)
    }

    @Test func `a storyline's history tells what earlier editions quoted`() throws {
        let articles = [
            incoming(1, "一", "第一句。第二句。", publication: "乙报"), incoming(2, "二", "别的话。", publication: "甲报"),
            incoming(3, "三", "后来的话。", from: file(3, received: 1_800_000_000), publication: "丙报"),
        ]
        let index = try index(of: articles)
        let story = StoryID(rawValue: 1)
        let quotes = [
            EditionRecord.Quote(story: story, article: id(2), utf8: 0..<12),
            EditionRecord.Quote(story: story, article: id(1), utf8: 12..<24),
        ]
        let edition = EditionRecord(
            name: "2023-11-15-daily", series: "daily", period: 0..<1_700_000_001, digest: hash(9), quotes: quotes)
        try index.closeEdition(edition)
        try index.closeEdition(edition)
        #expect(try index.lastEdition(of: "daily") == edition)
        #expect(try index.edition(named: "2023-11-15-daily") == edition)
        #expect(try index.lastEdition(of: "weekly") == nil)
        let history = try index.history(of: story, before: 1_700_000_001)
        #expect(history.articles == 2)
        #expect(history.sources == ["乙报", "甲报"])
        #expect(history.quotes.map(\.text) == ["别的话。", "第二句。"])
        #expect(try index.history(of: story, before: 1_700_000_000).quotes.isEmpty)
        #expect(try index.newestEdition(quoting: story) == "2023-11-15-daily")
        #expect(try index.newestEdition(quoting: StoryID(rawValue: 2)) == nil)
    }
}
