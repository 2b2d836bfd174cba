import Language
import Model
import Testing

struct QuotationTests {
    /// `speaker: words`, `~` before what is not in somebody's own words, `?` for nobody.
    private func quotations(_ paragraphs: [String]) -> [String] {
        let article = article(paragraphs)
        return analyser.analysis(of: article).quotations.map { quotation in
            let speaker = quotation.speaker.map { String(article.text[utf8: $0]) } ?? "?"
            return "\(quotation.isDirect ? "" : "~")\(speaker): \(article.text[utf8: quotation.utf8])"
        }
    }

    @Test(arguments: [
        ("“桥修好了，”张建国说，“明天就通车。”", ["张建国: “桥修好了，”", "张建国: “明天就通车。”"]),
        ("“桥修好了。明天就通车。”张建国说。“大家都来看。”", ["张建国: “桥修好了。明天就通车。”", "张建国: “大家都来看。”"]),
        ("张建国来到桥上。他说：“桥已经修好了。”", ["张建国: “桥已经修好了。”"]),
        ("张建国和李雪梅来到桥上。他说：“桥已经修好了。”", ["?: “桥已经修好了。”"]),
        ("该公司表示：“票价明年不会上涨。”", ["该公司: “票价明年不会上涨。”"]),
        ("公司内部人士表示：“票价明年不会上涨。”", ["?: “票价明年不会上涨。”"]),
        ("张建国的律师表示：“票价明年不会上涨。”", ["律师: “票价明年不会上涨。”"]),
        ("张建国没有告诉她，“票价明年又要涨了。”", ["?: “票价明年又要涨了。”"]),
        ("张建国在接受采访时表示：「橋已經修好了。」", ["张建国: 「橋已經修好了。」"]),
    ]) func `Chinese quotations have their speakers where they are clear`(text: String, expected: [String]) {
        #expect(quotations([text]) == expected)
    }

    @Test(arguments: [
        "城市要实现“双碳”目标。", "他讨论了“保持开放的沟通渠道”等问题。", "话题“老桥今天拆除”登上热搜。", "张建国发布了“一封公开信”，回应了质疑。",
        "他所说的“网红打卡经济”和旅游不同。", "The so-called \"bridge to nowhere\" was closed.",
        "He wrote that \"the old bridge is closed\" again.",
    ]) func `words that are only mentioned in quotation marks are no quotations`(text: String) {
        #expect(quotations([text]).filter { !$0.hasPrefix("~") } == [])
    }

    @Test(arguments: [
        (
            "\"It is late,\" said Nora Lind. \"We must go now.\"",
            ["Nora Lind: \"It is late,\"", "Nora Lind: \"We must go now.\""]
        ),
        (
            "Nora Lind, head of the harbour, said: \"The old bridge is closed.\"",
            ["Nora Lind: \"The old bridge is closed.\""]
        ),
        ("Nora Lind came late. \"The old bridge is closed,\" she said.", ["Nora Lind: \"The old bridge is closed,\""]),
        (
            "Nora Lind came. A spokeswoman spoke. \"The old bridge is closed,\" she said.",
            ["?: \"The old bridge is closed,\""]
        ),
        (
            "\"The old bridge is closed.\" Nora Lind said: \"The new one is open.\"",
            ["?: \"The old bridge is closed.\"", "Nora Lind: \"The new one is open.\""]
        ),
    ]) func `English quotations have their speakers`(text: String, expected: [String]) {
        #expect(quotations([text]) == expected)
    }

    @Test func `what somebody says in the writer's words is told apart`() {
        #expect(quotations(["张建国表示，大桥明年春天就会通车。"]) == ["~张建国: 大桥明年春天就会通车"])
        #expect(
            quotations(["Nora Lind said that the bridge would open in spring."]) == [
                "~Nora Lind: the bridge would open in spring"
            ])
        #expect(quotations(["张建国发表声明，感谢大家多年来的支持。"]) == [])
    }

    @Test func `the speaker may stand in the paragraph before, and words go on in the next`() {
        #expect(quotations(["张建国写道：", "“桥已经修好了。大家放心。”"]) == ["张建国: “桥已经修好了。大家放心。”"])
        #expect(
            quotations(["“桥已经修好了，大家放心。", "“票价也不会涨。”张建国说。"]) == [
                "张建国: “桥已经修好了，大家放心。", "张建国: “票价也不会涨。”",
            ])
    }

    @Test func `an interview tells who speaks`() {
        let talk = ["记者：桥什么时候通车？", "张建国：明年春天。", "记者：票价会涨吗？", "张建国：不会。"]
        #expect(quotations(talk) == ["记者: 桥什么时候通车？", "张建国: 明年春天。", "记者: 票价会涨吗？", "张建国: 不会。"])
        #expect(quotations(["问：何时通车？", "答：春天。", "问：票价呢？", "答：不变。"]).allSatisfy { $0.hasPrefix("?") })
    }

    @Test(arguments: ["“", "“”", "他说：“", "张建国说：“好。”", "「『", "\"a,\" he said ", "说", "，他说，“", "他表示，", "a: "])
    func `long runs of marks and verbs are read in one go`(unit: String) {
        let article = article([String](repeating: String(repeating: unit, count: 600), count: 6))
        let analysis = analyser.analysis(of: article)
        #expect(analysis.quotations.allSatisfy { analysis.sentences[$0.sentence].utf8.overlaps($0.utf8) })
    }
}
