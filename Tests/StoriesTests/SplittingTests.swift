import Model
import Testing

@testable import Stories

/// A storyline of two matters, as it is when one has become the other over weeks.
struct SplittingTests {
    private let news: [SampleNews]
    private let story: StoryID

    init() {
        news = serialNews(stories: 2, episodes: 6, seed: 41)
        story = StoryID(founder: ArticleID(rawValue: news[0].id))
    }

    private func board(_ news: [SampleNews], _ decisions: StoryDecisions = StoryDecisions()) -> StoryBoard {
        var board = StoryBoard()
        board.decisions = decisions
        for item in news.sorted(by: { StoryEntry.inCanonicalOrder($0.entry, $1.entry) }) {
            board.restore(item.entry, at: Placement(story: story, repostOf: nil, novelty: 0.5, reasons: []))
        }
        return board
    }

    private func apart(_ board: StoryBoard, _ news: [SampleNews], taken: Set<StoryID> = []) -> [ArticleID: Placement] {
        let entries = Dictionary(uniqueKeysWithValues: news.map { ($0.entry.id, $0.entry) })
        return board.grownApart(isFree: { !taken.contains($0) }, loading: { entries[$0] })
    }

    private func matter(_ number: Int) -> [SampleNews] { news.indices.filter { $0 % 2 == number }.map { news[$0] } }

    @Test func `a storyline that has grown apart loses the part without its first article`() throws {
        let moved = apart(board(news), news)
        #expect(Set(moved.keys) == Set(matter(1).map(\.entry.id)))
        let founder = try #require(matter(1).map(\.entry).min(by: StoryEntry.inCanonicalOrder)).id
        #expect(moved.values.allSatisfy { $0.story == StoryID(founder: founder) && $0.novelty == 0.5 })
        #expect(moved.values.allSatisfy { $0.reasons == [Reason("split", 1)] })
    }

    @Test func `with what has left put where it belongs nothing leaves any more`() {
        let moved = apart(board(news), news)
        var again = StoryBoard()
        for item in news.sorted(by: { StoryEntry.inCanonicalOrder($0.entry, $1.entry) }) {
            let place = moved[item.entry.id] ?? Placement(story: story, repostOf: nil, novelty: 0.5, reasons: [])
            again.restore(item.entry, at: place)
        }
        #expect(apart(again, news).isEmpty)
    }

    @Test func `one matter stays one, however long it goes on`() {
        var long = matter(0)
        for index in long.indices { long[index].day *= 60 }
        #expect(apart(board(long), long).isEmpty)
    }

    @Test func `a few articles of another matter are no part`() {
        let some = matter(0) + matter(1).prefix(3)
        #expect(apart(board(some), some).isEmpty)
    }

    @Test func `a storyline that people have decided on stays whole`() {
        let follow = StoryDecision(number: 1, verb: .follow, story: story, since: 0)
        #expect(apart(board(news, StoryDecisions([follow])), news).isEmpty)
    }

    @Test func `a part is never given a name that a storyline had`() throws {
        let names = matter(1).map(\.entry).sorted(by: StoryEntry.inCanonicalOrder).map { StoryID(founder: $0.id) }
        let moved = apart(board(news), news, taken: [names[0]])
        #expect(Set(moved.values.map(\.story)) == [names[1]])
        #expect(apart(board(news), news, taken: Set(names)).isEmpty)
    }

    @Test func `copies go with what they repeat`() throws {
        var copy = try #require(matter(1).last)
        copy.id = 99
        var board = board(news)
        let original = try #require(matter(1).last).entry.id
        board.restore(copy.entry, at: Placement(story: story, repostOf: original, novelty: 0, reasons: []))
        let moved = apart(board, news + [copy])
        #expect(moved[copy.entry.id]?.repostOf == original)
        #expect(moved[copy.entry.id]?.story == moved[original]?.story)
    }
}
