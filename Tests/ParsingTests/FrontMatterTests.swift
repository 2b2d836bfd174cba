import Model
import Parsing
import Testing

struct FrontMatterTests {
    private let body = "\n渡轮今天恢复通航，第一艘船在清晨离开码头，船上装满了货物。\n"

    @Test(arguments: [
        "---\ntitle: \"渡轮：回来了\"\nsource: https://lan.example/9\nauthor:\n  - \"[[林渡]]\"\npublished: 2023-11-21\ncreated: 2023-11-30\n---\n",
        "\u{FEFF}---\r\ntitle: 渡轮：回来了\r\nurl: https://lan.example/9\r\nauthor: [林渡]\r\ndate: 2023-11-21\r\n---\r\n",
        "---\n标题：渡轮：回来了\n作者：林渡\n原文链接：https://lan.example/9\n发布日期：2023年11月21日\n---\n",
        "---\n# saved by hand\ntitle: '渡轮：回来了' # a comment\nauthor:\n\tname: 林渡\n\turl: https://x.example\nlink: https://lan.example/9\ndate: 2023-11-21\n---   \n",
        "---\ntitle: >-\n  渡轮：回来了\nauthors:\n  - name: 林渡\n    role: 记者\nsource: \"[澜江晚报](https://lan.example/9)\"\npublished: 2023-11-21\ntags: [clippings, \"a, b\"]\n---\n",
        "+++\ntitle = \"渡轮：回来了\"\nauthor = \"林渡\"\nurl = \"https://lan.example/9\"\ndate = 2023-11-21\n+++\n",
        "---\ntitle: \"渡轮：回来了\"\nauthor: 林渡\nsource: https://lan.example/9\npublished: 2023-11-21\ndescription: 一段摘要，写的人\n忘了缩进的第二行\n---\n",
        "---\n\"title\": \"渡轮：回来了\"\n\"author\": \"林渡\"\n\"url\": \"https://lan.example/9\"\n\"date\": \"2023-11-21\"\n---\n",
    ])
    func `front matter is read however people wrote it`(front: String) throws {
        let article = try read(front + body)
        #expect(article.format == .markdown)
        #expect(article.title == "渡轮：回来了")
        #expect(article.byline == "林渡")
        #expect(article.url == "https://lan.example/9")
        #expect(article.published?.description == "2023-11-21")
        #expect(article.text == "渡轮今天恢复通航，第一艘船在清晨离开码头，船上装满了货物。")
    }

    @Test func `values over several lines and with marks in them stay whole`() throws {
        let article = try read(
            "---\ntitle: Issue #12: \"the bridge\" and more\ndescription: \"A lead that goes on\n  over two lines: here\"\nauthor: [\"Doe, Jane\", John Roe]\n---\nThe bridge opened on Monday.\n"
        )
        #expect(article.title == "Issue #12: \"the bridge\" and more")
        #expect(article.lead == "A lead that goes on over two lines: here")
        #expect(article.byline.hasSuffix("John Roe"))
    }

    @Test func `the time of saving a page is not when it was published`() throws {
        let clip = "---\ntitle: 渡轮\nsource: https://lan.example/9\npublished:\ncreated: 2023-11-30\n---\n" + body
        #expect(try read(clip).published == nil)
        let note = "---\ntitle: 渡轮\ncreated: 2023-11-30\n---\n" + body
        #expect(try read(note).published?.description == "2023-11-30")
    }

    @Test(arguments: [
        "---\nA line of prose below a rule.\nAnother one, and no key.\n---\nMore.\n", "---\nkey: value\nno end\n",
        "---\n---\nText.\n",
    ])
    func `a rule is no front matter`(text: String) throws {
        #expect(try read(text + "The ferry sails again today.", path: "a.md").title != "value")
        #expect(try read(text + "The ferry sails again today.", path: "a.md").text.contains("sails again"))
    }
}
