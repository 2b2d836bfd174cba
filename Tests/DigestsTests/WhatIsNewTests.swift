import Digests
import Model
import Testing

/// What an edition says of a storyline that an earlier one told of.
@Suite struct WhatIsNewTests {
    private let told = [
        "青江大桥11月20日傍晚封闭，41人被困在引桥上。", "青江市政府说，修复需要2000万元。", "工程师林原11月18日在青江大桥的桥墩上找到一条裂缝。",
    ]

    private func report(_ id: UInt64, _ source: String, _ paragraphs: [String]) -> SampleArticle {
        SampleArticle(
            id: id, title: "青江大桥封闭", publication: source, published: "2026-11-21T1\(id):00", paragraphs: paragraphs,
            names: [Name(name: "青江大桥", kind: .place), Name(name: "林原", kind: .person)],
            dates: [("11月18日", "2026-11-18"), ("11月20日", "2026-11-20"), ("11月21日", "2026-11-21")],
            amounts: ["41人", "2000万元", "3100万元", "15家"])
    }

    private func edition(
        _ articles: [SampleArticle], _ history: StoryHistory = StoryHistory(), pending: [SampleArticle] = []
    ) -> Edition {
        var story = Sample.story(1, "bridge", articles, title: "青江大桥", history: history)
        story.pending = pending.map(\.digest)
        return compose(Sample.request(), stories: [story], rejected: [])
    }

    /// As an edition of the day before leaves it.
    private func history(days: Int64 = 1) -> StoryHistory {
        var history = StoryHistory()
        let article = report(9, "青江日报", told).digest
        let time = Sample.period.lowerBound - (days - 1) * 86_400
        history.articleCount = 1
        (history.firstTime, history.times) = (time - 3600, [time - 3600])
        history.titles = [article.article.title]
        history.names = ["青江大桥", "林原"]
        (history.carriedBy, history.carriedAt) = ("2026-11-21-daily", time)
        history.earlier = [
            EarlierArticle(
                id: article.article.id, title: article.article.title, text: article.article.text,
                sentences: article.analysis.sentences, time: time - 3600)
        ]
        let first = edition([report(9, "青江日报", told)]).stories[0]
        history.quoted = first.quotes.map {
            QuotedSentence(sentence: $0.sentence, title: first.title, edition: "2026-11-21-daily", kind: $0.kind)
        }
        return history
    }

    @Test func `a day that only repeats, in other words too, repeats nothing and says so in a line`() {
        let retold = ["11月20日傍晚，青江大桥封闭，引桥上41人被困。", "修复需要2000万元，青江市政府说。"]
        let second = edition([report(1, "海湾晨报", retold), report(2, "青江日报", told)], history())
        #expect(second.stories.isEmpty && second.quotedSentences.isEmpty)
        #expect(second.quiet?.map(\.title) == ["青江大桥"])
        #expect(second.quiet?.map(\.articleCount) == [2])
        #expect(second.quiet?.map(\.edition) == ["2026-11-21-daily"])
    }

    @Test func `a storyline of yesterday to which nothing came says so in a line`() {
        let second = edition([], history())
        #expect(second.quiet?.map(\.articleCount) == [0])
    }

    @Test func `of a day with one new fact only that is told, as an update of the earlier edition`() throws {
        let fact = "市议会11月21日批准3100万元重建引桥，15家公司参加投标。"
        let second = edition([report(1, "海湾晨报", told + [fact])], history())
        let story = try #require(second.stories.first)
        #expect(story.sentences.map(\.text) == [fact])
        #expect(story.update == "2026-11-21-daily")
        #expect(second.quiet == nil)
        let page = try render(
            second, as: [.html], with: Templates(directory: dataDirectory), article: { _ in nil })[0]
        #expect(String(decoding: page.bytes, as: UTF8.self).contains("2026-11-21-daily.html#story-"))
    }

