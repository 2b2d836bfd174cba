import Language
import Model
import Testing

struct NameTests {
    private func names(_ paragraphs: String...) -> [Name] { analyser.analysis(of: article(paragraphs)).names }

    private func name(_ text: String, in names: [Name]) -> Name? {
        names.first { $0.name == text || $0.aliases.contains(text) }
    }

    @Test func `one bearer of several names is one name`() {
        let names = names("Altman昨天到了西雅图。微软欢迎阿尔特曼，Sam Altman很高兴。Microsoft的股价涨了。")
        let altman = name("Altman", in: names)
        #expect(altman?.kind == .person && altman?.mentions.count == 3)
        #expect(altman?.aliases == ["阿尔特曼", "Sam Altman"])
        #expect(name("微软", in: names)?.aliases == ["Microsoft"])
    }

    @Test(arguments: [
        ("马斯克", Name.Kind.person), ("纳德拉", .person), ("谷歌", .organisation), ("DeepMind", .organisation),
        ("OpenAI", .organisation), ("ChatGPT", .product), ("西雅图", .place),
    ]) func `the gazetteer knows kinds`(text: String, kind: Name.Kind) {
        #expect(name(text, in: names("昨天，\(text)又上了新闻。"))?.kind == kind)
    }

    @Test func `a bracket behind a name holds another name of it`() {
        let names = names("卡洛斯·费尔南德斯（Carlos Fernandez）来了。Fernandez说他很忙，费尔南德斯没有多留。")
        let carlos = name("卡洛斯·费尔南德斯", in: names)
        #expect(carlos?.kind == .person)
        #expect(Set(carlos?.aliases ?? []) == ["Carlos Fernandez", "Fernandez", "费尔南德斯"])
    }

    @Test func `a Chinese person is known by title or verb of speech`() {
        let names = names("总经理周鹤鸣表示，工厂今年不停工。周鹤鸣还说，工资照发。")
        #expect(name("周鹤鸣", in: names)?.kind == .person)
        #expect(name("周鹤鸣", in: names)?.mentions.count == 2)
    }

    @Test(arguments: ["青州鸿运科技有限公司", "青岛海洋研究院", "北京师范大学"])
    func `an organisation is a proper part with a kind of organisation`(text: String) {
        #expect(name(text, in: names("昨天，\(text)发布了公告。"))?.kind == .organisation)
    }

    @Test func `common words before a kind of organisation are no name`() {
        #expect(names("一家互联网公司倒闭了，许多科技企业也很难。").isEmpty)
    }

    @Test func `a title in its brackets is a work`() {
        let work = name("春天的信", in: names("她写了《春天的信》。"))
        #expect(work?.kind == .work)
    }

    @Test func `English names are capitalised words that no sentence start explains`() {
        let names = names(
            "Yesterday Maria Olsen met reporters in Oslo. Olsen said Northwind Corp would grow. Nobody asked.")
        #expect(name("Maria Olsen", in: names)?.kind == .person)
        #expect(name("Olsen", in: names)?.mentions.count == 2)
        #expect(name("Northwind Corp", in: names)?.kind == .organisation)
        #expect(name("Nobody", in: names) == nil && name("Yesterday", in: names) == nil)
    }

    @Test func `mentions hold what the name says, and none lies in another`() {
        let article = article(["微软的纳德拉说：“OpenAI会留在旧金山。”《纽约时报》报道了张大伟总裁的回应。"])
        let names = analyser.analysis(of: article).names
        for name in names {
            for mention in name.mentions {
                #expect(([name.name] + name.aliases).contains(String(article.text[utf8: mention])))
            }
        }
        let mentions = names.flatMap(\.mentions).sorted { $0.lowerBound < $1.lowerBound }
        #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
}
