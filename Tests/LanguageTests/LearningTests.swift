import Language
import Model
import Testing

struct LearningTests {
    /// 鹏霄 is an invented car, 大会 a word of the dictionary; each text says something else around them.
    private static let texts = [
        "昨天鹏霄发布新车。记者看到鹏霄在展台。", "有人喜欢鹏霄，有人批评鹏霄太贵。", "北京街头出现鹏霄，车主说鹏霄很快。",
        "投资鹏霄的公司不多。工厂生产鹏霄要三天。", "为什么鹏霄卖得好？因为鹏霄便宜。", "上海的鹏霄门店开业，员工介绍鹏霄价格。",
        "网友讨论鹏霄时提到，鹏霄与众不同。", "去年鹏霄亏损，今年鹏霄盈利。",
    ]

    private func learned(_ texts: [String], since: Int64 = 0) -> [LearnedWord] {
        var learner = WordLearner(analyser)
        let pieces = texts.map(learner.pieces)
        for text in pieces { learner.look(text) }
        for text in pieces { learner.weigh(text) }
        return learner.words(since: since)
    }

    @Test func `a new word that recurs among ever other neighbours is learned`() {
        #expect(learned(Self.texts).map(\.word) == ["鹏霄"])
        #expect((14...16).contains(learned(Self.texts).first?.count ?? 0))
    }

    @Test func `the order of the articles plays no part`() {
        #expect(learned(Self.texts.reversed()) == learned(Self.texts))
    }

    @Test func `what stands in few articles, or always in the same phrase, is not learned`() {
        #expect(learned([Self.texts.joined()]).isEmpty)
        #expect(learned(Self.texts.map { _ in "我们的鹏霄牌汽车很好。我们的鹏霄牌汽车很好。" }).isEmpty)
    }

    @Test func `a learned word is cut as one from its instant on, and changes no features`() throws {
        let words = LearnedWord(word: "小鹏汇天", count: 20, since: 1000)
        let taught = Analyser(lexicon: fullLexicon, learned: try LearnedWords([words]))
        let article = article(["昨天小鹏汇天试飞成功，小鹏汇天的股东很高兴。"], title: "小鹏汇天试飞")
        func cut(_ instant: Int64) -> [String] {
            taught.analysis(of: article, asOf: instant).words.map { String(article.text[utf8: $0]) }
        }
        #expect(cut(1000).contains("小鹏汇天"))
        #expect(!cut(999).contains("小鹏汇天"))
        #expect(taught.analysis(of: article).features == analyser.analysis(of: article).features)
    }

    @Test(arguments: 0..<40) func `learning and learned words bear any text`(seed: Int) throws {
        let texts = (0..<6).map { randomText(seed: UInt64(seed * 7 + $0 % 2), length: 200) }
        let taught = Analyser(lexicon: fullLexicon, learned: try LearnedWords(learned(texts)))
        for text in texts {
            #expect(taught.words(in: text).map { String(text[utf8: $0]) }.joined() == visible(text))
        }
    }

    private func visible(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars))
    }
}
