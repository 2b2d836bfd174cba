import Language
import Model
import Testing

struct SentenceTests {
    @Test(arguments: [
        ("今天下雨。明天晴！后天呢？", ["今天下雨。", "明天晴！", "后天呢？"]),
        ("老王说：“先等等。别急。”大家都笑了。", ["老王说：“先等等。别急。”", "大家都笑了。"]),
        ("“我们会赔偿。请放心。”经理表示。会议结束。", ["“我们会赔偿。请放心。”经理表示。", "会议结束。"]),
        ("他走了（其实没走。真的）又回来。", ["他走了（其实没走。真的）又回来。"]),
        ("真的吗？！不会吧……", ["真的吗？！", "不会吧……"]),
        ("增长3.5%。降到2.1。", ["增长3.5%。", "降到2.1。"]),
        ("这是谁的?Altman来了。", ["这是谁的?", "Altman来了。"]),
        ("「可以。」她說，「走吧。」天黑了。", ["「可以。」她說，「走吧。」", "天黑了。"]),
        ("没有句号的一段", ["没有句号的一段"]),
        ("“五一\"假期很长。高铁很挤。“六一\"呢？", ["“五一\"假期很长。", "高铁很挤。", "“六一\"呢？"]),
        ("他喊：“快走。没人听见。大家照旧。", ["他喊：“快走。", "没人听见。", "大家照旧。"]),
        ("他说：「我問她『走不走？』她沒說話。」我們笑了。", ["他说：「我問她『走不走？』她沒說話。」", "我們笑了。"]),
        ("升级到17.1.2版。见https://a.cn/b?c=1。好", ["升级到17.1.2版。", "见https://a.cn/b?c=1。", "好"]),
        ("一是修路；二是修桥。", ["一是修路；二是修桥。"]), ("(一)修路。(二)修桥。", ["(一)修路。", "(二)修桥。"]),
        ("太好了😀 明天见！", ["太好了😀", "明天见！"]), ("😀 太好了", ["😀 太好了"]),
        ("”。", ["”。"]), ("", []),
    ]) func `Chinese sentences end at their marks, quotations stay with their speakers`(
        text: String, expected: [String]
    ) {
        #expect(sentences(text) == expected)
    }

    @Test(arguments: [
        ("Mr. Lee met Dr. Wu. They talked.", ["Mr. Lee met Dr. Wu.", "They talked."]),
        ("It grew 3.5 percent. The U.S. economy shrank.", ["It grew 3.5 percent.", "The U.S. economy shrank."]),
        ("J. K. Smith wrote it. Acme Inc. sold it.", ["J. K. Smith wrote it.", "Acme Inc. sold it."]),
        ("He left the U.S. The door closed.", ["He left the U.S.", "The door closed."]),
        ("\"Stop. Now!\" she said. We did.", ["\"Stop. Now!\" she said.", "We did."]),
        ("Wait... what? Yes.", ["Wait... what?", "Yes."]),
        ("See example.com for more. Bye.", ["See example.com for more.", "Bye."]),
        ("1. First point. It matters.", ["1. First point.", "It matters."]),
        ("It came at 5 a.m. on Monday. See No. 5.", ["It came at 5 a.m. on Monday.", "See No. 5."]),
        ("\"Is it true?\" he asked. It was.", ["\"Is it true?\" he asked.", "It was."]),
        (
            "She said: \"It is late. \"We must go.\" They went.",
            ["She said: \"It is late.", "\"We must go.\"", "They went."]
        ),
        (
            "late,\" she said. The \"old\" one left. We \"saw\" it.",
            ["late,\" she said.", "The \"old\" one left.", "We \"saw\" it."]
        ),
        ("Yahoo! and others fell. Why? Nobody knows.", ["Yahoo! and others fell.", "Why?", "Nobody knows."]),
        (
            "She left the party.Her car was found. Use fmt.Println here.",
            ["She left the party.", "Her car was found.", "Use fmt.Println here."]
        ),
        ("It did well. 2. It failed. 3. It ended.", ["It did well.", "2. It failed.", "3. It ended."]),
        ("Use tools, e.g. Swift, here. Done.", ["Use tools, e.g. Swift, here.", "Done."]),
    ]) func `English sentences end at their points, not at abbreviations`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test func `what has no end is parted at its marks`() {
        let parts = sentences(String(repeating: "一二三四五六七八九，", count: 250))
        #expect(parts.count == 3 && parts.allSatisfy { $0.unicodeScalars.count <= 1000 && $0.hasSuffix("，") })
        #expect(sentences(String(repeating: "字", count: 2500)).allSatisfy { $0.unicodeScalars.count <= 1000 })
    }

