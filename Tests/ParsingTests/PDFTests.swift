import Model
import Parsing
import Testing

@Suite struct PDFTests {
    @Test func `a Chinese PDF gives title, credits, sections, and paragraphs joined over lines and pages`() throws {
        let article = try read(pdf: fixture("pdf/chinese.xhtml"))
        #expect(article.format == .pdf)
        #expect(article.title == "新船闸启用，上游航程缩短四小时")
        #expect(article.byline == "何以宁")
        #expect(article.publication == "青浦航运观察")
        #expect(article.published?.description == "2025-03-14")
        #expect(article.language == .chinese)
        #expect(article.headings == ["一、启用当天", "二、工程花费", "三、今后打算"])
        #expect(article.blocks.count == 3 + 21)
        #expect(!article.text.contains("第3期") && !article.text.contains("— 2 —"))
        #expect(article.text.contains("因为19世纪留下的地基大部分可以保留。“我们量了两次，只挖了一次。”她在码头上对记者说"))
    }

    private static let columns: [[TestLine]] = [
        [
            TestLine("The Selby Herald", x: 60, y: 60, size: 8),
            TestLine("The lock opens early", x: 60, y: 130, size: 20),
            TestLine("By Edda Larsen", x: 60, y: 160, size: 10),
            TestLine("The barges of the upper river passed the", x: 60, y: 200),
            TestLine("lock before noon. Its gates held, the engi-", x: 60, y: 212),
            TestLine("neers said, and the well-known master of", x: 60, y: 224),
            TestLine("the harbour was pleased with all of the", x: 60, y: 236),
            TestLine("work that had been done by so many peo-", x: 300, y: 200),
            TestLine("ple since spring.", x: 300, y: 212), TestLine("The ferries", x: 300, y: 240, size: 14),
            TestLine("Commuters will reach the early train from", x: 300, y: 260),
            TestLine("now on, because the ferry leaves the well-", x: 300, y: 272),
            TestLine("1 Measured in the week before the opening.", x: 300, y: 700, size: 7),
            TestLine("12", x: 290, y: 800, size: 8),
        ],
        [
            TestLine("The Selby Herald", x: 60, y: 60, size: 8),
            TestLine("known quay sooner than it did before.", x: 60, y: 150),
            TestLine("13", x: 290, y: 800, size: 8),
        ],
    ]

    @Test func `columns follow one another, without running heads, page numbers, notes and hyphens of broken words`()
        throws
    {
        let article = try read(pdf: pdfOutput(Self.columns))
        #expect(article.title == "The lock opens early")
        #expect(article.byline == "Edda Larsen")
        #expect(article.headings == ["The ferries"])
        #expect(
            article.texts { $0 == .paragraph } == [
                "The barges of the upper river passed the lock before noon. Its gates held, the engineers said, and the "
                    + "well-known master of the harbour was pleased with all of the work that had been done by so many "
                    + "people since spring.",
                "Commuters will reach the early train from now on, because the ferry leaves the well-known quay sooner "
                    + "than it did before.",
            ])
    }

    @Test(arguments: [
        ("Microsoft Word - draft3.doc", "The lock opens early"), ("", "The lock opens early"),
        ("The lock opens early - The Selby Herald", "The lock opens early"),
    ])
    func `the title is what is printed largest, and no file's name`(declared: String, title: String) throws {
        #expect(try read(pdf: pdfOutput(Self.columns, title: declared)).title == title)
    }

    @Test func `the metadata's title and author count where the page shows none, programs' words do not`() throws {
        let lines = (0..<6).map {
            TestLine("Plain lines of one size and no more than that are here", x: 60, y: 200 + 12 * Double($0))
        }
        let told = try read(pdf: pdfOutput([lines], title: "A report of the harbour", author: "Jane Doe"))
        #expect(told.title == "A report of the harbour")
        #expect(told.byline == "Jane Doe")
        #expect(told.published?.description == "2025-03-14T09:30:00Z")
        let silent = try read(pdf: pdfOutput([lines], title: "untitled", author: "anonymous", maker: "Skia/PDF m120"))
        #expect(silent.title.hasPrefix("Plain lines"))
        #expect(silent.byline.isEmpty)
        #expect(silent.published == nil)
    }

    @Test func `a PDF of pictures, one that needs a password, and a broken one are told apart`() {
        #expect(throws: ParsingError.noText("a PDF")) { try read(pdf: pdfOutput([[], []])) }
        let failing: Reader.Tools.PDFTool = { _ throws(ParsingError) in
            throw .damaged("a PDF", detail: "it cannot be read")
        }
        #expect(throws: ParsingError.encrypted("a PDF")) {
            try readItems(Array("%PDF-1.7 trailer << /Encrypt 5 0 R >>".utf8), pdf: failing)
        }
        #expect(throws: ParsingError.damaged("a PDF", detail: "it cannot be read")) {
            try readItems(Array("%PDF-1.7 …".utf8), pdf: failing)
        }
    }

    @Test func `output that is cut short, or has numbers that are none, does no harm`() throws {
        let whole = try fixture("pdf/chinese.xhtml")
        for length in stride(from: 0, to: whole.count, by: 997) { _ = try? read(pdf: Array(whole.prefix(length))) }
        for bad in ["nan", "inf", "-1e999", "1e308", "x", ""] {
            let output = String(decoding: whole, as: UTF8.self).replacing("\"78.000000\"", with: "\"\(bad)\"")
            _ = try read(pdf: Array(output.utf8))
        }
    }

    private func read(pdf output: [UInt8]) throws -> Article {
        let items = try readItems(Array("%PDF-1.7 …".utf8), pdf: { _ throws(ParsingError) in output })
        return try #require(items.first).result.get()
    }
}

/// A line on a page; its words as wide as letters mostly are.
struct TestLine {
    var text: String
    var x: Double
    var y: Double
    var size: Double

    init(_ text: String, x: Double, y: Double, size: Double = 10) {
        (self.text, self.x, self.y, self.size) = (text, x, y, size)
    }

    var markup: String {
        var left = x
        let parts: [Substring] = text.split(separator: " ")
        let words = parts.map { word in
            defer { left += Double(word.count + 1) * size / 2 }
            let right = left + Double(word.count) * size / 2
            return "<word xMin=\"\(left)\" yMin=\"\(y)\" xMax=\"\(right)\" yMax=\"\(y + size)\">\(word)</word>"
        }
        return "<line>\(words.joined())</line>"
    }
}

/// As `pdftotext -bbox-layout` prints it.
func pdfOutput(
    _ pages: [[TestLine]], title: String = "", author: String = "", maker: String = "A writer"
) -> [UInt8] {
    let body = pages.map { lines in
        "<page width=\"595\" height=\"842\"><flow><block>\(lines.map(\.markup).joined())</block></flow></page>"
    }
    return Array(
        """
        <!DOCTYPE html><html><head><title>\(title)</title><meta name="Author" content="\(author)"/>
        <meta name="Producer" content="\(maker)"/><meta name="CreationDate" content="2025-03-14T09:30:00Z"/></head>
        <body><doc>\(body.joined())</doc></body></html>
        """.utf8)
}
