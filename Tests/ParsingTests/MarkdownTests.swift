import Model
import Parsing
import Testing

@Suite struct MarkdownTests {
    @Test func `front matter gives the fields, the first heading repeats the title`() throws {
        let article = try read(
            """
            ---
            title: "渡轮回来了"
            author:
              - "[[林一]]"
              - 王二
            source: https://example.org/ferry
            published: 2024-03-05
            tags: [海, 船]
            description: 渡轮回到海湾。
            ---
            # 渡轮回来了

            渡轮重新回到[海湾](https://example.org/bay)，随之而来的是**旧日**的喧闹。

            ## 码头

            - 第一班
            - 第二班

            > 我们等了十年。

            | 班次 | 时间 |
            |---|---|
            | 一 | 八点 |

            ```
            let x = 1
            ```
            """)
        #expect(article.format == .markdown)
        #expect(article.title == "渡轮回来了")
        #expect(article.byline == "林一、王二")
        #expect(article.url == "https://example.org/ferry")
        #expect(article.published?.description == "2024-03-05")
        #expect(article.lead == "渡轮回到海湾。")
        #expect(article.headings == ["码头"])
        #expect(article.text.hasPrefix("渡轮重新回到海湾，随之而来的是旧日的喧闹。\n码头\n第一班\n第二班\n我们等了十年。"))
        #expect(article.texts { $0 == .listItem } == ["第一班", "第二班"])
        #expect(article.texts { $0 == .quote } == ["我们等了十年。"])
        #expect(article.texts { $0 == .tableRow } == ["班次 | 时间", "一 | 八点"])
        #expect(article.texts { $0 == .code } == ["let x = 1"])
    }

    @Test func `a heading is the title where there is no front matter, whatever the file's name`() throws {
        let article = try read(
            "# Ferries return\n\nThe ferries are back\nin the bay.\n\n## Timetable\n\nEvery hour, they say.",
            path: "a.txt")
        #expect(article.format == .markdown)
        #expect(article.title == "Ferries return")
        #expect(article.text == "The ferries are back in the bay.\nTimetable\nEvery hour, they say.")
    }

    @Test func `a Chinese paragraph a line stays a paragraph a line`() throws {
        let article = try read("# 题目\n\n第一段到这里结束。\n第二段到这里也结束。", path: "a.md")
        #expect(article.blocks.count == 2)
    }

    @Test func `a clip of a WeChat page has the page's one address`() throws {
        let article = try read(
            """
            ---
            title: 渡轮回来了
            source: "http://mp.weixin.qq.com/s?__biz=MzA4&mid=22&idx=1&sn=abcd&chksm=ff&scene=21#wechat_redirect"
            ---
            渡轮重新回到海湾，随之而来的是旧日的喧闹。
            """)
        #expect(article.url == "https://mp.weixin.qq.com/s?__biz=MzA4&mid=22&idx=1&sn=abcd")
    }
}
