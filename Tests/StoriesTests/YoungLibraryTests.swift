import Model
import Testing

@testable import Stories

/// A town's paper: all share the town, the day and the form of news, and little else.
private let town = [
    ("Yunzhou 地铁 五号线 开通", "Yunzhou 昨日 开通 地铁 五号线 车站 客流 票价 交通局 负责人 表示 首日 运行 平稳"),
    ("Yunzhou 医院 新院区 启用", "Yunzhou 昨日 启用 医院 新院区 床位 接诊 挂号费 卫健委 负责人 表示 首日 接诊 平稳"),
    ("Yunzhou 警方 通报 诈骗案", "Yunzhou 昨日 通报 诈骗案 抓获 嫌疑人 涉案 金额 公安局 负责人 表示 案件 侦办"),
    ("Yunzhou 发布 暴雨 预警", "Yunzhou 昨日 发布 暴雨 预警 降雨量 转移 群众 应急局 负责人 表示 加强 巡查"),
    ("Yunzhou 小学 下月 招生", "Yunzhou 昨日 公布 小学 招生 计划 学生 就近 入学 教育局 负责人 表示 下月 报名"),
    ("Yunzhou 球队 主场 获胜", "Yunzhou 昨日 主场 球队 获胜 积分 第三 教练 表示 轮换 阵容"),
    ("Yunzhou 上调 公积金 额度", "Yunzhou 昨日 上调 公积金 贷款 额度 新政 执行 中心 负责人 表示 下月 执行"),
    ("Yunzhou 家具厂 火灾", "Yunzhou 昨日 家具厂 火灾 消防车 扑灭 伤亡 支队 负责人 表示 原因 调查"),
    ("Yunzhou 公交 调整 线路", "Yunzhou 昨日 公交 调整 线路 站点 末班车 集团 负责人 表示 方便 出行"),
    ("Yunzhou 图书馆 延长 开放", "Yunzhou 昨日 图书馆 延长 开放 时间 预约 座位 馆长 表示 周末 照常"),
]
/// Another matter, over days.
private let serial = [
    ("Haining 渡轮 搁浅 乘客 获救", "Haining 港 渡轮 昨日 搁浅 礁石 乘客 获救 海事局 负责人 表示 原因 调查 航线 停运"),
    ("Haining 渡轮 搁浅 原因 查明", "海事局 昨日 公布 Haining 渡轮 搁浅 调查 导航 设备 失灵 船长 停职 航线 恢复"),
    ("Haining 渡轮 航线 恢复 赔偿 乘客", "Haining 渡轮 航线 昨日 恢复 船公司 表示 赔偿 搁浅 乘客 更换 导航 设备"),
]

/// With some words that stand in no other text, as all texts have them.
private func news(_ texts: [(title: String, text: String)], from first: UInt64, _ language: LanguageTag) -> [SampleNews]
{
    texts.enumerated().map { number, item in
        let own = (0..<16).map { " w\(first)n\(number)x\($0)" }.joined()
        var news = SampleNews(first + UInt64(number), day: Double(number) * 0.7, item.title, item.text + own)
        news.language = language
        return news
    }
}

private func storylines(_ news: [SampleNews]) -> [StoryID] {
    var board = StoryBoard()
    let settled = settle(news.map(\.entry), onto: &board)
    return news.compactMap { settled.placements[ArticleID(rawValue: $0.id)]?.story }
}

@Test(arguments: [6, 8, 10], [LanguageTag.chinese, .english])
func `the first articles of a town's paper are storylines of their own, and a serial among them is one`(
    count: Int, language: LanguageTag
) {
    let (unlike, like) = (news(Array(town.prefix(count)), from: 1, language), news(serial, from: 101, language))
    let stories = storylines(unlike + like)
    #expect(Set(stories.prefix(count)).count == count)
    #expect(Set(stories.suffix(like.count)).count == 1)
    #expect(Set(stories).count == count + 1)
}

@Test(arguments: [LanguageTag.chinese, .english])
func `a library of one matter is one storyline`(language: LanguageTag) {
    #expect(Set(storylines(news(serial, from: 1, language))).count == 1)
}

@Test func `a name that all storylines have says little, a rare one much`() throws {
    var board = StoryBoard()
    for item in news(town, from: 1, .chinese) {
        let placement = Placement(story: StoryID(founder: item.entry.id), repostOf: nil, novelty: 1, reasons: [])
        board.put(item.entry, at: placement, settled: false)
    }
    let (common, rare) = (news(town, from: 21, .chinese)[0].entry, news(serial, from: 31, .chinese)[0].entry)
    #expect(Member(ReadyEntry(rare), weighedBy: board.spread).names.length == 1)
    #expect(Member(ReadyEntry(common), weighedBy: board.spread).names.length < 0.4)
}
