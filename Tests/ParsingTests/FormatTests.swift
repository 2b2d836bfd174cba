import Model
import Parsing
import Testing

@Suite struct FormatTests {
    @Test(arguments: [
        ("<!DOCTYPE html><p>Hello, there is something here.", "x.txt", SourceFormat.html),
        ("\n<!-- saved --><html><body><p>Hello, there is something here.</p></body></html>", "x.md", .html),
        ("A line with a < b and nothing else.", "x.html", .text),
        ("Only prose, with - dashes and # marks.", "x.txt", .text),
        ("Only prose in a file of that name.", "x.md", .markdown), (#"{"text":"a"}"#, "x.txt", .jsonLines),
    ])
    func `the format is told by the content`(text: String, path: String, format: SourceFormat) throws {
        #expect(try read(Array(text.utf8), path: path).format == format)
    }

    @Test(arguments: [
        (Array("%PDF-1.7 …".utf8), "a PDF"), (Array("Rar!\u{1A}\u{7}".utf8), "a RAR archive"),
        ([UInt8](repeating: 0, count: 64), "binary data of an unknown kind"),
        (Array(#"{"name": "x", "items": [1, 2]}"#.utf8), "a JSON file"), (Array("[[[[[[".utf8), "a JSON file"),
        (Array("{\n  \"text\": \"a\"\n}".utf8), "a JSON file"),
        (Array("<?xml version=\"1.0\"?><urlset><url/></urlset>".utf8), "an XML document"),
    ])
    func `what no reader understands is named`(bytes: [UInt8], kind: String) {
        #expect(throws: ParsingError.unsupported(kind)) { try read(bytes) }
    }

    @Test(arguments: ["[编者按] 雾还没有散，第一艘船已经进港。", "[[港口]]的早晨从一声汽笛开始。", "{港口} 今天没有船。"])
    func `a text that opens with a bracket is a text`(text: String) throws {
        #expect(try read(text).text.hasSuffix(text.suffix(4)))
    }

    @Test func `a picture is told from what is not read at all`() {
        #expect(throws: ParsingError.noText("a PNG image")) { try read([0x89, 0x50, 0x4E, 0x47, 13, 10]) }
    }

    @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{3000}\n\u{3000}"])
    func `nothing but white space is empty`(text: String) {
        #expect(throws: ParsingError.empty) { try read(Array(text.utf8)) }
    }

    @Test func `a file beyond the limit is named so`() {
        var limits = Reader.Limits()
        limits.fileSize = 10
        #expect(throws: ParsingError.tooLarge("The file", limit: 10)) {
            try read(Array("A text of more bytes.".utf8), limits: limits)
        }
    }

    @Test func `a text too long to be analysed is no article`() throws {
        let line = "雾还没有散，第一艘船已经进港。\n"
        let text = String(repeating: line, count: Article.largestText / line.utf8.count + 1)
        #expect(throws: ParsingError.tooLarge("The text of one article", limit: Article.largestText)) { try read(text) }
    }

    @Test func `a Markdown file too large for its tree is read as plain text`() throws {
        var limits = Reader.Limits()
        limits.markdownSize = 10
        let document = try read(Array("# 标题\n\n正文有一句话，足够长。\n".utf8), path: "a.md", limits: limits)
        #expect(document.format == .text)
    }

    @Test func `an error says where it stands and has a word for the journal`() {
        let error = ParsingError.malformed("A string is not closed", line: 3, utf8Offset: 41)
        #expect("\(error)".contains("line 3, byte 41"))
        #expect(error.kind == "malformed")
    }

    @Test(arguments: [
        ("a PDF", "PDF 文件"), ("a PNG image", "PNG 图片"), ("a ZIP archive", "ZIP 压缩包"), ("an oddity", "oddity"),
    ])
    func `a kind that is not read has a name in Chinese`(kind: String, name: String) {
        #expect(ParsingError.chineseName(ofKind: kind) == name)
    }
}
