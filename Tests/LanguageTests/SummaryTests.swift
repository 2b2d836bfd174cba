import Language
import Model
import Testing

/// What may be quoted, best first, each with all its sentences.
private func quotes(_ article: Article) -> [String] {
    let analysis = analyser.analysis(of: article)
    return analysis.summary.map { entry in
        let sentences = analysis.sentences[entry.sentences]
        return String(article.text[utf8: sentences.first!.utf8.lowerBound..<sentences.last!.utf8.upperBound])
    }
}

struct SummaryTests {
    @Test func `every sentence but headings is ranked by itself, no sentence is quoted twice`() {
        let article = article(
            ["# 修桥", "青江大桥昨天合龙。它比原计划早了两个月完工。这说明什么问题呢？", "青江市的居民沿着江边放烟花庆祝。"], title: "青江大桥合龙")
        let analysis = analyser.analysis(of: article)
        #expect(analysis.ranking.map(\.sentences.lowerBound).sorted() == [1, 2, 3, 4])
        #expect(analysis.ranking.allSatisfy { $0.sentences.count == 1 })
        let quoted = analysis.summary.flatMap { Array($0.sentences) }
        #expect(Set(quoted).count == quoted.count && !quoted.contains(3))
        for entry in analysis.ranking + analysis.summary {
            #expect(abs(entry.reasons.reduce(0) { $0 + $1.weight } - entry.weight) < 1e-9)
        }
    }

    @Test func `without a title the opening is best, unless it only says that something was published`() {
        let opening = "青江市计划明年修三座大桥，方便两岸的居民来往。"
        let detail = "三座大桥的位置已经选好，最长的一座有两千米。"
        #expect(quotes(article([opening + detail])).first == opening)
        let occasion = "青江市昨天发布《大桥建设方案》。"
        #expect(quotes(article([occasion + opening + detail])).first == opening)
    }

    @Test func `the sentence that is most like all others is central`() {
        let central = "The new bridge over the river will carry trains and buses."
        let all = [
            "Nobody was hurt on Tuesday afternoon outside the old library building.",
            "The bridge will carry trains from the northern suburbs every morning.",
            "Rowers say the river is calm where the bridge stands today.", central,
            "City buses cross the river by ferry until the bridge opens.",
        ]
        let analysis = analyser.analysis(of: article([all.joined(separator: " ")], title: "Crossing"))
        let most = analysis.ranking.max { $0.centrality < $1.centrality }
        #expect(most?.sentences == 3..<4)
    }

    @Test func `what leans comes with what it leans on`() {
        let both = "江上的工程进展很快。它已经完成了主跨合龙，大桥合龙比计划早两个月。"
        let all = quotes(article([both + "渡轮公司准备卖掉两艘旧船。"], title: "大桥合龙比计划早"))
        #expect(all == [both, "渡轮公司准备卖掉两艘旧船。"])
    }

    @Test func `of two sentences that say the same the second comes late`() {
        let repeated = "大桥明年三月通车，预计每天有四万辆车经过。"
        let article = article(
            [repeated + "工程队在江底打了一百根桩。", "渡轮公司准备卖掉旧船，码头改成市场。" + repeated + "居民希望晚上也能过江。"], title: "大桥明年三月通车")
        let all = quotes(article)
        #expect(all.first == repeated)
        #expect(all.count == 5 && all.dropFirst().firstIndex(of: repeated).map { $0 >= 2 } == true)
    }

    @Test func `an enumeration is quoted whole, from the sentence that announces it`() {
        let whole = "施工方说有三个原因。首先，钢梁在工厂预制。其次，夜里也能吊装。最后，今年没有洪水。"
        let all = quotes(article(["大桥昨天合龙，全长一千二百米。" + whole], title: "大桥昨天合龙"))
        #expect(all.contains(whole))
        #expect(all.allSatisfy { $0 == whole || !$0.contains("首先") && !$0.contains("其次") && !$0.contains("最后") })
    }

    @Test func `an enumeration too long to be quoted is left out with what announces it`() {
        let point = String(repeating: "这座大桥的桥墩要从江底的岩石里一根一根地打上来，再用钢梁把它们接在一起", count: 6)
        let article = article(
            ["工程分成三步。", "第一步，" + point + "。", "第二步，" + point + "。", "第三步，" + point + "。", "大桥明年三月通车，居民都很期待。"])
        #expect(quotes(article) == ["大桥明年三月通车，居民都很期待。"])
    }

    @Test func `a sentence in a dialogue keeps its speaker`() {
        let article = article(
            [
                "记者：大桥什么时候通车？", "周砚秋：大桥明年三月通车。工程队已经完成了所有的吊装工作。路面铺装还需要两个月时间。然后进行荷载试验和验收工作。",
                "记者：资金从哪里来？", "周砚秋：资金由青江市和两家银行共同承担。",
            ], title: "大桥明年通车")
        let all = quotes(article)
        #expect(!all.isEmpty && all.allSatisfy { $0.hasPrefix("周砚秋：") })
        #expect(all.contains("周砚秋：大桥明年三月通车。工程队已经完成了所有的吊装工作。") || all.contains("周砚秋：大桥明年三月通车。"))
    }

    @Test func `what stands in a quotation that nobody is named for is not quoted`() {
        let article = article(
            ["青江市交通局昨天介绍了大桥的进展情况。", "“大桥的钢梁已经全部吊装完成。路面铺装将在两个月内完成。"], title: "大桥的进展")
        #expect(quotes(article) == ["青江市交通局昨天介绍了大桥的进展情况。"])
    }
}

extension SummarySentence {
    fileprivate var centrality: Double { reasons.first { $0.term == "centrality" }?.weight ?? 0 }
}
