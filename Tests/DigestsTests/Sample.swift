import Digests
import Model

/// Three storylines of our own invention, two in Chinese and one in English, as an edition's input.
enum Sample {
    static let zone = Zone(name: "Asia/Shanghai", first: 8 * 3600)
    /// 2026-11-22T07:00+08:00
    static let end: Int64 = 1_795_302_000
    static let period = end - 86_400..<end

    static func request(_ labels: EditionLabels = .chinese, minutes: Int = 8) -> EditionRequest {
        EditionRequest(
            name: "2026-11-22-daily", kind: "daily", period: period, zone: zone, labels: labels, minutes: minutes)
    }

    /// An article of the storylines, with its analysis.
    static func article(_ id: ArticleID) -> AnalysedArticle? {
        let found = stories.flatMap(\.articles).first { $0.article.id == id }
        return found.map { AnalysedArticle(article: $0.article, analysis: $0.analysis) }
    }

    static let rejected = [
        RejectedFile(name: "扫描件.bin", reason: "不是能读的格式", advice: "另存为网页或文本后再放入收件夹"),
        RejectedFile(name: "a<b>.txt", reason: "文件是空的", advice: ""),
    ]

    static var stories: [DigestStory] { [observatory, ferry, printer] }

    static func story(
        _ id: UInt64, _ slug: String, _ articles: [SampleArticle], title: String? = nil,
        history: StoryHistory = StoryHistory()
    ) -> DigestStory {
        DigestStory(
            id: StoryID(rawValue: id), slug: slug, title: title, articles: articles.map(\.digest), history: history)
    }

    private static let keywords = ["镜面", "基金会", "仓库", "款项", "观测"]

    private static let people = [
        Name(name: "林若川", kind: .person, aliases: ["林博士"]), Name(name: "赵启明", kind: .person),
        Name(name: "星湖天文台", kind: .organisation, aliases: ["天文台"]), Name(name: "远航集团", kind: .organisation),
    ]

    static var observatory: DigestStory {
        var history = StoryHistory()
        history.articleCount = 3
        history.firstTime = end - 5 * 86_400
        history.times = [end - 5 * 86_400, end - 4 * 86_400, end - 4 * 86_400 + 600]
        history.sources = ["湖畔日报"]
        history.titles = ["星湖天文台为何迟迟不动工"]
        history.names = ["星湖天文台", "林若川", "天文台"]
        let words = "星湖天文台的新镜面原定在去年秋天运抵，至今没有消息。"
        history.quoted = [
            QuotedSentence(
                sentence: EditionSentence(
                    article: ArticleID(rawValue: 0x0b00_0000_0000_0001), sentence: 2,
                    utf8: 120..<120 + words.utf8.count,
                    scalars: 40..<40 + words.unicodeScalars.count, text: words),
                title: "星湖天文台为何迟迟不动工", edition: "2026-11-13-daily")
        ]
        (history.carriedBy, history.carriedAt) = ("2026-11-13-daily", end - 9 * 86_400)
        return story(1, "xinghu", observatoryArticles, history: history)
    }

    static var observatoryArticles: [SampleArticle] {
        [
            SampleArticle(
                id: 0xa100_0000_0000_0001, title: "远航集团退出星湖天文台项目", byline: "陈述", publication: "湖畔日报",
                published: "2026-11-21T09:20",
                paragraphs: [
                    "远航集团昨日宣布退出星湖天文台的建设，并收回尚未拨付的全部款项。星湖天文台的新镜面因此停在港口的仓库里。",
                    "按照三年前的协议，远航集团承担建设费用中的12亿元，其余由省里和大学分担。到上月底，实际到账的只有4.5亿元。",
                    "# 镜面还在港口",
                    "11月18日，海关放行了镜面的最后一批支架。运输公司说，仓库的租期到明年一月为止。",
                    "天文台台长林若川表示：“没有镜面，山上那座圆顶就只是一个很贵的观景台。”",
                    "预计省里将在下个月决定是否接手这笔款项。如果没有人接手，谁来支付仓库的租金？",
                ],
                names: people, dates: [("11月18日", "2026-11-18")], amounts: ["12亿元", "4.5亿元"], keywords: keywords,
                speakers: [("林若川", "“没有镜面，山上那座圆顶就只是一个很贵的观景台。”")]),
            SampleArticle(
                id: 0xa100_0000_0000_0002, title: "星湖天文台：一面镜子和一笔没有到账的钱", byline: "何晓", publication: "财经观察者",
                published: "2026-11-21T14:05",
                paragraphs: [
                    "一面直径四米的镜子，把一家航运公司和一座大学拴在了一起。",
                    "按照三年前的协议，远航集团承担建设费用中的15亿元，其余由省里和大学分担。这笔钱分五年拨付，头两年都拖过。",
                    "远航集团董事长赵启明在电话会上说：“我们不是不喜欢星星，我们是先要把船修好。”公司今年前三季度亏损8亿元。",
                    "大学方面正在接触两家海外基金会，其中一家已经派人看过仓库里的镜面。",
                    "知情人士说，基金会可能要求把三分之一的观测时间留给外国团队。",
                ],
                names: people, amounts: ["15亿元", "8亿元"], keywords: keywords,
                speakers: [("赵启明", "“我们不是不喜欢星星，我们是先要把船修好。”")]),
            SampleArticle(
                id: 0xa100_0000_0000_0003, title: "大学接触海外基金会，星湖天文台或有转机", publication: "山城晚报",
                published: "2026-11-21T20:40",
                paragraphs: [
                    "记者获悉，大学正在接触两家海外基金会，希望补上远航集团留下的缺口。",
                    "其中一家基金会的代表11月20日到港口看过仓库里的镜面。",
                    "林博士对学生说，观测时间可以商量，圆顶的钥匙不能交出去。",
                    "省里预计在12月5日的会议上讨论接手的办法。",
                    "……此事仍无定论。",
                ],
                names: people, dates: [("11月20日", "2026-11-20"), ("12月5日", "2026-12-05")], keywords: keywords),
            SampleArticle(
                id: 0xa100_0000_0000_0004, title: "（转载）远航集团退出星湖天文台项目", publication: "港口资讯",
                published: "2026-11-21T11:00", paragraphs: ["远航集团昨日宣布退出星湖天文台的建设，并收回尚未拨付的全部款项。"],
                repostOf: 0xa100_0000_0000_0001),
        ]
    }

    static var ferry: DigestStory {
        let names = [
            Name(name: "Marlow Ferries", kind: .organisation),
            Name(name: "Ines Calder", kind: .person, aliases: ["Calder"]),
        ]
        let first = SampleArticle(
            id: 0xb200_0000_0000_0001, title: "Marlow Ferries orders two battery boats", byline: "T. Ashby",
            publication: "The Estuary Post", published: "2026-11-21T08:15", language: .english,
            paragraphs: [
                "Marlow Ferries has ordered two battery-powered boats for the crossing between Port Ellis and the islands.",
                "The boats cost 38 million crowns each and carry 240 passengers. They replace three diesel vessels built in the 1980s.",
                "“Nobody will miss the smoke, and I say that as an engineer who likes engines,” said Ines Calder, who runs the company.",
                "Charging at Port Ellis will need a new substation, and the harbour board has not yet said who is to pay for it.",
                "Will the islands still have a boat in a winter gale?",
            ],
            names: names, amounts: ["38 million crowns"], keywords: ["boat", "diesel", "crossing"],
            speakers: [
                ("Ines Calder", "“Nobody will miss the smoke, and I say that as an engineer who likes engines,”")
            ], story: 2)
        let second = SampleArticle(
            id: 0xb200_0000_0000_0002, title: "Islanders fear a winter without diesel", publication: "Island Letter",
            published: "2026-11-21T17:30", language: .english,
            paragraphs: [
                "A petition with 412 signatures asks Marlow Ferries to keep one diesel vessel in reserve.",
                "Its authors point to the storm of 9 January, when the crossing took four hours instead of one.",
                "The company expects to answer before the first boat is expected in May.",
            ],
            names: names, dates: [("9 January", "2026-01-09")], keywords: ["boat", "diesel", "crossing"],
            story: 2)
        return story(2, "marlow-ferries", [first, second])
    }

    static var printer: DigestStory {
        let article = SampleArticle(
            id: 0xc300_0000_0000_0001, title: "一台会认字的旧打印机", byline: "白露", published: "2026-11-10",
            paragraphs: [
                "修理铺的老周把一台旧打印机改成了盲文机。",
                "机器每分钟打三十个字，比市面上最便宜的型号慢一半，价钱只有十分之一。",
                "他把图纸放在网上，谁都可以照着做。",
                "第一批照着做的人来自三个城市，他们改进了送纸的齿轮。",
            ], keywords: ["打印机", "盲文机", "图纸", "齿轮"], story: 3)
        let listing = SampleArticle(
            id: 0xc300_0000_0000_0002, title: "打印机专题列表", published: "2026-11-21", kind: .listing,
            paragraphs: ["共二十条。"], story: 3)
        return story(3, "printer", [article, listing])
    }
}
