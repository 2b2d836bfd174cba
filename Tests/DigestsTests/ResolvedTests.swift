import Digests
import Model
import Testing

/// 是否应验: what an earlier edition expected comes back with the sentence that answers it, or when its day is over.
struct ResolvedTests {
    private let observatory = [
        Name(name: "星湖天文台", kind: .organisation), Name(name: "远航集团", kind: .organisation),
    ]
    private let ferries = [
        Name(name: "Marlow Ferries", kind: .organisation), Name(name: "Port Ellis", kind: .place),
    ]

    /// - Parameter act: what is to happen; a part of `words`.
    private func awaited(
        _ words: String, _ act: String, due: String? = nil, isQuestion: Bool = false
    ) -> AwaitedSentence {
        let start =
            words.firstRange(of: act).map { words.utf8.distance(from: words.startIndex, to: $0.lowerBound) } ?? 0
        var sentence = EditionSentence(
            article: ArticleID(rawValue: 9), sentence: 0, utf8: 0..<words.utf8.count,
            scalars: 0..<words.unicodeScalars.count, text: words)
        sentence.prospect = EditionProspect(utf8: start..<start + act.utf8.count, due: due)
        return AwaitedSentence(
            recall: EditionRecall(sentence: sentence, title: "旧文", edition: "2026-11-18-daily"), isQuestion: isQuestion,
            time: Sample.end - 4 * 86_400)
    }

    private func story(_ awaited: AwaitedSentence, _ words: String, _ names: [Name]) -> DigestStory {
        let isEnglish = words.utf8.first.map { $0 < 0x80 } ?? false
        let article = SampleArticle(
            id: 0xd100_0000_0000_0001, title: isEnglish ? "News from the harbour" : "湖畔新消息", publication: "湖畔日报",
            published: "2026-11-21T09:20", language: isEnglish ? .english : .chinese, paragraphs: [words],
            names: names)
        var history = StoryHistory()
        history.articleCount = 2
        history.firstTime = Sample.end - 4 * 86_400
        history.awaited = [awaited]
        return Sample.story(1, "xinghu", [article], title: "题", history: history)
    }

    private func resolved(_ awaited: AwaitedSentence, _ words: String, _ names: [Name]) -> [EditionResolution] {
        let edition = compose(Sample.request(), stories: [story(awaited, words, names)], rejected: [])
        return edition.stories.first?.resolved ?? []
    }

    private var handover: AwaitedSentence { awaited("远航集团计划向星湖天文台移交新镜面。", "向星湖天文台移交新镜面") }
    private var launch: AwaitedSentence {
        awaited(
            "Marlow Ferries plans to launch its first battery boat at Port Ellis.",
            "launch its first battery boat at Port Ellis")
    }

    @Test(arguments: [
        ("远航集团昨日已向星湖天文台移交新镜面。", EditionResolution.Outcome.fulfilled),
        ("远航集团说，推迟向星湖天文台移交新镜面。", .delayed),
        ("远航集团未能向星湖天文台移交新镜面。", .failed),
        ("远航集团否认要向星湖天文台移交新镜面。", .denied),
    ])
    func `an expectation comes back with the sentence that tells what came of it`(
        words: String, outcome: EditionResolution.Outcome
    ) throws {
        let back = try #require(resolved(handover, words, observatory).first)
        #expect(back.outcome == outcome)
        #expect(back.answer?.text == words)
        #expect(back.expected == handover.recall)
    }

    @Test(arguments: [
        "星湖天文台的镜面仓库已在昨日换了新的屋顶。",
        "如果远航集团已向星湖天文台移交新镜面，账就清了。",
        "远航集团此前曾宣布向星湖天文台移交新镜面。",
        "远航集团已向湖畔大学捐赠两台旧望远镜。",
    ])
    func `what is about something else, supposed or past is no answer`(words: String) {
        #expect(resolved(handover, words, observatory).isEmpty)
    }

    @Test func `what is expected for a later day has not come about yet`() {
        let later = awaited("远航集团计划在12月5日向星湖天文台移交新镜面。", "向星湖天文台移交新镜面", due: "2026-12-05")
        #expect(resolved(later, "远航集团昨日已向星湖天文台移交新镜面。", observatory).isEmpty)
    }

    @Test func `English: the verb itself must have come about`() {
        let done = resolved(launch, "Marlow Ferries launched its first battery boat at Port Ellis.", ferries)
        #expect(done.first?.outcome == .fulfilled)
        let other = resolved(
            launch, "The first battery boat of Marlow Ferries at Port Ellis was painted green.", ferries)
        #expect(other.isEmpty)
        let late = resolved(
            launch, "Marlow Ferries postponed the launch of its first battery boat at Port Ellis.", ferries)
        #expect(late.first?.outcome == .delayed)
    }

    @Test func `a question is answered`() throws {
        let question = awaited("远航集团是否会向星湖天文台移交新镜面？", "远航集团是否会向星湖天文台移交新镜面", isQuestion: true)
        let back = try #require(resolved(question, "远航集团昨日已向星湖天文台移交新镜面。", observatory).first)
        #expect(back.outcome == .answered)
    }

    @Test func `a day that is over without a word of it is due`() throws {
        let due = awaited("港务局预计在11月20日公布渡轮的新票价。", "在11月20日公布渡轮的新票价", due: "2026-11-20")
        let back = try #require(resolved(due, "远航集团昨日已向星湖天文台移交新镜面。", observatory).first)
        #expect(back.outcome == .due && back.answer == nil)
        let touched = resolved(due, "渡轮的新票价还在讨论，港务局没有给出数字。", observatory)
        #expect(touched.isEmpty)
    }

    @Test func `a storyline without news comes back when what it awaited is due, and is cited`() throws {
        let due = awaited("港务局预计在11月20日公布渡轮的新票价。", "在11月20日公布渡轮的新票价", due: "2026-11-20")
        var history = StoryHistory()
        history.awaited = [due, awaited("别的。", "别的", due: "2026-12-20")]
        let silent = DigestStory(
            id: StoryID(rawValue: 7), slug: "ferry-fares", title: "渡轮票价", articles: [], history: history)
        let edition = compose(Sample.request(), stories: [silent], rejected: [])
        let back = try #require(edition.overdue?.first)
        #expect(edition.overdue?.count == 1)
        #expect(back.slug == "ferry-fares" && back.resolution.outcome == .due)
        #expect(edition.quotedSentences == [due.recall.sentence])
        #expect(edition.counts == Edition.Counts())
    }

    @Test func `an edition without anything that came back has no such keys`() throws {
        let json = try encode(compose(Sample.request(), stories: [Sample.ferry], rejected: []))
        let text = String(decoding: json, as: UTF8.self)
        #expect(!text.contains("\"resolved\"") && !text.contains("\"overdue\""))
    }
}
