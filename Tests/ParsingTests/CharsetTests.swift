import Model
@testable import Parsing
import Testing

private let simplified = "渡轮回来了\n港口今天恢复通航，第一艘船在清晨离开码头，船上装满了等了一个冬天的货物。\n市长说，这是大家的功劳，不是他一个人的。"
private let traditional = "渡輪回來了\n港口今天恢復通航，第一艘船在清晨離開碼頭，船上裝滿了等了一個冬天的貨物。\n市長說，這是大家的功勞，不是他一個人的。"

@Suite struct CharsetTests {
    @Test(arguments: [
        (simplified, "GB18030"), (traditional, "Big5"), (simplified, "UTF-16LE"), (simplified, "UTF-16BE"),
        (simplified, "UTF-8"), (traditional, "GB18030"),
    ])
    func `Chinese text is read without a declaration`(text: String, charset: String) throws {
        let article = try read(#require(Converter.bytes(Array(text.utf8), in: charset)))
        #expect(article.charset == charset)
        #expect("\(article.title)\n\(article.text)" == text)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-8"])
    func `a byte-order mark decides`(charset: String) throws {
        let bytes = try #require(Converter.bytes(Array("\u{FEFF}\(simplified)".utf8), in: charset))
        let article = try read(bytes)
        #expect(article.charset == charset)
        #expect(article.title == "渡轮回来了")
    }

    @Test(arguments: [
        ("utf-8", "GB18030"), ("gb2312", "GB18030"), ("gbk", "UTF-8"), ("big5", "Big5"), ("iso-8859-1", "GB18030"),
    ])
    func `evidence overrules a wrong declaration`(declared: String, actual: String) throws {
        let text = actual == "Big5" ? traditional : simplified
        let lines = text.split(separator: "\n")
        let page =
            "<html><head><meta charset=\"\(declared)\"><title>\(lines[0])</title></head><body><h1>\(lines[0])</h1><p>\(lines[1])</p><p>\(lines[2])</p></body></html>"
        let article = try read(#require(Converter.bytes(Array(page.utf8), in: actual)))
        #expect(article.charset == actual)
        #expect(article.title == lines[0])
        #expect(article.text == "\(lines[1])\n\(lines[2])")
    }

    @Test func `a character of four bytes in GB18030 is read`() throws {
        let bytes = try #require(Converter.bytes(Array((simplified + "㐂𠮷").utf8), in: "GB18030"))
        #expect(try read(bytes).text.hasSuffix("㐂𠮷"))
    }

    @Test func `Latin text with single high bytes is windows-1252`() throws {
        let text = "Le café est ouvert\nLes bateaux sont déjà arrivés, et la fête a commencé sur le port à midi."
        let article = try read(#require(Converter.bytes(Array(text.utf8), in: "windows-1252")))
        #expect(article.charset == "windows-1252")
        #expect(article.text.hasPrefix("Les bateaux sont déjà arrivés"))
        #expect(article.language == LanguageTag("fr"))
    }

    @Test func `UTF-8 with a broken byte keeps the rest, and reads the byte as windows-1252`() throws {
        let article = try read(Array(simplified.utf8) + Array(" 票价 ".utf8) + [0x80] + Array("5".utf8))
        #expect(article.charset == "UTF-8")
        #expect(article.text.hasSuffix("票价 €5"))
    }

    @Test func `a line in GBK inside UTF-8 is read as GBK`() throws {
        let line = "码头上站满了人，他们等了一个冬天。"
        let mixed = Array((simplified + "\n").utf8) + (try #require(Converter.bytes(Array(line.utf8), in: "GB18030")))
        #expect(try read(mixed).text.hasSuffix(line))
    }

    @Test func `UTF-8 cut off inside a character loses only that`() throws {
        let article = try read(Array(simplified.utf8) + [0xE6, 0xB8])
        #expect(article.text.hasSuffix("不是他一个人的。"))
    }

    @Test func `line ends are made line feeds and controls dropped`() throws {
        let article = try read("题目\r\n第一段在这里，\u{0}有一个零。\r第二段在这里，没有零。")
        #expect(article.text == "第一段在这里，有一个零。\n第二段在这里，没有零。")
    }
}
