import Index
import Model
import Testing

struct DecisionTests {
    private let one = StoryID(rawValue: 0x1111 << 48)
    private let two = StoryID(rawValue: 0x2222 << 48)
    private let three = StoryID(rawValue: 3)

    private func library() throws -> ArticleIndex {
        let index = try newIndex()
        let articles = [incoming(1, "港口停运"), incoming(2, "港口复工", "港口复工了。"), incoming(3, "球队夺冠", "球队夺冠了。")]
        let stories = [one, two, three]
        _ = try index.commit(articles) { entry in
            Placement(story: stories[Int(entry.id.rawValue) - 1], repostOf: nil, novelty: 1, reasons: [])
        }
        try index.nameStories([
            StoryRecord(id: one, slug: "gang-1111", title: "港口停运"),
            StoryRecord(id: two, slug: "fu-2222", title: "港口复工"),
        ])
        return index
    }

    @Test func `decisions come back as they were made, each once`() throws {
        let index = try library()
        var split = StoryDecision(number: 1, verb: .split, story: one, into: three, title: "新的", since: 7)
        (split.articles, split.staying) = ([id(1), id(.max)], [id(2)])
        let follow = StoryDecision(number: 2, verb: .follow, story: two, since: 8)
        for decision in [split, follow, split] { try index.decide(decision) }
        #expect(try index.decisions() == [split, follow])
        #expect(try index.followedStories() == [two])
        #expect(try index.articles(of: three) == [id(1), id(3)])
        #expect(try index.articles(of: one) == [id(2)])
    }

    @Test func `old slugs, ids and names lead through a chain of merges`() throws {
        let index = try library()
        try index.mergeStory(one, into: two)
        try index.decide(StoryDecision(number: 1, verb: .merge, story: two, into: three, since: 0))
        for reference in ["gang-1111", one.description, "1111", "gang", "fu-2222", "2222", "\(three)", "夺冠"] {
            #expect(try index.findStory(reference) == .one(three), "\(reference)")
        }
        #expect(try index.formerIDs(of: three) == [one, two])
        #expect(try index.formerStories().map(\.mergedInto) == [three, three])
    }

    @Test func `words that several titles have are answered with the candidates`() throws {
        let index = try library()
        guard case .several(let candidates) = try index.findStory("港口") else { Issue.record("several"); return }
        #expect(Set(candidates.map(\.id)) == [one, two])
        #expect(try index.findStory("港口 復工") == .one(two) || index.findStory("复工 港口") == .one(two))
        #expect(try index.findStory("没有的事") == .none)
        #expect(try index.findStory("") == .none)
        #expect(try index.findStory("99") == .none)
    }

    @Test func `another title holds and the slug stays`() throws {
        let index = try library()
        try index.decide(StoryDecision(number: 1, verb: .rename, story: one, title: "罢工", since: 0))
        try index.nameStories([StoryRecord(id: one, slug: "x", title: "别的")])
        #expect(try index.storyRecord(one)?.title == "罢工")
        #expect(try index.findStory("罢工") == .one(one))
        #expect(try index.storyRecord(one)?.slug == "gang-1111")
    }
}
