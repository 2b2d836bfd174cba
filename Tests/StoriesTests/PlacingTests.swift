import Model
import Testing

@testable import Stories

private let board = StoryBoard()
private let fireText = "Anyang 厂房 起火 消防 赶到 现场 火势 已 控制 原因 调查 中 工人 撤离 附近 道路 封闭 记者 看到 浓烟 升起"
private let fire = SampleNews(1, day: 0, "Anyang 厂房 火灾 消防 救援", fireText)
private let fireLater = SampleNews(
    2, day: 1, "Anyang 厂房 火灾 原因 查明", "Anyang 厂房 火灾 调查组 通报 原因 电焊 违规 消防 工人 责任人 被 控制 厂房 起火 现场 清理 完毕")
private let cup = SampleNews(
    3, day: 1, "Messi 世界杯 夺冠 庆典", "Messi 率队 捧杯 球迷 涌上 街头 庆祝 决赛 点球 大战 教练 致谢 颁奖 仪式 举行 国家队 回国 巡游")

@Test func `the first article founds a storyline of its own id and is all new`() {
    var board = board
    let placement = board.place(fire.entry)
    #expect(placement.story == StoryID(founder: ArticleID(rawValue: 1)))
    #expect(placement.repostOf == nil && placement.novelty == 1)
    #expect(placement.reasons == [Reason("founder", 1)])
}

@Test func `the next day's article joins its storyline, another matter does not`() {
    var board = board
    let first = board.place(fire.entry)
    let second = board.place(fireLater.entry)
    let other = board.place(cup.entry)
    #expect(second.story == first.story && second.repostOf == nil)
    #expect(second.novelty > 0 && second.novelty < 1)
    #expect(other.story == StoryID(founder: ArticleID(rawValue: 3)))
}

@Test func `the reasons come in the order of the terms and add up to the probability`() throws {
    var board = board
    _ = board.place(fire.entry)
    let reasons = board.place(fireLater.entry).reasons
    let order = StoryTerm.allCases.map(\.rawValue).filter { name in reasons.contains { $0.term == name } }
    #expect(reasons.map(\.term) == order)
    #expect(reasons.first?.term == StoryTerm.joined.rawValue)
    let probability = try #require(reasons.last)
    #expect(probability.term == StoryTerm.probability.rawValue && (0.5...1).contains(probability.weight))
}

@Test func `an article whose text stood before is an exact copy of the first one`() {
    var board = board
    let first = board.place(fire.entry)
    var copy = fire
    (copy.id, copy.day, copy.title) = (9, 2, "转载 Anyang 厂房 火灾 最新 消息")
    var third = copy
    third.id = 10
    let placements = [board.place(copy.entry), board.place(third.entry)]
    for placement in placements {
        #expect(placement.repostOf == ArticleID(rawValue: 1))
        #expect(placement.story == first.story && placement.novelty == 0)
        #expect(placement.reasons == [Reason("exactCopy", 1)])
    }
}

@Test(arguments: [
    fireText + " 责任 编辑 小 王", "本报讯 据 悉 " + fireText,
    fireText.split(separator: " ").prefix(14).joined(separator: " "),
])
func `an excerpt or an edited reprint is a copy`(text: String) {
    var board = board
    _ = board.place(fire.entry)
    let placement = board.place(SampleNews(9, day: 1, "厂房 火灾", text).entry)
    #expect(placement.repostOf == ArticleID(rawValue: 1))
    #expect(placement.novelty > 0 - .ulpOfOne && placement.novelty < 0.1)
    #expect(placement.reasons.map(\.term) == ["copy"])
}

@Test func `a copy of a copy names the first of all`() {
    var board = board
    _ = board.place(fire.entry)
    _ = board.place(SampleNews(9, day: 1, "火灾", fireText + " 编辑 小 王 审核 小 李").entry)
    let third = board.place(SampleNews(10, day: 2, "火灾", fireText + " 编辑 小 王 审核 小 李 校对").entry)
    #expect(third.repostOf == ArticleID(rawValue: 1))
}

@Test func `a revision stays in its article's storyline and is no repost`() {
    var board = board
    let first = board.place(fire.entry)
    var revised = fire
    (revised.id, revised.text, revised.revises) = (7, fireText + " 更正 伤亡 3人", 1)
    let placement = board.place(revised.entry)
    #expect(placement.story == first.story && placement.repostOf == nil)
    #expect(placement.reasons == [Reason("revision", 1)])
}

@Test func `an article that is on the board already keeps its place`() {
    var board = board
    let first = board.place(fire.entry)
    _ = board.place(fireLater.entry)
    let again = board.place(fire.entry)
    #expect(again.story == first.story && again.repostOf == nil && again.novelty == 1)
}

