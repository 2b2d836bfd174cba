import Model
import Testing

@testable import Stories

@Test func `a full board lets go of the storylines longest untouched`() {
    var limits = Limits()
    limits.storylines = 10
    var board = StoryBoard(limits: limits)
    for item in serialNews(stories: 40, episodes: 1, seed: 4) { _ = board.place(item.entry) }
    #expect(board.shelf.count == 10)
}

@Test func `the numbers kept stay within their limit`() {
    var limits = Limits()
    limits.cells = 5_000
    var board = StoryBoard(limits: limits)
    for item in serialNews(stories: 30, episodes: 6, seed: 6) { _ = board.place(item.entry) }
    #expect(board.shelf.cells <= 5_000)
    #expect(board.shelf.count > 1)
}

@Test func `a copy is recognised among the latest articles only`() {
    var limits = Limits()
    limits.articles = 20
    var board = StoryBoard(limits: limits)
    let news = serialNews(stories: 60, episodes: 1, seed: 8)
    for item in news { _ = board.place(item.entry) }
    var (late, early) = (news[59], news[0])
    (late.id, early.id) = (1, 2)
    #expect(board.place(late.entry).repostOf == ArticleID(rawValue: news[59].id))
    #expect(board.place(early.entry).repostOf == nil)
}

@Test func `boilerplate of very many articles makes no copies`() {
    var board = StoryBoard()
    let boilerplate = "本文 版权 归 作者 所有 未经 许可 不得 转载 违者 必究 投资 有 风险 入市 须 谨慎 本文 不 构成 建议"
    var copies = 0
    for index in 0..<300 {
        let own = (0..<14).map { "w\(index)x\($0)" }.joined(separator: " ")
        let news = SampleNews(UInt64(index + 1), day: Double(index), "t\(index)", own + " " + boilerplate)
        if index >= 201, board.place(news.entry).repostOf != nil { copies += 1 } else { _ = board.place(news.entry) }
    }
    #expect(copies == 0)
}

@Test func `fingerprints above what was kept of a long text do not count against its excerpt`() {
    let words = (0..<1200).map { "w\($0)" }
    var long = SampleNews(1, day: 0, "long", words.joined(separator: " ")).entry
    long.features.fingerprints = Array(long.features.fingerprints.prefix(StoryFeatures.mostFingerprints))
    let excerpt = SampleNews(2, day: 1, "excerpt", words[300..<500].joined(separator: " ")).entry
    var board = StoryBoard()
    _ = board.place(long)
    #expect(board.place(excerpt).repostOf == long.id)
}
