import Language
import Model
import Testing

private func keywords(_ paragraphs: [String], title: String = "") -> [String] {
    analyser.analysis(of: article(paragraphs, title: title)).keywords.map(\.term)
}

struct KeywordTests {
    @Test func `words that recur together are one keyword, and their parts come behind it`() {
        let terms = keywords(
            ["养老保险的缴费比例提高了。许多城市的养老保险由财政补贴。养老保险基金去年有结余，专家建议扩大养老保险的覆盖面。"])
        #expect(terms.first == "养老保险")
        #expect(!terms.prefix(3).contains("养老") && !terms.prefix(3).contains("保险"))
    }

    @Test func `a character that is no word by itself belongs to the compound`() {
        let terms = keywords(["实验室培养小球藻。小球藻的颜色是绿的，小球藻在夏天长得快，渔民用小球藻喂鱼。"])
        #expect(terms.first == "小球藻" && !terms.contains("球藻"))
    }

    @Test func `Latin and Chinese words that stand together are one keyword`() {
        #expect(keywords(["用Lyapunov函数证明稳定。Lyapunov函数不唯一，构造Lyapunov函数需要技巧。"]).prefix(2).contains("Lyapunov函数"))
        let english = keywords(["The interest rate rose. Banks follow the interest rate. A higher interest rate hurts."]
        )
        #expect(english.first == "interest rate")
    }

    @Test func `a name is a keyword as a whole`() {
        let terms = keywords(["记者采访了青江大学的校长。青江大学明年扩大招生。据青江大学介绍，新楼已经建成。"])
        #expect(terms.first == "青江大学" && !terms.prefix(3).contains("大学"))
    }

    @Test func `what the title says counts more`() {
        let text = "渡轮公司卖掉了旧船。大桥通车以后，渡轮公司的码头改成市场，大桥两岸的居民都来买菜。"
        #expect(keywords([text], title: "大桥通车").first == "大桥")
        #expect(keywords([text], title: "渡轮公司卖船").first?.hasPrefix("渡轮") == true)
    }

    @Test func `no keyword comes twice, weights fall`() {
        let text = "微软投资人工智能。微软的人工智能团队很大，人工智能团队归微软总裁管。"
        let found = analyser.analysis(of: article([text], title: "微软的人工智能")).keywords
        #expect(Set(found.map(\.term)).count == found.count)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.weight >= $1.weight && $1.weight > 0 })
    }
}
