import Digests
import Model
import Testing

/// What a critical reader would hold against an edition.
struct CriticalReaderTests {
    private func story(_ articles: [SampleArticle]) -> EditionStory {
        edition([Sample.story(1, "reader", articles)]).stories[0]
    }

    private func edition(_ stories: [DigestStory], minutes: Int = 8) -> Edition {
        compose(Sample.request(minutes: minutes), stories: stories, rejected: [])
    }

    private func report(_ id: UInt64, _ source: String, _ paragraphs: String...) -> SampleArticle {
        SampleArticle(
            id: id, title: "青江轮渡停航", publication: source, published: "2026-11-21T1\(id):00", paragraphs: paragraphs,
            amounts: ["41人", "17人", "2名", "3名", "2人", "1200人", "300人", "200个", "12元", "2000万元", "300吨", "100万元"])
    }

    private func figures(_ articles: SampleArticle...) -> [[String]] {
        story(articles).disagreements.map { $0.figures.map(\.figure) }
    }

    @Test func `a figure that somebody disputes in the next sentence stands beside it`() {
        let pairs = figures(
            report(1, "青江日报", "青江轮渡公司宣布，已有41人为停航登记退票。码头值班员则反驳，但名单上只有17人，他表示亲自数过。"),
            report(2, "海湾晨报", "青江轮渡停航一天，旅客改乘公交。"))
        #expect(pairs == [["41人", "17人"]])
    }

    @Test func `a corrected figure stands beside the one it corrects`() {
        let pairs = figures(
            report(1, "青江日报", "青江轮渡公司今天通报，停航途中有2名乘客受伤。"),
            report(2, "青江日报", "青江轮渡公司更正了受伤人数，共有3名乘客受伤，此前通报的2人没有包括自行就医的乘客。"))
        #expect(pairs == [["2名", "3名"]])
    }

    @Test(arguments: [
        ("青江轮渡每天运送1200人。", "青江轮渡有员工300人。"),
        ("青江轮渡1号船有座位200个，票价12元。", "青江轮渡1号船有座位200个，票价12元。"),
        ("公司表示，渡船造价2000万元，但订金只有300吨钢材的价钱。", "青江轮渡停航。"),
        ("渡船造价2000万元。订金只有100万元。", "青江轮渡停航。"),
    ]) func `figures of different things are not held against each other`(first: String, second: String) {
        #expect(figures(report(1, "青江日报", first), report(2, "海湾晨报", second)).isEmpty)
    }

    @Test func `only a question that looks ahead is an open one, and none that stands above an article`() {
        func questions(_ text: String, above title: String) -> [String] {
            var other = report(2, "海湾晨报", "青江轮渡昨天停航。")
            other.title = title
            return story([report(1, "青江日报", "青江轮渡昨天停航。", text), other]).questions.map(\.text)
        }
        #expect(questions("青江轮渡下月能否复航？", above: "码头") == ["青江轮渡下月能否复航？"])
        #expect(questions("青江轮渡下月能否复航？", above: "青江轮渡下月能否复航").isEmpty)
        #expect(questions("青江轮渡经历了什么？", above: "码头").isEmpty)
    }

    @Test func `what was expected for a day that is over is expected no more`() {
        let facts = ["青江轮渡昨天停航，1200名旅客改乘公交。", "轮渡公司说停航因为大风，风力达到9级。", "海事局派出3艘船巡查航道。"]
        func expectations(on day: String, _ date: String) -> [String] {
            var article = report(1, "青江日报")
            article.paragraphs = facts + ["青江轮渡将于\(day)复航。"]
            article.dates = [(day, date)]
            let told = story([article])
            return told.expectations.map(\.text)
                + told.sentences.map(\.text).filter { $0.contains("将于") && !date.hasPrefix("2026-11") }
        }
        #expect(expectations(on: "11月21日", "2026-11-21").isEmpty)
        #expect(expectations(on: "12月21日", "2026-12-21") == ["青江轮渡将于12月21日复航。"])
    }

    @Test func `retellings of one fact are quoted once`() {
        let telling = "青江轮渡因大风在昨天下午全线停航。"
        let articles = [
            report(1, "青江日报", "\(telling)码头排起长队。"), report(2, "海湾晨报", "据报道，昨天下午大风，青江轮渡全线停航。"),
            report(3, "港口资讯", "因大风，青江轮渡昨天下午已全线停航。"),
        ]
        #expect(story(articles).sentences.count { $0.text.contains("停航") } == 1)
    }

    @Test func `what one page tells beside the storyline comes last, if at all`() {
        let aside = "海湾市议会昨天选举陈立为新议长。"
        let articles = [
            report(1, "青江日报", "青江轮渡因大风全线停航，码头滞留旅客三百人。"),
            report(2, "海湾晨报", "青江轮渡停航期间，码头向滞留旅客发放热饮。\(aside)"),
            report(3, "港口资讯", "青江轮渡公司说，停航造成的退票一律免费。"),
        ]
        #expect(!story(articles).sentences.contains { $0.text == aside })
    }

    @Test func `texts of one paragraph are more than openings`() {
        let told = story([
            report(1, "青江日报", "青江轮渡因大风全线停航。码头滞留旅客三百人。轮渡公司向旅客退票。海事局派出两艘拖船巡逻。"),
            report(2, "海湾晨报", "青江轮渡停航进入第二天。渔民协会要求补偿。旅客改乘大巴绕行海湾大桥。气象台预报风力减弱。"),
            report(3, "港口资讯", "青江轮渡公司召开会议。董事长向旅客致歉。公司将为停航设立赔付基金。市长到码头看望旅客。"),
        ])
        #expect(told.sentences.count > 2)
    }

    @Test func `what two storylines have in common is told in one`() {
        let shared = "青江轮渡因大风在昨天下午全线停航，三百名旅客滞留码头。"
        let ferry = report(1, "青江日报", shared, "青江轮渡停航期间，退票一律免费。")
        var bridge = report(2, "海湾晨报", shared, "海湾大桥随后封闭，货车改走北线公路。")
        bridge.title = "大风封闭海湾大桥"
        let edition = edition([Sample.story(1, "ferry", [ferry]), Sample.story(2, "bridge", [bridge])])
        let told = edition.stories.flatMap(\.sentences) + edition.lines.compactMap(\.sentence)
        #expect(told.count { $0.text == shared } == 1)
        #expect(told.contains { $0.text.contains("海湾大桥") })
    }

    @Test func `a storyline without room of its own has one line for all of its articles, and is not counted as shown`()
    {
        let all = Sample.stories
        let edition = edition(all, minutes: 1)
        let shown = Set(edition.stories.map(\.id))
        let others = all.filter { !shown.contains($0.id) }.map { story in
            story.articles.count { $0.placement.repostOf == nil && $0.article.kind.isDigested }
        }.filter { $0 > 0 }
        #expect(Set(edition.lines.map(\.story)).count == edition.lines.count)
        #expect(edition.lines.count > 1 && edition.lines.map(\.articleCount).sorted() == others.sorted())
        #expect(edition.counts.newStories + edition.counts.continued == edition.stories.count)
    }
}
