import Language
import Model
import Testing

struct EnumerationTests {
    /// Each enumeration as its sentences, what announces it, and how its points begin.
    private func enumerations(_ article: Article) -> [(sentences: Range<Int>, opener: String?, items: [String])] {
        analyser.analysis(of: article).enumerations.map { found in
            let items = found.items.map { String(article.text[utf8: $0]) }
            return (found.sentences, found.opener.map { String(article.text[utf8: $0]) }, items)
        }
    }

    @Test func `two scenarios of several paragraphs and three ways of one paragraph each stay together`() throws {
        let article = article([
            "渡轮公司和大桥的关系会怎样？可以设想两种结局。",
            "第一种结局：渡轮公司降价。它在夏天运游客。", "它在冬天运货物。",
            "第二种结局：渡轮公司卖掉船。码头会变成市场。",
            "不管哪种结局，码头都会变。",
            "有一点可以肯定，渡轮公司会改变，它的改变表现在三个方面：",
            "首先，在票价上，它会便宜一半。老人免费。", "其次，在航线上，它会去更远的岛。", "最后，在船只上，它会换成电船。这需要两年。",
            "大桥和渡轮，就像兄弟。",
        ])
        let found = enumerations(article)
        try #require(found.count == 2)
        #expect(found[0].sentences == 1..<7)
        #expect(found[0].opener == "可以设想两种结局。")
        #expect(
            found[0].items == ["第一种结局：渡轮公司降价。它在夏天运游客。\n它在冬天运货物。", "第二种结局：渡轮公司卖掉船。码头会变成市场。"])
        #expect(found[1].sentences == 8..<14)
        #expect(found[1].opener == "有一点可以肯定，渡轮公司会改变，它的改变表现在三个方面：")
        #expect(
            found[1].items == [
                "首先，在票价上，它会便宜一半。老人免费。", "其次，在航线上，它会去更远的岛。", "最后，在船只上，它会换成电船。这需要两年。",
            ])
    }

    @Test(arguments: [
        ("他说，一是缺钱，二是缺人；三是缺时间。", ["一是缺钱，", "二是缺人；", "三是缺时间。"]),
        ("大桥有两种可能：一种是明年通车，另一种是继续等待。", ["一种是明年通车，", "另一种是继续等待。"]),
        ("出路有三条路：修桥、挖隧道和加渡轮、什么也不做。", ["修桥", "挖隧道和加渡轮", "什么也不做。"]),
        ("结果只有两种，要么修桥，要么等待。", ["要么修桥，", "要么等待。"]),
        ("要求如下：（1）带伞；（2）早到；（3）排队。", ["（1）带伞；", "（2）早到；", "（3）排队。"]),
        ("原因：①天冷②路滑", ["①天冷", "②路滑"]),
        ("第一，我们省钱。第二，我们加班。大家都累了。", ["第一，我们省钱。", "第二，我们加班。"]),
        ("其一，船太旧。它们漏水。其二，人太少。", ["其一，船太旧。它们漏水。", "其二，人太少。"]),
        (
            "There are three reasons. First, it rained. Second, it was dark. Finally, nobody came. We left.",
            ["First, it rained.", "Second, it was dark.", "Finally, nobody came."]
        ),
        (
            "Two scenarios are possible. In the first, the bridge opens. In the second, it waits.",
            ["In the first, the bridge opens.", "In the second, it waits."]
        ),
        (
            "On the one hand it is long. On the other hand it is new.",
            ["On the one hand it is long.", "On the other hand it is new."]
        ),
    ]) func `the points of one paragraph are found with their marks`(text: String, items: [String]) {
        #expect(enumerations(article([text])).map(\.items) == [items])
    }

    @Test(arguments: [
        "第一季度银行盈利。第二季度银行亏损。", "首先感谢大家。会议结束了。", "比分是1.5比2.5。", "他们有一个儿子，另一个家在海边。",
        "最后，天黑了。", "第一个球进了。第二个球没进。", "The first ship came. The second ship sank.", "一、二、三，开始！",
        "First, it rained. We left.",
    ]) func `what only looks like a mark makes no enumeration`(text: String) {
        #expect(enumerations(article([text])).isEmpty)
    }

    @Test func `a heading ends an enumeration, and numbered headings are none`() {
        #expect(enumerations(article(["首先，船旧。", "# 码头", "其次，人少。"])).isEmpty)
        let headed = article(["一、船只情况", "船很旧。", "人很少。", "二、码头情况", "码头很小。", "没有灯。"])
        #expect(enumerations(headed).isEmpty)
    }

    @Test func `the items of a list follow the sentence that announces them`() throws {
        var article = article(["公司的要求是：", "准时开船", "不许超载。违者罚款。", "会议结束了。"])
        article.blocks[1].kind = .listItem
        article.blocks[2].kind = .listItem
        let found = enumerations(article)
        try #require(found.count == 1)
        #expect(found[0].items == ["准时开船", "不许超载。违者罚款。"])
        #expect(found[0].sentences == 0..<4)
        article.text = article.text.replacing("：", with: "。")
        #expect(enumerations(article).isEmpty)
    }
}
