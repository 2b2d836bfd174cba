import Model

extension Book {
    /// The package document: what the book is called, its files, and their order.
    func package(_ pages: [BookPage]) -> String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="\(language)">
        \(metadata)
        <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        <item id="css" href="book.css" media-type="text/css"/>
        \(pages.map(item).joined(separator: "\n"))
        </manifest>
        <spine toc="ncx">
        \(pages.map { "<itemref idref=\"\(name($0))\"/>" }.joined(separator: "\n"))
        </spine>
        </package>

        """
    }

    var language: String { Escaping.html(labels["lang"]) }

    private var metadata: String {
        """
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">\(identifier)</dc:identifier>
        <dc:title>\(Escaping.html(title))</dc:title>
        <dc:language>\(language)</dc:language>
        <dc:creator>\(Escaping.html(labels["name"]))</dc:creator>
        <dc:date>\(Escaping.html(edition.date))</dc:date>
        <meta property="dcterms:modified">\(isoSecond(modified))</meta>
        <meta property="belongs-to-collection" id="series">\(Escaping.html(seriesTitle(edition.series, labels)))</meta>
        <meta refines="#series" property="collection-type">series</meta>
        \(access)
        </metadata>
        """
    }

    private func item(_ page: BookPage) -> String {
        let properties = page.hasDrawing ? " properties=\"svg\"" : ""
        return "<item id=\"\(name(page))\" href=\"\(page.file)\" media-type=\"application/xhtml+xml\"\(properties)/>"
    }

    private func name(_ page: BookPage) -> Substring { page.file.prefix { $0 != "." } }

    /// What somebody who cannot see needs to know before they open it.
    private var access: String {
        let facts = [
            ("accessMode", "textual"), ("accessModeSufficient", "textual"), ("accessibilityHazard", "none"),
            ("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "tableOfContents"),
            ("accessibilityFeature", "readingOrder"),
        ]
        return facts.map { "<meta property=\"schema:\($0)\">\($1)</meta>" }.joined(separator: "\n")
    }
}
