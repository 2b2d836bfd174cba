import Model
@testable import Parsing
import Testing

private let commentary = """
    芯片厂离云越近,离自己就越远!
    原创 半江瑟瑟 | 2024-03-05 07:30
    【纸上观察导读】 这家芯片厂昨天宣布自建云平台,业内颇感意外。它的客户正是几家云厂商,如今等于在客户门口摆摊,谁都看得出其中的尴尬。这说明它已经…
    这家芯片厂昨天宣布自建云平台,业内颇感意外。它的客户正是几家云厂商,如今等于在客户门口摆摊,谁都看得出其中的尴尬。
    这说明它已经不甘心只卖零件。为什么这么说?我们慢慢道来。
    不做云,是它当年亲口立下的规矩
    回到五年前,公司在上市路演时反复强调,自己永远不会与客户竞争,这句话写进了招股书,也成了客户放心下单的理由之一。
    为什么变了?
    答案藏在财报里,过去三个季度,数据中心业务的毛利率一路下滑,而云厂商自研芯片的速度比谁都快,留给它的时间不多。
    芯片厂离云越近,离客户越远!
    客户的反应来得很快,两家云厂商已经放出风声,下一代服务器将不再只用它一家的方案,这对它来说可不是什么好消息。
    文:半江瑟瑟 / 纸上观察
    来源:纸上观察
    """

@Suite struct PlainTextTests {
    @Test func `a commentary gives its title, byline, publication and time`() throws {
        let article = try read(commentary)
        #expect(article.format == .text)
        #expect(article.title == "芯片厂离云越近,离自己就越远!")
        #expect(article.byline == "半江瑟瑟")
        #expect(article.publication == "纸上观察")
        #expect(article.published?.description == "2024-03-05T07:30+08:00")
        #expect(article.language == .chinese)
    }

    @Test func `lines alone between paragraphs are headings, questions in the flow are not`() throws {
        #expect(try read(commentary).headings == ["不做云,是它当年亲口立下的规矩", "芯片厂离云越近,离客户越远!"])
    }

    @Test func `a lead that the body repeats is not in the text, the credits neither`() throws {
        let article = try read(commentary)
        #expect(article.lead.hasPrefix("这家芯片厂昨天"))
        #expect(article.lead.hasSuffix("这说明它已经…"))
        #expect(article.text.hasPrefix("这家芯片厂昨天"))
        #expect(!article.text.contains("导读"))
        #expect(!article.text.contains("半江瑟瑟"))
        #expect(article.text.hasSuffix("可不是什么好消息。"))
    }

    @Test func `a lead that the body does not repeat is its first paragraph`() throws {
        let article = try read("两港通航\n摘要：渡轮明年春天开始试航，每天往返四次。\n码头的工人说，他们等了整整十年。\n船长姓林，今年六十岁。")
        #expect(article.lead == "渡轮明年春天开始试航，每天往返四次。")
        #expect(article.text.hasPrefix("渡轮明年春天开始试航"))
        #expect(article.blocks.count == 3)
    }

    @Test func `blocks and line feeds are together all of the text`() throws {
        let article = try read(commentary)
        let joined = article.blocks.map { String(article.text[utf8: $0.utf8]) }.joined(separator: "\n")
        #expect(joined == article.text)
    }

    @Test func `English paragraphs that were broken at a width are joined again`() throws {
        let article = try read(
            """
            The harbour opened again on Monday after a winter of repairs that cost
            the town more than anybody on the council had been ready to admit in
            public.

            Fishermen were the first to go out, and they came back before noon with
            more herring than the cold store could take.
            """, path: "inbox/harbour.txt")
        #expect(article.title == "The harbour opened again on Monday after a winter of repairs that cost the town…")
        #expect(article.blocks.count == 2)
        #expect(article.text.contains("cost the town"))
        #expect(article.language == .english)
    }

    @Test func `the headers of a message give title, byline and time`() throws {
        let article = try read(
            "From: Ada Quill\nSubject: The lighthouse is sold\nDate: Mon, 4 Mar 2024 09:15:00 +0100\n\nDear all,\n\nIt is done. The buyer signed today."
        )
        #expect(article.title == "The lighthouse is sold")
        #expect(article.byline == "Ada Quill")
        #expect(article.published?.description == "2024-03-04T09:15:00+01:00")
        #expect(article.text == "Dear all,\nIt is done. The buyer signed today.")
    }

