import Model
import Parsing
import Testing

@Suite struct EPUBTests {
    private static let container = """
        <container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>
        """
    private static let package = """
        <package><metadata><dc:title>潮间带手记</dc:title><dc:creator>林晚</dc:creator><dc:date>2024-05-06</dc:date>
        <dc:language>zh-CN</dc:language></metadata><manifest>
        <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="two" href="text/b%20two.xhtml" media-type="application/xhtml+xml"/>
        <item id="one" href="text/a.xhtml" media-type="application/xhtml+xml"/>
        <item id="rest" href="text/a-2.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="rest"/>
        <itemref idref="two"/></spine></package>
        """
    private static let navigation = """
        <html><body><nav epub:type="toc"><ol><li><a href="cover.xhtml">封面</a></li><li><a href="text/a.xhtml#x">第一章
        退潮</a></li><li><a href="text/b%20two.xhtml">第二章 涨潮</a></li></ol></nav>
        <nav epub:type="landmarks"><a href="text/a-2.xhtml">Start</a></nav></body></html>
        """

    private static func page(_ heading: String, _ text: String) -> String {
        "<html><head><title>潮间带手记</title></head><body>\(heading)<p>\(text)</p><p>\(text)</p></body></html>"
    }

    private static let files: [(name: String, content: String)] = [
        ("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("OEBPS/book.opf", package),
        ("OEBPS/nav.xhtml", navigation), ("OEBPS/cover.xhtml", page("", "潮间带手记，一本书。")),
        ("OEBPS/text/b two.xhtml", page("<h1>涨潮</h1>", "傍晚，潮水回来，淹没了所有的脚印和搁浅的小船，海面重新变得平静而宽阔。")),
        ("OEBPS/text/a.xhtml", page("<h1>第一章 退潮</h1>", "清晨，潮水退去，滩涂上留下贝壳和海草，赶海的人提着桶走向远处。")),
        ("OEBPS/text/a-2.xhtml", page("", "她在礁石间找到一只瓶子，瓶子里有一封信，信上的字已经模糊不清。")),
    ]

    @Test func `chapters of a book are articles in the order of reading, with its author, date and title`() throws {
        let items = try readItems(zipArchive(Self.files), path: "drop/book.epub")
        let articles = try items.map { try $0.result.get() }
        #expect(items.map(\.place) == ["OEBPS/text/a.xhtml", "OEBPS/text/b two.xhtml"])
        #expect(articles.map(\.title) == ["第一章 退潮", "第二章 涨潮"])
        #expect(articles.allSatisfy { $0.publication == "潮间带手记" && $0.byline == "林晚" && $0.format == .epub })
        #expect(articles[0].published?.description == "2024-05-06")
        #expect(articles[0].key == "drop/book.epub/OEBPS/text/a.xhtml")
    }

    @Test
    func `a file that the contents do not name goes on with its chapter; headings that repeat titles are left out`()
        throws
    {
        let articles = try readItems(zipArchive(Self.files)).map { try $0.result.get() }
        #expect(articles[0].text.contains("一封信"))
        #expect(!articles[0].text.contains("第一章"))
        #expect(articles[1].text.hasPrefix("傍晚"))
    }

    @Test func `a book without its package, or locked, says so`() {
        #expect(throws: ParsingError.damaged("an EPUB book", detail: "it has no package document")) {
            try readItems(zipArchive(Self.files.filter { !$0.name.hasSuffix(".opf") }))
        }
        let rights = "<encryption><enc:CipherReference URI=\"OEBPS/text/a.xhtml\"/></encryption>"
        #expect(throws: ParsingError.encrypted("an EPUB book")) {
            try readItems(zipArchive(Self.files + [("META-INF/encryption.xml", rights)]))
        }
        let fonts = "<encryption><enc:CipherReference URI=\"OEBPS/font.otf\"/></encryption>"
        #expect(throws: Never.self) { try readItems(zipArchive(Self.files + [("META-INF/encryption.xml", fonts)])) }
    }

    @Test func `a missing chapter is named, the others are read`() throws {
        let items = try readItems(zipArchive(Self.files.filter { !$0.name.hasSuffix("two.xhtml") }))
        #expect(items.compactMap(\.title) == ["第一章 退潮"])
        #expect(items.compactMap(\.error) == [.damaged("an EPUB book", detail: "a chapter's file is missing")])
    }
}
