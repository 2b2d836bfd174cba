import Model
import Testing

@testable import Stories

private func storylines(_ news: [SampleNews], decisions: StoryDecisions = StoryDecisions()) -> [StoryID] {
    var board = StoryBoard()
    board.decisions = decisions
    let settled = settle(news.map(\.entry), onto: &board)
    return news.compactMap { settled.placements[ArticleID(rawValue: $0.id)]?.story }
}

@Test func `six headlines of one event that share few words are one storyline`() {
    let text = "Beihai 港 货轮 起火 船员 弃船 消防艇 拖轮 救援 海事局 浓烟"
    let titles = [
        "Beihai 港 货轮 起火", "货轮 浓烟 船员 弃船", "海事局 通报 Beihai 港 火情", "消防艇 救援 Beihai 货轮",
        "Beihai 港 封航 拖轮 待命", "船员 获救 Beihai 火情 受控",
    ]
    let news = titles.enumerated().map { number, title in
        SampleNews(UInt64(number + 1), day: Double(number) / 8, title, text + " 细节\(number) 说法\(number) 现场\(number)")
    }
    #expect(Set(storylines(news)).count == 1)
}

@Test func `five items of one day that share a place and a form are five storylines`() {
    let matters = [
        "地铁 新线 开通 站点 票价 客流", "法院 判决 诈骗 案 被告 上诉", "球队 主场 获胜 射门 教练 积分", "医院 扩建 病房 医生 设备 预约",
        "暴雨 预警 河道 水位 巡查 转移",
    ]
    let news = matters.enumerated().map { number, words in
        let own = (0..<24).map { "w\(number)x\($0)" }.joined(separator: " ")
        return SampleNews(UInt64(number + 1), day: 0.1, words, "nanjing 记者 获悉 \(words) \(own)")
    }
    #expect(Set(storylines(news)).count == 5)
}

@Test func `where people have put an article it stays, and its storyline goes on`() throws {
    let news = serialNews(stories: 2, episodes: 6, seed: 12)
    let own = StoryID(founder: ArticleID(rawValue: 4711))
    var follow = StoryDecision(number: 1, verb: .follow, story: own, since: 0)
    follow.articles = [ArticleID(rawValue: news[0].id)]
    let found = storylines(news, decisions: StoryDecisions([follow]))
    #expect(found[0] == own)
    #expect(found[1] != own)
}

@Test func `storylines that people hold apart are never made one`() {
    let news = serialNews(stories: 1, episodes: 6, seed: 21)
    var board = StoryBoard()
    let (one, other) = (StoryID(founder: ArticleID(rawValue: 1)), StoryID(founder: ArticleID(rawValue: 2)))
    for (position, item) in news.enumerated() {
        let placement = Placement(story: position < 4 ? one : other, repostOf: nil, novelty: 1, reasons: [])
        board.put(item.entry, at: placement, settled: false)
    }
    var apart = board
    let split = StoryDecision(number: 1, verb: .split, story: one, into: other, since: 0)
    apart.decisions = StoryDecisions([split])
    #expect(apart.consolidate().isEmpty)
    #expect(board.consolidate().count == 1)
}

@Test func `groups join by the mean of all pairs, not by their nearest`() {
    // 0 and 1 are one, 2 and 3 are one; 1 and 2 alone are near each other.
    let scores: [[Float]] = [[], [0.9], [0, 0.8], [0, 0.1, 0.9]]
    var agglomeration = Agglomeration(articles: 4, oldSizes: []) { scores[$0] }
    #expect(agglomeration.groups(atLeast: 0.5) == [0, 0, 2, 2])
}

@Test func `an article joins an old storyline, two old ones are not made one by it`() {
    // Two old storylines of two articles each; sums of the scores come first.
    let scores: [[Float]] = [[1.8, 1.7], [1.7, 0.2, 0.9]]
    var agglomeration = Agglomeration(articles: 2, oldSizes: [2, 2]) { scores[$0] }
    #expect(agglomeration.groups(atLeast: 0.5) == [0, 0])
}

@Test func `a storyline founded at arrival that is none after all leads to where its founder is`() throws {
    let entries = serialNews(stories: 5, episodes: 8, seed: 31).map(\.entry)
    var board = StoryBoard()
    let settled = settle(entries, onto: &board)
    for (id, story) in settled.storiesAtArrival where story == StoryID(founder: id) {
        let now = try #require(settled.placements[id]?.story)
        #expect(now == story || settled.merges.contains { $0.old == story })
    }
}
