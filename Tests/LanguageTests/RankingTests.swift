import Language
import Model
import Testing

/// A report of our own: a bridge is built, with an aside, an enumeration and an appeal to the reader.
private let bridge = article(
    [
        "天气转凉，江边散步的人少了一些。",
        "青江大桥昨天合龙，全长1280米，是青江市的第三座跨江大桥。它比原计划早了两个月。",
        "# 为什么这么快？",
        "施工方把快的原因归为三点。首先，钢梁在工厂预制。其次，夜里也能吊装。最后，今年没有洪水。",
        "青江大桥明年三月通车，青江市预计每天有四万辆车经过大桥。你会去看吗？",
        "这说明什么问题？其实很难说。",
        "点击关注我们的公众号，欢迎转发。",
    ], title: "青江大桥昨天合龙")

struct RankingTests {
    private let analysis = analyser.analysis(of: bridge)

    private func texts(_ sentence: SummarySentence) -> [String] {
        sentence.sentences.map { String(bridge.text[utf8: analysis.sentences[$0].utf8]) }
    }

    @Test func `the best sentence says what the title says`() {
        #expect(analysis.summary.first.map(texts) == ["青江大桥昨天合龙，全长1280米，是青江市的第三座跨江大桥。"])
        #expect(analysis.summary.first?.reasons.first?.term == "title")
    }

    @Test func `what leans comes with what it leans on, an enumeration whole`() {
        let all = analysis.summary.map(texts)
        #expect(all.contains { $0.count == 4 && $0[1].hasPrefix("首先") && $0[3].hasPrefix("最后") })
        #expect(!all.contains { $0[0].hasPrefix("首先") || $0[0].hasPrefix("它") || $0[0].hasPrefix("这说明") })
    }

    @Test func `headings and questions are not quoted, appeals come last`() {
        let all = analysis.summary.map(texts)
        #expect(!all.joined().contains { $0.hasSuffix("？") || $0.hasSuffix("吗？") })
        #expect(all.last?.first?.hasPrefix("点击") == true)
    }

    @Test func `the reasons add up to the weight`() {
        for sentence in analysis.summary {
            #expect(abs(sentence.reasons.reduce(0) { $0 + $1.weight } - sentence.weight) < 1e-9)
        }
    }

    @Test func `a text of nothing but a leaning sentence still has it`() {
        #expect(analyser.analysis(of: article(["这说明不了什么问题。"])).summary.count == 1)
    }

    @Test func `keywords say what recurs, compounds whole`() {
        let terms = analysis.keywords.map(\.term)
        #expect(terms.prefix(4).contains { $0.contains("大桥") })
        #expect(analysis.keywords.allSatisfy { $0.weight > 0 } && !terms.contains("的"))
        #expect(zip(analysis.keywords, analysis.keywords.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    }

    @Test func `an analysis is the same every time`() {
        let again = analyser.analysis(of: bridge)
        #expect(again.summary == analysis.summary && again.keywords == analysis.keywords)
        #expect(again.features == analysis.features && again.names == analysis.names)
    }
}

struct FeatureTests {
    private let simplified = "我们预计今天开会，马云说这软件很好。我们预计明天开会，马云说这软件不好。我们预计后天开会，马云说软件一般。"
    private let traditional = "我们預計今天開會，馬云說這軟件很好。我们預計明天開會，馬云說這軟件不好。我们預計后天開會，馬云說軟件一般。"

    @Test func `traditional characters and other punctuation change no fingerprint`() {
        let long = String(repeating: simplified, count: 1)
        let other = traditional.replacing("，", with: " , ").replacing("。", with: "！")
        let left = analyser.analysis(of: article([long])).features
        let right = analyser.analysis(of: article([other])).features
        #expect(!left.fingerprints.isEmpty && left.fingerprints == right.fingerprints)
        #expect(left.main == right.main)
    }

    @Test func `an excerpt's fingerprints stand in those of its text, where both are known`() throws {
        let sentences = (0..<60).map { "第\($0 * 37 % 61)天，渔民在第\($0 * 17 % 59)号码头补第\($0 * 29 % 53)张网。" }
        let whole = analyser.analysis(of: article([sentences.joined()])).features
        let excerpt = analyser.analysis(of: article([sentences[20..<28].joined()])).features
        #expect(whole.fingerprints.count >= StoryFeatures.fewestFingerprints)
        #expect(try #require(whole.containment(excerpt)) == 1)
        #expect(whole.containment(StoryFeatures()) == nil)
    }

    @Test func `vectors are of length 1 and fingerprints ascend, each once`() {
        let features = analyser.analysis(of: bridge).features
        for vector in [features.main, features.title, features.bigrams] { #expect(abs(vector.length - 1) < 1e-4) }
        #expect(features.main.terms.count <= 80 && features.bigrams.terms.count <= 120)
        #expect(features.fingerprints.count <= 96)
        #expect(zip(features.fingerprints, features.fingerprints.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `figures are the numbers of title and opening`() {
        let article = article(["一共卖出500台，价格30元。", "另外900台没有卖出。", "还有77台。"], title: "卖出500台")
        let figures = analyser.analysis(of: article).features.figures
        #expect(figures == ["500", "30", "900"].map { termHash($0.utf8) }.sorted())
    }
}