    @Test func `what had no room is told in the next edition that has the storyline`() throws {
        let crowdedOut = report(3, "港口资讯", ["市议会11月20日批准3100万元重建青江大桥的引桥，15家公司参加投标。"])
        let later = report(1, "海湾晨报", ["青江大桥的新钢缆今天从海湾港运到，工人连夜卸货。"])
        let story = try #require(edition([later], history(), pending: [crowdedOut]).stories.first)
        #expect(story.sentences.contains { $0.text.contains("3100万元") })
        #expect(story.articleCount == 1)
        #expect(story.sources.map(\.article.rawValue).sorted() == [1, 3])
    }

    @Test func `one fact in the words of several sources is one item`() {
        let story = edition([
            report(1, "青江日报", ["青江大桥11月20日傍晚封闭，41人被困在引桥上。"]),
            report(2, "海湾晨报", ["引桥上困了41人：青江大桥在11月20日封了。"]),
        ]).stories[0]
        #expect(story.sentences.count { $0.text.contains("41人") } == 1)
    }

    @Test func `what a storyline was is told again only after a long silence`() {
        let news = report(1, "海湾晨报", ["市议会11月21日批准3100万元重建青江大桥的引桥，15家公司参加投标。"])
        #expect(edition([news], history(days: 1)).stories[0].previously.isEmpty)
        let recalled = edition([news], history(days: 12)).stories[0].previously
        #expect(recalled.count == 2)
        #expect(Set(recalled.map(\.sentence.text)).isSubset(of: Set(told)))
    }

    @Test func `a silent storyline that no edition showed is recalled from its articles`() {
        var past = history(days: 12)
        (past.quoted, past.carriedBy, past.carriedAt) = ([], nil, nil)
        let news = report(1, "海湾晨报", ["市议会11月21日批准3100万元重建青江大桥的引桥，15家公司参加投标。"])
        let recalled = edition([news], past).stories[0].previously
        #expect(!recalled.isEmpty && recalled.allSatisfy { told.contains($0.sentence.text) })
    }

    @Test func `the timeline keeps what earlier editions told of other days`() {
        let news = report(1, "海湾晨报", ["市议会11月21日批准3100万元重建青江大桥的引桥，15家公司参加投标。"])
        let timeline = edition([news], history()).stories[0].timeline
        #expect(timeline.contains { $0.date == "2026-11-20" && $0.edition == "2026-11-21-daily" })
    }

    @Test(arguments: [("130吨", "129.6吨"), ("12亿元", "12.4亿元")])
    func `a rounded figure does not disagree`(rounded: String, exact: String) {
        func article(_ id: UInt64, _ figure: String) -> SampleArticle {
            var article = report(id, "来源\(id)", ["青江大桥的修复据估计要用掉\(figure)，比三年前预计的多出很多。"])
            article.amounts = [figure]
            return article
        }
        #expect(edition([article(1, rounded), article(2, exact)]).stories[0].disagreements.isEmpty)
        let other = rounded.replacing("1", with: "5")
        #expect(edition([article(1, other), article(2, exact)]).stories[0].disagreements.count == 1)
    }

    @Test func `warnings, captions and questions to the reader are never quoted`() {
        let told = ["青江大桥11月21日恢复通行。", "青江大桥股价大涨，本文内容仅供参考。", "对青江大桥封闭一事，你怎么看？"]
        let shown = edition([report(1, "海湾晨报", told)]).stories[0].quotedSentences.map(\.text)
        #expect(shown.contains { $0.contains("恢复通行") })
        #expect(!shown.contains { $0.contains("仅供参考") || $0.contains("怎么看") })
    }

    @Test func `what somebody did weighs more than what the writer thinks of it`() throws {
        let told = ["我们应当记住青江大桥的教训，希望大家守住安全。", "青江市政府11月21日宣布重开青江大桥。"]
        let sentences = edition([report(1, "海湾晨报", told)]).stories[0].sentences
        let act = try #require(sentences.first { $0.text.contains("宣布重开") })
        #expect(act.why.contains { $0.term == "act" && $0.weight > 0 })
        #expect(sentences.allSatisfy { !$0.text.contains("我们应当") || $0.why.contains { $0.term == "opinion" } })
    }
}
