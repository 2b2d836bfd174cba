extension Book {
    /// The contents of EPUB 3: a page of its own, which readers show in a menu.
    func navigation(_ pages: [BookPage]) -> String {
        let articles = pages.filter(\.isArticle)
        let entries = pages.filter { !$0.isArticle }.map(entry)
        let cited = articles.map(entry).joined(separator: "\n")
        let group = "<li><span>\(word("cited-articles"))</span>\n<ol>\n\(cited)\n</ol></li>"
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
            lang="\(language)" xml:lang="\(language)">
            <head>
            <title>\(word("book-contents"))</title>
            <link rel="stylesheet" type="text/css" href="book.css"/>
            </head>
            <body>
            <nav epub:type="toc" id="toc">
            <h1>\(word("book-contents"))</h1>
            <ol>
            \((entries + (articles.isEmpty ? [] : [group])).joined(separator: "\n"))
            </ol>
            </nav>
            </body>
            </html>

            """
    }

    /// The same for readers of EPUB 2, in one level.
    func ncx(_ pages: [BookPage]) -> String {
        let points = pages.enumerated().map { index, page in
            """
            <navPoint id="p\(index + 1)" playOrder="\(index + 1)"><navLabel><text>\(Escaping.html(page.title))</text>\
            </navLabel><content src="\(page.file)"/></navPoint>
            """
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="\(language)">
            <head>
            <meta name="dtb:uid" content="\(identifier)"/>
            <meta name="dtb:depth" content="1"/>
            <meta name="dtb:totalPageCount" content="0"/>
            <meta name="dtb:maxPageNumber" content="0"/>
            </head>
            <docTitle><text>\(Escaping.html(title))</text></docTitle>
            <navMap>
            \(points.joined(separator: "\n"))
            </navMap>
            </ncx>

            """
    }

    private func entry(_ page: BookPage) -> String {
        "<li><a href=\"\(page.file)\">\(Escaping.html(page.title))</a></li>"
    }

    private func word(_ label: String) -> String { Escaping.html(labels[label]) }
}