    @Test func `a heading is one sentence of its own kind, and no sentence crosses a block`() {
        let article = article(["# 为什么？怎么办！", "没有结尾", "下一段。"])
        let analysis = analyser.analysis(of: article)
        #expect(analysis.sentences.map(\.kind) == [.heading, .statement, .statement])
        #expect(analysis.sentences.map(\.block) == [0, 1, 2])
    }

    @Test(arguments: [
        ("公司预计明年盈利。", true), ("他将于周五出席。", true), ("他将书放下。", false), ("公司去年盈利。", false),
        ("老人每天会去河边。", false), ("两国明年会恢复航班。", true), ("他准备了工具。", false),
        ("指挥部将响应升级为三级。", false), ("嫌疑人将骗得的钱款用于还债。", false), ("按照公司的计划，大桥去年通车。", false),
        ("公司计划在明年再版全集。", true), ("大桥原计划去年通车。", false), ("地震无法预测。", false),
        ("消防员将被困人员救出。", false),
        ("The firm will cut jobs.", true), ("The firm cut jobs.", false),
    ]) func `what is expected is told from what happened`(text: String, isAhead: Bool) {
        #expect(analyser.analysis(of: article([text])).sentences.map(\.looksAhead) == [isAhead])
    }

    @Test func `questions are told from statements`() {
        let kinds = analyser.analysis(of: article(["谁来买单？微软能成功么。已经成了。Is it so? It is."])).sentences.map(\.kind)
        #expect(kinds == [.question, .question, .statement, .question, .statement])
    }

    @Test(
        arguments: [
            (["城里修了一座桥。它很长。因此车都走这里。"], [0, 1, 2]),
            (["这说明问题不小。"], [nil]),
            (["首先，我们省钱。其次，我们加班。最后，我们休息。"], [0, 1, 2]),
            (["甲公司盈利。", "其次，乙公司亏损。"], [0, nil]),
            (["首先,在融资这块,银行更谨慎。", "其次,人手不够。"], [nil, nil]),
            (["首先是价格，其次是路程。"], [0]),
            (["第一，我们省钱。第二，我们加班。"], [0, 1]),
            (["第一季度银行盈利。第二季度银行亏损。"], [0, 0]),
            (["结局可以概括为两个剧本。", "剧本一:银行让步。"], [nil, 0]),
            (["大桥早了两个月。", "# 为什么"], [0, 0]),
            (["大桥能按时通车吗？施工方说有八成把握。"], [0, 1]),
            (["大桥原定十一月通车。官司会不会耽误它？"], [0, 1]),
            (["“这座桥我们盼了二十年。”老渔民陈大海说。"], [0]),
            (["老渔民陈大海来了。“我们盼这座桥盼了二十年。”"], [0, 1]),
            (["大桥通车了。公司预计每天有四万辆车。"], [0, 1]),
            (["The bridge opened. The company expects more cars."], [0, 1]),
            (["The bridge is new. It is long. Cars like long bridges."], [0, 1, 0]),
            (["银行开门了。如果说他们不急，没人信。"], [0, 1]),
        ] as [([String], [Int?])]) func `a sentence that leans on others says on how many`(
            paragraphs: [String], expected: [Int?]
        )
    {
        #expect(analyser.analysis(of: article(paragraphs)).sentences.map(\.leansOn) == expected)
    }

    @Test(arguments: 0..<200) func `sentences lie in order inside their blocks, without space around them`(seed: Int) {
        let paragraphs = (0..<3).map { randomText(seed: UInt64(seed * 7 + $0), length: 60).filter { $0 != "\n" } }
        let article = article(paragraphs)
        let analysis = analyser.analysis(of: article)
        var end = 0
        for sentence in analysis.sentences {
            let block = article.blocks[sentence.block].utf8
            #expect(
                sentence.utf8.lowerBound >= max(end, block.lowerBound) && sentence.utf8.upperBound <= block.upperBound)
            let text = article.text[utf8: sentence.utf8].unicodeScalars
            #expect(text.first?.properties.isWhitespace == false && text.last?.properties.isWhitespace == false)
            end = sentence.utf8.upperBound
        }
    }
}
