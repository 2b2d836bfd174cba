import Digests
import Model
import Testing

/// What a storyline without a name is called.
@Suite struct StoryTitleTests {
    private func title(_ titles: [String], publication: String = "青江日报", names: [Name] = []) throws -> String {
        let articles = titles.enumerated().map { number, title in
            SampleArticle(
                id: UInt64(number + 1), title: title, publication: publication,
                published: "2026-11-21T1\(number):00", paragraphs: ["\(title)。记者\(number)到了现场，看到\(number)辆车。"],
                names: names)
        }
        let story = Sample.story(1, "bridge", articles, title: nil)
        return try #require(compose(Sample.request(), stories: [story], rejected: []).stories.first).title
    }

    @Test(arguments: [
        (["青江大桥为何突然封闭？", "青江大桥11月20日起封闭检修"], "青江大桥11月20日起封闭检修"),
        (["太险了！青江大桥封闭检修！", "青江大桥今起封闭检修"], "青江大桥今起封闭检修"),
        (["青江大桥封闭之后……", "青江大桥封闭检修之后改道"], "青江大桥封闭检修之后改道"),
        (
            ["Why did Seaford close its bridge?", "Seaford closes its bridge for repairs"],
            "Seaford closes its bridge for repairs"
        ),
    ]) func `a title that says what happened goes before one that asks, shouts or trails off`(
        titles: [String], expected: String
    ) throws {
        #expect(try title(titles) == expected)
        #expect(try title(titles.reversed()) == expected)
    }

    @Test(arguments: [
        ("快讯｜青江大桥今起封闭检修", "青江大桥今起封闭检修"), ("【早报】青江大桥今起封闭检修", "青江大桥今起封闭检修"),
        ("青江大桥今起封闭检修 - 青江日报", "青江大桥今起封闭检修"), ("青江大桥今起封闭检修_青江日报", "青江大桥今起封闭检修"),
        ("青江大桥今起封闭检修｜引桥上41人获救", "青江大桥今起封闭检修｜引桥上41人获救"), ("林原案｜法院今天宣判了被告", "林原案｜法院今天宣判了被告"), ("快讯｜封闭", "快讯｜封闭"),
        ("【】", "【】"), ("｜", "｜"),
    ]) func `a column's label and the publication are no part of it`(given: String, expected: String) throws {
        #expect(try title([given], names: [Name(name: "林原", kind: .person)]) == expected)
    }

    @Test func `of titles alike the one that says who is taken`() throws {
        let names = [Name(name: "林原", kind: .person)]
        let titles = ["工程师在青江大桥桥墩上找到裂缝", "林原在青江大桥桥墩上找到裂缝"]
        #expect(try title(titles, names: names) == titles[1])
    }

    @Test func `a name that it has stays`() throws {
        var article = SampleArticle(id: 1, title: "青江大桥今起封闭检修", paragraphs: ["青江大桥今起封闭检修，41人被困。"])
        article.publication = "青江日报"
        let story = Sample.story(1, "bridge", [article], title: "大桥怎么了？")
        #expect(compose(Sample.request(), stories: [story], rejected: []).stories.first?.title == "大桥怎么了？")
    }
}