    @Test(arguments: [
        ("By Jane Quill · Nov 21, 2023", "Jane Quill", "2023-11-21"),
        ("By Jane Quill and Tom Reed | March 3, 2024 6:47 PM", "Jane Quill, Tom Reed", "2024-03-03T18:47Z"),
    ])
    func `an English byline is read`(line: String, byline: String, time: String) throws {
        let article = try read(
            "Ferries Return to the Bay\n\(line)\nThe ferries are back on the bay, and with them the noise of the old days."
        )
        #expect(article.title == "Ferries Return to the Bay")
        #expect(article.byline == byline)
        #expect(article.published?.description == time)
    }

    @Test(arguments: [
        ("作者：林一 来源：海边日报 2024年3月5日 08:00", "林一", "海边日报"), ("文/林一、王二", "林一、王二", ""),
        ("海边新闻 2024-03-05", "", "海边新闻"), ("记者 林一 | 责任编辑：赵三", "林一", ""),
    ])
    func `a Chinese line of credits is read`(line: String, byline: String, publication: String) throws {
        let article = try read("渡轮回来了\n\(line)\n渡轮重新回到海湾，随之而来的还有旧日的喧闹声。\n人们站在码头上挥手。")
        #expect(article.title == "渡轮回来了")
        #expect(article.byline == byline)
        #expect(article.publication == publication)
        #expect(article.text.hasPrefix("渡轮重新"))
    }

    @Test func `one line without a title is all text, and its opening the title`() throws {
        let article = try read("港口今天恢复通航", path: "inbox/短讯.txt")
        #expect(article.title == "港口今天恢复通航")
        #expect(article.text == "港口今天恢复通航")
    }

    @Test func `prose without a title loses nothing`() throws {
        let text = "港口今天恢复通航，第一艘船在清晨离岸。\n码头上站满了人，他们等了一整个冬天。"
        #expect(try read(text).text == text)
    }

    @Test(arguments: [
        ("海边社三月五日电（记者 林一 王二）渡轮重新回到海湾。", "林一、王二"), ("〔記者林一／台北報導〕渡輪重新回到海灣。", "林一"),
        ("（记者从港务局获悉）渡轮重新回到海湾，人人高兴。", ""),
    ])
    func `reporters named where the text begins are its authors`(opening: String, byline: String) throws {
        let article = try read("渡轮回来了\n\(opening)\n码头上站满了人，他们等了一个冬天。")
        #expect(article.byline == byline)
        #expect(article.text.hasPrefix(opening))
    }

    @Test(arguments: ["1981年6月6日渡轮首航", "渡轮回来了，票价却没有回来……", "2024年3月5日：渡轮回来的那一天"])
    func `a title may begin with a date or trail off`(title: String) throws {
        #expect(try read("\(title)\n海边网 | 2024-03-05\n码头上站满了人，他们等了一个冬天。").title == title)
    }
}

@Suite struct OpeningTitleTests {
    @Test(arguments: [
        ("港口恢复作业。工人周一返岗。", "港口恢复作业"), ("短句", "短句"), ("First line\nsecond", "First line"),
        (
            "这是一个没有标题也没有标点的很长的开头" + String(repeating: "字", count: 60),
            "这是一个没有标题也没有标点的很长的开头" + String(repeating: "字", count: 21) + "…"
        ),
        ("北港码头工人周一开始罢工，要求提高夜班工资，资方代表表示愿意谈判但拒绝先行加薪的要求", "北港码头工人周一开始罢工，要求提高夜班工资…"),
    ])
    func `a text without a title is called by its opening`(text: String, title: String) {
        #expect(OpeningTitle.of(text) == title)
    }

    @Test func `the same text under two names is the same article`() throws {
        let text = "北港码头工人周一开始罢工，要求提高夜班工资。资方代表表示愿意谈判。\n谈判定于周三举行。"
        var (first, second) = (try read(text, path: "a/late.txt"), try read(text, path: "早报.txt"))
        (first.key, second.key) = ("", "")
        #expect(first == second)
    }
}
