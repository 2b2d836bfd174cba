import Model
import Stories
import Testing

struct DecisionTests {
    private let news = serialNews(stories: 3, episodes: 8, seed: 4)

    /// As the pass without decisions finds them, by the number they were made with.
    private func found(_ board: inout StoryBoard) -> [StoryID] {
        let settled = settle(news.map(\.entry), onto: &board)
        return (0..<3).compactMap { settled.placements[ArticleID(rawValue: news[$0].id)]?.story }
    }

    private func articles(of story: Int) -> [ArticleID] {
        stride(from: story, to: news.count, by: 3).map { ArticleID(rawValue: news[$0].id) }
    }

    @Test func `storylines merged by hand are one in every pass, whoever comes first`() {
        var plain = StoryBoard()
        let stories = found(&plain)
        var merge = StoryDecision(number: 1, verb: .merge, story: stories[0], into: stories[1], since: 0)
        merge.articles = articles(of: 0) + articles(of: 1)
        var board = StoryBoard()
        board.decisions = StoryDecisions([merge])
        #expect(found(&board) == [stories[1], stories[1], stories[2]])
    }

    @Test func `articles split off by hand stay apart from those they are like`() {
        var plain = StoryBoard()
        let stories = found(&plain)
        let (gone, staying) = (Array(articles(of: 0).suffix(3)), Array(articles(of: 0).dropLast(3)))
        let new = StoryID(founder: gone[0])
        var split = StoryDecision(number: 1, verb: .split, story: stories[0], into: new, since: 0)
        (split.articles, split.staying) = (gone, staying)
        var board = StoryBoard()
        board.decisions = StoryDecisions([split])
        let settled = settle(news.map(\.entry), onto: &board)
        #expect(gone.allSatisfy { settled.placements[$0]?.story == new })
        #expect(staying.allSatisfy { settled.placements[$0]?.story == stories[0] })
        #expect(settled.placements[gone[1]]?.reasons.first == Reason("decided", 1))
    }

    @Test func `what people have decided on is no part of others unless people say so`() {
        let (one, two) = (StoryID(rawValue: 1), StoryID(rawValue: 2))
        let follow = StoryDecision(number: 1, verb: .follow, story: one, since: 0)
        let mute = StoryDecision(number: 2, verb: .mute, story: two, since: 0)
        #expect(StoryDecisions([follow]).allowsMerge(one, two))
        #expect(!StoryDecisions([follow, mute]).allowsMerge(two, StoryID(rawValue: 3)))
        let rename = StoryDecision(number: 3, verb: .rename, story: two, title: "二", since: 0)
        #expect(!StoryDecisions([follow, rename]).allowsMerge(one, two))
    }

    @Test func `marks follow a merge by hand, and the last word holds`() {
        let (one, two) = (StoryID(rawValue: 1), StoryID(rawValue: 2))
        func decision(_ number: Int, _ verb: StoryDecision.Verb, _ title: String? = nil) -> StoryDecision {
            StoryDecision(
                number: number, verb: verb, story: one, into: verb == .merge ? two : nil, title: title, since: 0)
        }
        let all = StoryDecisions([
            decision(1, .mute), decision(2, .follow), decision(3, .rename, "一"), decision(4, .merge),
            decision(5, .rename, "二"),
        ])
        #expect(all.current(one) == two)
        #expect(all.followed == [two])
        #expect(all.muted.isEmpty)
        #expect(all.titles == [two: "二"])
        let back = StoryDecision(number: 6, verb: .merge, story: two, into: one, since: 0)
        #expect(StoryDecisions([decision(4, .merge), back]).current(one) == two)
    }
}
