import Model
import Parsing
import Testing

struct MailTests {
    @Test func `a newsletter in GBK that calls itself GB2312 is read from its page, without what stands around it`()
        throws
    {
        let article = try read(fixture("newsletter-gb2312.eml"))
        #expect(article.format == .mail)
        #expect(article.charset == "GB18030")
        #expect(article.title == "澜江芯片周报第四十二期镕")
        #expect(article.publication == "澜江周报")
        #expect(article.byline.isEmpty)
        #expect(article.published?.description == "2023-11-21T18:47:05+08:00")
        #expect(article.url == "https://weekly.lan.example/b/42")
        #expect(
            article.text == """
                澜江晶圆厂本周宣布，第二条生产线将于明年三月投产，届时月产能将达到四万片。
                公司负责人顾南星表示，新产线使用国产光刻设备，良率已经超过百分之九十。
                """)
    }

    @Test func `a flowed text has its lines joined, its signature cut, its time in the sender's zone`() throws {
        let article = try read(
            """
            From: Jane Doe <jane@paper.example>
            Subject: Fwd: A plant for
              the north
            Date: Mon, 20 Nov 2023 08:15:00 EST
            Message-ID: <2@paper.example>
            Content-Type: text/plain; charset=utf-8; format=flowed

            The plant at Westhaven will open in March, the company said on Monday, and\u{20}
            it will make forty thousand wafers a month.

             From the start it was meant to be small.

            --\u{20}
            Jane Doe
            +1 555 0100

            """)
        #expect(article.title == "A plant for the north")
        #expect(article.byline == "Jane Doe")
        #expect(article.published?.description == "2023-11-20T08:15:00-05:00")
        #expect(
            article.text == """
                The plant at Westhaven will open in March, the company said on Monday, and it will make forty thousand \
                wafers a month.
                From the start it was meant to be small.
                """)
    }

    @Test func `a mailbox gives each mail by itself, its quoted From lines as they were sent`() throws {
        let items = try readItems(fixture("two.mbox"))
        #expect(items.map(\.place) == ["message 1", "message 2"])
        let first = try items[0].result.get()
        #expect(first.text.contains("\nFrom the start it was meant"))
        #expect(first.key == "inbox/file/message 1")
    }

    @Test func `the same mail is one article by itself and in a mailbox`() throws {
        let alone = try read(fixture("newsletter-gb2312.eml"))
        let boxed = try readItems(fixture("two.mbox"))[1].result.get()
        #expect(alone.id == boxed.id)
    }

    @Test func `a mail inside a mail is an article of its own`() throws {
        let items = try readItems(
            Array(
                """
                From: Bob <bob@town.example>
                Subject: Worth reading
                Message-ID: <3@town.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=zz

                --zz
                Content-Type: text/plain

                See the attached mail, it is worth reading today.
                --zz
                Content-Type: message/rfc822

                From: Jane Doe <jane@paper.example>
                Subject: The plant
                Message-ID: <4@paper.example>

                The plant at Westhaven will open in March.
                --zz--

                """.utf8))
        #expect(items.map(\.place) == ["", "attachment 1"])
        #expect(try items.map { try $0.result.get().title } == ["Worth reading", "The plant"])
    }

    @Test(arguments: [
        ("=?utf-8?B?5r6c5rGf5pma?= =?utf-8?Q?=E6=8A=A5?=", "澜江晚报"),
        ("=?UTF-8?B?5r6c5rGf5pk=?=\n =?UTF-8?B?muaKpQ==?=", "澜江晚报"),
        ("=?gb2312?B?wL29rc3tsag=?= weekly", "澜江晚报 weekly"), ("=?iso-8859-1*de?q?S=FCdhafen_heute?=", "Südhafen heute"),
        ("plain =?utf-8?x?broken?= rest", "plain =?utf-8?x?broken?= rest"),
    ])
    func `encoded words are decoded, in pieces too`(subject: String, title: String) throws {
        let article = try read(
            "Message-ID: <5@a.example>\nFrom: a@a.example\nSubject: \(subject)\n\nSome text of the mail.\n")
        #expect(article.title == title)
    }

    @Test func `a page saved as MHTML is the page, with the address it was saved from`() throws {
        let article = try read(fixture("page.mhtml"))
        #expect(article.format == .mhtml)
        #expect(article.title == "澜江芯片投产")
        #expect(article.url == "https://news.lan.example/2023/a.html")
        #expect(article.text.hasPrefix("澜江晶圆厂本周宣布"))
    }

    @Test func `an encrypted mail is named as such`() {
        let mail = """
            From: a@a.example
            Message-ID: <6@a.example>
            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e

            --e
            Content-Type: application/octet-stream

            -----BEGIN PGP MESSAGE-----
            --e--
            """
        #expect(throws: ParsingError.encrypted("a mail message")) { try read(mail) }
    }

    @Test func `parts and mails nested without an end are cut off, not followed`() throws {
        var parts = "MIME-Version: 1.0\nMessage-ID: <7@a.example>\n"
        for level in 0..<3000 { parts += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        #expect(throws: ParsingError.noArticle("a mail message", detail: "it has no text")) {
            try read(parts + "\nhello\n")
        }
        let mail = "MIME-Version: 1.0\nMessage-ID: <8@a.example>\nFrom: a@a.example\nContent-Type: message/rfc822\n\n"
        let mails = String(repeating: mail, count: 3000) + "Message-ID: <9@a.example>\nFrom: a@a.example\n\nhello\n"
        #expect(throws: ParsingError.noArticle("a mail message", detail: "it has no text")) { try read(mails) }
    }
}
