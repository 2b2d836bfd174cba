import Model
import Testing

@testable import Stories

private func member(_ news: SampleNews) -> Placement {
    Placement(story: StoryID(founder: ArticleID(rawValue: news.id)), repostOf: nil, novelty: 1, reasons: [])
}

/// A board that has the two halves of one storyline apart, 4 and 2 articles.
private func torn(settled: Bool) -> (board: StoryBoard, large: StoryID, small: StoryID) {
    let news = serialNews(stories: 1, episodes: 6, seed: 21)
    var board = StoryBoard()
    let stories = news.map { StoryID(founder: ArticleID(rawValue: news[$0.day < 4 ? 0 : 5].id)) }
    for (item, story) in zip(news, stories) {
        let placement = Placement(story: story, repostOf: nil, novelty: 1, reasons: [])
        board.put(item.entry, at: placement, settled: settled)
    }
    return (board, stories[0], stories[5])
}

@Test func `a small storyline joins the larger one that its articles belong to`() throws {
    var (board, large, small) = torn(settled: false)
    let merge = try #require(board.consolidate().first)
    #expect(merge.old == small && merge.new == large)
    #expect(merge.reasons.map(\.term) == ["probability"])
    #expect(board.consolidate().isEmpty)
}

@Test func `after a merge the articles of both are found in the one that stayed`() throws {
    var (board, large, _) = torn(settled: false)
    _ = board.consolidate()
    let news = serialNews(stories: 1, episodes: 6, seed: 21)
    #expect(board.place(news[5].entry).story == large)
    var copy = news[5]
    copy.id = 77
    #expect(board.place(copy.entry).story == large)
}

@Test func `a storyline that an edition has shown keeps its id`() throws {
    let news = serialNews(stories: 1, episodes: 6, seed: 21)
    var board = StoryBoard()
    let shown = StoryID(founder: ArticleID(rawValue: news[5].id))
    board.restore(news[5].entry, at: member(news[5]))
    for item in news[..<4] {
        let placement = Placement(
            story: StoryID(founder: ArticleID(rawValue: news[0].id)), repostOf: nil, novelty: 1, reasons: [])
        board.put(item.entry, at: placement, settled: false)
    }
    let merge = try #require(board.consolidate().first)
    #expect(merge.new == shown)
}

@Test func `unlike storylines stay apart`() {
    var board = StoryBoard()
    for item in serialNews(stories: 8, episodes: 3, seed: 2) { _ = board.place(item.entry) }
    #expect(board.consolidate().isEmpty)
}
