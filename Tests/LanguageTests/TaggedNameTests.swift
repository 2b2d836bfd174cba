import Language
import Model
import Testing

/// Names that no rule and no list of ours knows, from what stands around them.
struct TaggedNameTests {
    private func names(_ paragraphs: String...) -> [Name] { analyser.analysis(of: article(paragraphs)).names }

    private func kind(_ text: String, in paragraphs: String...) -> Name.Kind? {
        analyser.analysis(of: article(paragraphs)).names.first { $0.name == text }?.kind
    }

    @Test(arguments: [
        ("记者林晚秋昨天在车站采访了旅客。", "林晚秋", Name.Kind.person),
        ("教练宋一帆认为，球队还需要时间。", "宋一帆", .person),
        ("总统费尔南德斯昨天抵达首都。", "费尔南德斯", .person),
        ("他在石家庄住了三年。", "石家庄", .place),
        ("阿富汗的冬天很冷。", "阿富汗", .place),
        ("这批货昨天运到了银川。", "银川", .place),
        ("索尼昨天公布了财报。", "索尼", .organisation),
        ("他毕业于浙江理工大学。", "浙江理工大学", .organisation),
        ("她转到了湖州市第一人民医院。", "湖州市第一人民医院", .organisation),
    ]) func `a name is known by its words and by what stands around it`(text: String, name: String, kind: Name.Kind) {
        #expect(self.kind(name, in: text) == kind)
    }

    @Test(arguments: [
        "我们高兴地看到，工作已经明确。", "这样的成功来之不易，大家都很高兴。", "今天的天气很好，适合出去走走。",
        "医院里的病人越来越多，医生都很忙。", "要进一步提高认识，加强领导。",
    ]) func `common words are no names`(text: String) {
        #expect(names(text).isEmpty)
    }

    @Test(arguments: [
        ("小米15昨天开卖。", "小米15", Name.Kind.product), ("他买了一辆宝马X1。", "宝马X1", .product),
        ("iPhone 16和GPT-4都很贵。", "GPT-4", .product),
    ]) func `a maker with a model is a product`(text: String, name: String, kind: Name.Kind) {
        #expect(self.kind(name, in: text) == kind)
    }

    @Test func `a word of two countries is two places`() {
        #expect(kind("中", in: "中美两国昨天会谈。") == .place)
        #expect(kind("美", in: "中美两国昨天会谈。") == .place)
    }

    @Test func `a rank is no part of a name`() {
        #expect(kind("陈建民", in: "陈建民主席昨天会见了来访的客人。") == .person)
    }

    @Test func `mentions lie in the text, in order, and none in another`() {
        let paragraph = "昨天，青州市市长韩立群在北京会见了索尼公司总裁，双方谈到了浙江理工大学和阿富汗的学生。"
        let article = article([String(repeating: paragraph, count: 40), "韩立群", "（）·《", "·韩·立·群·"])
        let mentions = analyser.analysis(of: article).names.flatMap(\.mentions)
            .sorted { $0.lowerBound < $1.lowerBound }
        #expect(mentions.count > 100)
        #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(mentions.allSatisfy { !$0.isEmpty && $0.upperBound <= article.text.utf8.count })
    }

    @Test(arguments: ["·", "北京", "王小明", "中美", "A", "第", "公司", "（", "的", "🙂", "\u{0}"])
    func `a long run of anything is analysed`(unit: String) {
        let article = article([String(repeating: unit, count: 5000)])
        let mentions = analyser.analysis(of: article).names.flatMap(\.mentions)
        #expect(mentions.allSatisfy { $0.upperBound <= article.text.utf8.count })
    }

    @Test func `without weights names are found by rules`() {
        let analysis = Analyser(lexicon: smallLexicon).analysis(of: article(["她写了《春天的信》。"]))
        #expect(analysis.names.map(\.kind) == [.work])
    }

    @Test func `training makes the same table from the same sentences`() {
        let lines = ["北京很好\t0,2,LOC", "我们在北京开会\t3,5,LOC", "研究人工智能\t", "broken", "北京\t9,12,LOC"]
        var training = NameTraining()
        (training.least, training.bits) = (1, 8)
        let first = training.weights(from: lines, smallLexicon) { _ in }
        #expect(first == training.weights(from: lines, smallLexicon) { _ in })
        #expect(first.count * 8 == 192 + 16 * 256)
    }
}
