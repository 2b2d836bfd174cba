import Model
import Parsing
import Testing

@Suite struct OfficeTests {
    private static let core = """
        <cp:coreProperties><dc:title>Document1.docx</dc:title><dc:creator>沈砚青</dc:creator>
        <dcterms:created>2025-03-14T09:30:00Z</dcterms:created></cp:coreProperties>
        """
    private static let styles = """
        <w:styles><w:style w:styleId="a3"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="1"/></w:style>
        <w:style w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style></w:styles>
        """

    private static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private static func docx(_ body: String) -> [UInt8] {
        zipArchive([
            (name: "[Content_Types].xml", content: "<Types/>"), ("word/styles.xml", styles),
            ("docProps/core.xml", core),
            ("word/document.xml", "<?xml version=\"1.0\"?><w:document><w:body>\(body)</w:body></w:document>"),
        ])
    }

    @Test func `a DOCX file gives title, author, date, and headings by their styles`() throws {
        let article = try read(
            Self.docx(
                Self.paragraph("港口新船闸启用", "<w:pStyle w:val=\"a3\"/>")
                    + Self.paragraph("目录 1", "<w:pStyle w:val=\"toc\"/>")
                    + Self.paragraph("经过", "<w:pStyle w:val=\"Mine\"/>") + Self.paragraph("新船闸周二启用，驳船依次通过。")
                    + Self.paragraph("细节", "<w:pStyle w:val=\"Own\"/>")
                    + Self.paragraph("闸门一次合格。", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>")))
        #expect(article.format == .docx)
        #expect(article.title == "港口新船闸启用")
        #expect(article.byline == "沈砚青")
        #expect(article.published?.description == "2025-03-14T09:30:00Z")
        #expect(article.headings == ["经过", "细节"])
        #expect(article.texts { $0 == .listItem } == ["闸门一次合格。"])
        #expect(article.texts { $0 == .paragraph } == ["新船闸周二启用，驳船依次通过。"])
    }

    @Test func `tables of a DOCX file are rows, deleted and hidden text and notes are none of it`() throws {
        let table =
            "<w:tbl><w:tr><w:tc>\(Self.paragraph("Gate"))</w:tc><w:tc>\(Self.paragraph("12 t"))</w:tc></w:tr></w:tbl>"
        let article = try read(
            Self.docx(
                Self.paragraph("The lock opens") + Self.paragraph("By Edda Larsen")
                    + "<w:p><w:r><w:t xml:space=\"preserve\">Barges </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>passed it &amp; waited.</w:t>"
                    + "<w:footnoteReference w:id=\"1\"/></w:r></w:p>" + table))
        #expect(article.title == "The lock opens")
        #expect(article.byline == "Edda Larsen")
        #expect(article.text == "Barges passed it & waited.\nGate | 12 t")
        #expect(article.blocks.last?.kind == .tableRow)
    }

    @Test func `an ODT file gives its headings, lists and tables, without notes and contents`() throws {
        let content = """
            <office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/>
            </office:automatic-styles><office:body><office:text><text:table-of-content><text:p>Contents</text:p>
            </text:table-of-content><text:p text:style-name="P1">The lock opens</text:p>
            <text:h text:outline-level="2">What came before</text:h>
            <text:p>The gates held<text:note><text:p>A note.</text:p></text:note><text:s/>all day.</text:p>
            <text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
            <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
            </office:text></office:body></office:document-content>
            """
        let meta =
            "<office:meta><meta:creation-date>2025-03-14T09:30:00</meta:creation-date><dc:creator>Edda Larsen</dc:creator></office:meta>"
        let article = try read(
            zipArchive([
                (name: "mimetype", content: "application/vnd.oasis.opendocument.text"), ("content.xml", content),
                ("meta.xml", meta),
            ]))
        #expect(article.format == .odt)
        #expect(article.title == "The lock opens")
        #expect(article.byline == "Edda Larsen")
        #expect(article.headings == ["What came before"])
        #expect(article.text == "What came before\nThe gates held all day.\nFirst\na | b")
        #expect(article.blocks.map(\.kind) == [.heading(level: 2), .paragraph, .listItem, .tableRow])
    }

    @Test func `entities are not expanded, and markup that is cut short does no harm`() throws {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
        let article = try read(
            zipArchive([
                (
                    name: "word/document.xml",
                    content: bomb + "<w:document>\(Self.paragraph("A text with &b; in it."))</w:document>"
                )
            ]))
        #expect(article.text.contains("&b;") && article.text.count < 60)
        let whole =
            "<w:document><w:p><w:r><w:t a=\"1\" b='2'>x<![CDATA[y]]>&#65;</w:t></w:r></w:p><!-- c --></w:document>"
        for length in 0..<whole.count {
            _ = outcome(zipArchive([(name: "word/document.xml", content: String(whole.prefix(length)))]))
        }
    }

    @Test(arguments: [
        ("xl/workbook.xml", "an Excel workbook"), ("ppt/presentation.xml", "a PowerPoint presentation"),
    ])
    func `other documents are named`(file: String, kind: String) {
        #expect(throws: ParsingError.unsupported(kind)) { try read(zipArchive([(name: file, content: "<x/>")])) }
    }
}
