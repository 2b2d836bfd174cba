package import Model

/// A file of the outbox: its path there and its bytes.
package typealias OutboxFile = (path: String, bytes: [UInt8])

/// `editions/NAME.html`, `.md` and `.json`.
package func render(_ edition: Edition, with templates: Templates) throws -> [OutboxFile] {
    let labels = templates.pages.labels(edition.labels)
    var html = editionView(edition, labels: labels, escaping: .html)
    html.set("style", markup: templates.pages.style("edition"))
    let markdown = editionView(edition, labels: labels, escaping: .markdown)
    return [
        ("editions/\(edition.name).html", Array(templates.pages.fill("edition.html", with: html).utf8)),
        ("editions/\(edition.name).md", Array(templates.pages.fill("edition.md", with: markdown).utf8)),
        ("editions/\(edition.name).json", try encode(edition)),
    ]
}

/// Below the outbox: `articles/ab/abcdef0123456789.html`.
package func readableCopyPath(of id: ArticleID) -> String {
    let name = id.description
    return "articles/\(name.prefix(2))/\(name).html"
}

/// The anchor, in its readable copy, of the sentence with an index into `analysis.sentences`: `s1` for the first.
package func anchor(ofSentence index: Int) -> String { "s\(index + 1)" }
