package import Model

/// A file of the outbox: its path there and its bytes.
package typealias OutboxFile = (path: String, bytes: [UInt8])

/// `editions/NAME.html` and so on, in the order of `EditionFormat`. The same edition, the same bytes.
///
/// - Parameters:
///   - base: the outbox's address on the web, without a slash at its end, for what is read elsewhere; may be empty.
///   - article: the cited articles with their sentences, for a book; asked for one after the other.
package func render(
    _ edition: Edition, as formats: Set<EditionFormat>, base: String = "", with templates: Templates,
    article: (ArticleID) throws -> AnalysedArticle?
) throws -> [OutboxFile] {
    try EditionFormat.allCases.filter(formats.contains).map { format in
        let bytes: [UInt8] =
            switch format {
            case .html: page(of: edition, others: formats.subtracting([.html]), templates)
            case .md: markdown(of: edition, templates)
            case .epub: try renderBook(edition, with: templates, article: article)
            case .json: try encode(edition)
            case .eml: try renderMail(edition, base: base, with: templates)
            }
        return ("editions/\(edition.name).\(format.rawValue)", bytes)
    }
}

private func page(of edition: Edition, others: Set<EditionFormat>, _ templates: Templates) -> [UInt8] {
    let form = outputForm(edition, .html, .fromEditions(ending: "html"), templates)
    var view = editionView(edition, form)
    view.set("style", markup: templates.pages.style("edition"))
    view.set("root", link: "../")
    let others = EditionFormat.allCases.filter(others.contains).map { format in
        var view = form.view()
        view.set("formatHref", link: "\(edition.name).\(format.rawValue)")
        view.set("formatName", format.name)
        return view
    }
    view.set("otherFormats", others)
    view.set("hasOtherFormats", !others.isEmpty)
    return Array(templates.pages.fill("edition.html", with: view).utf8)
}

private func markdown(of edition: Edition, _ templates: Templates) -> [UInt8] {
    let form = outputForm(edition, .markdown, .fromEditions(ending: "md"), templates)
    return Array(templates.pages.fill("edition.md", with: editionView(edition, form)).utf8)
}

private func outputForm(
    _ edition: Edition, _ escaping: Escaping, _ links: Links, _ templates: Templates
) -> OutputForm {
    OutputForm(
        labels: templates.pages.labels(edition.labels), escaping: escaping, links: links, year: edition.year)
}

/// Below the outbox: `articles/ab/abcdef0123456789.html`.
package func readableCopyPath(of id: ArticleID) -> String {
    let name = id.description
    return "articles/\(name.prefix(2))/\(name).html"
}

/// The anchor, in its readable copy, of the sentence with an index into `analysis.sentences`: `s1` for the first.
package func anchor(ofSentence index: Int) -> String { "s\(index + 1)" }
