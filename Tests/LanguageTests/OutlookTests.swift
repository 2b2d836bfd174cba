import Language
import Model
import Testing

struct OutlookTests {
    /// What is found, as texts: kind, certainty, cue, statement, holder, time, date.
    private struct Found: Equatable {
        var kind: Model.Expectation.Kind
        var certainty: Model.Expectation.Certainty
        var cue: String
        var statement: String
        var holder: String?
        var by: String?
        var date: String?
    }

    private func outlook(_ paragraphs: [String], published: String? = "2023-11-21") -> [Found] {
        let article = article(paragraphs, published: published)
        func text(_ range: Range<Int>?) -> String? { range.map { String(article.text[utf8: $0]) } }
        return analyser.analysis(of: article).outlook.map {
            Found(
                kind: $0.kind, certainty: $0.certainty, cue: text($0.cue) ?? "", statement: text($0.utf8) ?? "",
                holder: text($0.holder), by: text($0.by), date: $0.date)
        }
    }

    private func only(_ text: String) throws -> Found {
        let found = outlook([text])
        try #require(found.count == 1, "\(found)")
        return found[0]
    }

    @Test func `who expects what, by when and how sure is told from one sentence`() throws {
        let bank = try only("高盛预计，海湾大桥明年通车，渡轮可能停航。")
        #expect(bank.kind == .expectation && bank.certainty == .likely && bank.cue == "预计")
        #expect(bank.holder == "高盛" && bank.by == "明年" && bank.date == "2024")
        let plan = try only("微软计划在2024年3月推出新系统。")
        #expect(plan.kind == .plan && plan.holder == "微软" && plan.date == "2024-03")
        let said = try only("纳德拉表示，微软将继续投资，但不会提价。")
        #expect(said.certainty == .certain && said.holder == "纳德拉" && said.statement == "微软将继续投资")
        let day = try only("大桥将于12月6日通车。")
        #expect(day.kind == .plan && day.date == "2023-12-06" && day.holder == nil)
        let english = try only("Microsoft expects the bridge to open on December 6, officials cheered.")
        #expect(english.holder == "Microsoft" && english.certainty == .likely && english.date == "2023-12-06")
        let behind = try only("The bridge will open next month, the minister said.")
        #expect(behind.statement == "The bridge will open next month" && behind.holder == "minister")
        let pronoun = try only("他认为，大桥明年会通车。")
        #expect(pronoun.holder == "他")
    }

    @Test(
        arguments: [
            ("渡轮大概率会停航。", .likely, "大概率"), ("渡轮很可能停航。", .likely, "很可能"), ("渡轮可能停航。", .possible, "可能"),
            ("渡轮不太可能停航。", .unlikely, "不太可能"), ("渡轮必将停航。", .certain, "必将"), ("渡轮有望恢复。", .likely, "有望"),
            ("渡轮明年不会停航。", .denied, "不会"),
            ("The ferry may stop.", .possible, "may"), ("The ferry is unlikely to stop.", .unlikely, "unlikely"),
            ("The ferry will not stop.", .denied, "will not"), ("The ferry is going to stop.", .certain, "going to"),
            ("The ferry is expected to stop.", .likely, "expected"),
        ] as [(String, Model.Expectation.Certainty, String)])
    func `how sure it is comes from the word and what stands before it`(
        text: String, certainty: Model.Expectation.Certainty, cue: String
    ) throws {
        let found = try only(text)
        #expect(found.certainty == certainty)
        #expect(found.cue == cue)
    }

    @Test(arguments: [
        "他将书放下。", "指挥部将响应升级为三级。", "消防员将被困人员救出。", "大会上，代表们发言。", "老人每天会去河边。", "按照公司的计划，大桥通车了。",
        "大桥原计划去年通车。", "公司曾预计去年盈利。", "这可能是最老的桥。", "事故可能已经造成损失。", "有这种可能。", "地震无法预测。", "他做好了准备。",
        "飞机在即将降落时遇到大风。", "他问渡轮是否会停航。",
        "His will was read aloud.", "Will Smith came to the bridge.", "The bridge opened in May.", "He may have left.",
        "Sales were better than expected.", "The bank had expected a loss.", "He was going to the market.",
        "She could see the sea.", "He asked whether it would rain.",
    ]) func `what only looks like it is left out`(text: String) {
        #expect(outlook([text]) == [])
    }

    @Test func `a condition goes with what follows from it`() throws {
        let chinese = try only("如果官司败诉，大桥将推迟通车。")
        #expect(chinese.kind == .condition && chinese.statement == "如果官司败诉，大桥将推迟通车")
        let english = try only("If the court agrees, the bridge will open.")
        #expect(english.kind == .condition && english.statement.hasPrefix("If"))
    }

    @Test func `a statement in a quotation is its speaker's and ends with it`() throws {
        let found = try only("“我们明年将增开两条航线。”船长李伟民说，大家都很高兴。")
        #expect(found.statement == "我们明年将增开两条航线")
        #expect(found.holder == "李伟民")
    }

    @Test(arguments: [
        ["大桥能否按时通车？居民们等着。"], ["官司会不会拖延大桥？"], ["大桥通车了，渡轮能活下来么？"], ["大桥何时通车，仍有待观察。"],
        ["Will the bridge open on time? Nobody knows."], ["It remains to be seen whether the bridge will open."],
    ]) func `a question that the coming days will answer is open`(paragraphs: [String]) {
        #expect(outlook(paragraphs).map(\.kind) == [.question])
    }

    @Test(arguments: [
        ["你觉得大桥会通车吗？"], ["难道大桥会塌吗？"], ["大桥会塌吗？当然不会塌。"], ["记者：大桥何时通车？", "局长：明年通车。"], ["为什么大桥会塌？"],
        ["这是谁的桥？"], ["“大桥会塌吗？”老人问。"], ["# 大桥能否按时通车？"], ["Why will it fall?"], ["青江轮渡经历了什么？"], ["青江轮渡能复航吗？答案是不能。"],
        ["青江轮渡停航？"], ["Do you know when it opens?"],
    ]) func `a question to the reader, in an interview, or answered at once is not`(paragraphs: [String]) {
        #expect(outlook(paragraphs).allSatisfy { $0.kind != .question })
    }

    @Test(arguments: 0..<100) func `ranges lie in their sentences whatever the text`(seed: Int) {
        let pieces = [
            "将", "可能", "预计", "“", "”", "，", "。", "(", ")", "如果", "明年", "会", "？", "微软", "表示", "will ", "said ", "Ann ",
            "\"", "不",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let text = (0..<60).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return pieces[Int(state >> 33) % pieces.count]
        }.joined()
        let analysis = analyser.analysis(of: article([text]))
        for found in analysis.outlook {
            let sentence = analysis.sentences[found.sentence].utf8
            #expect(sentence.clamped(to: found.utf8) == found.utf8 && !found.utf8.isEmpty)
            #expect(found.utf8.clamped(to: found.cue) == found.cue && !found.cue.isEmpty)
        }
    }
}