@Test func `a restored board places as the one that was lost`() {
    var (board, restored) = (board, board)
    restored.restore(fire.entry, at: board.place(fire.entry))
    #expect(restored.place(fireLater.entry) == board.place(fireLater.entry))
    #expect(restored.place(cup.entry) == board.place(cup.entry))
}

@Test(arguments: [Int64.min, .max, 0, -59_433_004_800, 4_070_908_800])
func `an article of any time has a place`(time: Int64) {
    var board = board
    _ = board.place(fire.entry)
    var odd = fireLater.entry
    odd.time = time
    let placement = board.place(odd)
    #expect((0...1).contains(placement.novelty))
    #expect(placement.reasons.allSatisfy { $0.weight.isFinite })
}

@Test func `an article without a word has a place of its own`() {
    var board = board
    _ = board.place(fire.entry)
    let empty = board.place(SampleNews(5, day: 0, "", "").entry)
    #expect(empty.story == StoryID(founder: ArticleID(rawValue: 5)) && empty.novelty == 1)
}

@Test func `two issues of a serial report are alike, and no copies of each other`() {
    func report(_ id: UInt64, _ day: Int, _ points: String) -> SampleNews {
        SampleNews(
            id, day: Double(day), "收盘 : 沪指 涨 \(points) 点",
            "\(day)日 A股 三大 指数 收盘 沪指 报 \(points) 点 成交额 \(day)000 亿 元 北向 资金 净 买入 \(day)7 亿 元 "
                + "板块 方面 半导体 领涨 白酒 领跌 个股 涨 多 跌 少 两市 \(day)12 家 上涨 机构 认为 市场 情绪 回暖")
    }
    var board = board
    _ = board.place(report(1, 1, "3021").entry)
    #expect(board.place(report(2, 2, "3077").entry).repostOf == nil)
}

@Test func `a page of menus under another title is a copy by its text and goes by its title`() {
    let menus = "首页 财经 股票 基金 汽车 体育 娱乐 教育 家居 游戏 客户端 下载 登录 注册 关于 我们 广告 服务 联系 方式 版权 声明"
    var board = board
    let first = board.place(SampleNews(1, day: 0, "Anyang 厂房 火灾 救援", menus).entry)
    let second = board.place(SampleNews(2, day: 1, "Messi 世界杯 夺冠 庆典", menus).entry)
    #expect(second.repostOf == ArticleID(rawValue: 1) && second.novelty == 0)
    #expect(second.story != first.story)
    #expect(second.reasons.first?.term == "exactCopy")
}

@Test func `what stands in a roundup is no copy of what else stands there`() {
    let (harbour, school) = ((0..<40).map { "h\($0)" }.joined(separator: " "), (0..<30).map { "s\($0)" })
    var board = StoryBoard()
    let first = SampleNews(1, day: 0, "Harbour opens again", harbour).entry
    let both = harbour + " " + school.joined(separator: " ")
    let roundup = SampleNews(2, day: 0.1, "Harbour opens again and more", both).entry
    let second = SampleNews(3, day: 0.2, "School closes s1 s2", school.joined(separator: " ")).entry
    for entry in [first, roundup] { _ = board.place(entry) }
    #expect(board.place(second).repostOf == roundup.id)
}

@Test(arguments: [("Harbour opens after long work", true), ("Fishers ask for new nets", false)])
func `a heavily edited text is a copy under its title, and under another an article`(title: String, isCopy: Bool) {
    let words = (0..<240).map { "w\($0)" }
    // Of the runs of three words two thirds stay.
    let edited = words.enumerated().map { $0 % 9 == 4 ? "x\($1)" : $1 }
    var board = StoryBoard()
    let original = SampleNews(1, day: 0, "Harbour opens after long work", words.joined(separator: " ")).entry
    _ = board.place(original)
    let copy = board.place(SampleNews(2, day: 0.2, title, edited.joined(separator: " ")).entry)
    #expect((copy.repostOf == original.id) == isCopy)
}

@Test func `what repeats yesterday is less new than what a later day adds`() {
    let text = "the ferry to the island stops for the winter says the Harbour office of Seaford"
    var board = StoryBoard()
    _ = board.place(SampleNews(1, day: 0, "Ferry of Seaford stops", text).entry)
    let repeats = board.place(SampleNews(2, day: 0.5, "Ferry of Seaford stops now", text + " today again").entry)
    let again = "the ferry to the island of Seaford stops and 40 islanders took the Council to court in Hillford"
    let adds = board.place(SampleNews(3, day: 6, "Islanders of Seaford sue over ferry stops", again).entry)
    #expect(repeats.story == adds.story)
    #expect(repeats.novelty < 0.3, "\(repeats.novelty)")
    #expect(adds.novelty > repeats.novelty + 0.2, "\(adds.novelty)")
}
