import Model

/// An edition as a book: EPUB 3.2, with the navigation of EPUB 2 beside its own. The front page, a chapter a storyline,
/// the rest, then the cited articles, where every citation leads to its sentence.
///
/// Articles come one after the other from `article`; those without one, and those beyond 16 MiB of text, are no chapters, and
/// what cites them is no link. O(all their text).
func renderBook(
    _ edition: Edition, with templates: Templates, article: (ArticleID) throws -> AnalysedArticle?
) throws -> [UInt8] {
    let book = try Book(edition, templates)
    let articles = try book.articles(from: article)
    let pages = book.pages(articles)
    var zip = ZipWriter(time: book.modified)
    zip.add(Array("application/epub+zip".utf8), as: "mimetype", isStored: true)
    zip.add(Array(container.utf8), as: "META-INF/container.xml")
    zip.add(xmlSafe(Array(book.package(pages).utf8)), as: "EPUB/package.opf")
    zip.add(xmlSafe(Array(book.navigation(pages).utf8)), as: "EPUB/nav.xhtml")
    zip.add(xmlSafe(Array(book.ncx(pages).utf8)), as: "EPUB/toc.ncx")
    zip.add(Array(templates.pages.style("book").utf8), as: "EPUB/book.css")
    for page in pages { zip.add(page.bytes, as: "EPUB/\(page.file)") }
    return zip.finish()
}

/// An edition on its way into a book.
struct Book {
    let edition: Edition
    let templates: Templates
    let labels: Labels
    let cited: CitedArticles
    /// The end of its period, in UTC.
    let modified: CivilTime
    let identifier: String

    /// Of the articles' text, in bytes.
    private static let textLimit = 16 << 20

    init(_ edition: Edition, _ templates: Templates) throws {
        (self.edition, self.templates) = (edition, templates)
        labels = templates.pages.labels(edition.labels)
        cited = CitedArticles(of: edition)
        modified = CivilTime(secondsSinceEpoch: edition.moment.instant)
        identifier = "urn:uuid:" + (try contentUUID(of: edition))
    }

    var title: String { editionTitle(edition, labels) }

    func articles(from article: (ArticleID) throws -> AnalysedArticle?) rethrows -> [AnalysedArticle] {
        var articles: [AnalysedArticle] = []
        var size = 0
        for id in cited.order {
            guard let found = try article(id) else { continue }
            size += found.article.text.utf8.count
            if size > Self.textLimit { break }
            articles.append(found)
        }
        return articles
    }
}

private let container = """
    <?xml version="1.0" encoding="utf-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """
