import Model

/// The page around an article's text: the template filled in once with marks where an article's own parts go, then cut at
/// the marks, so that a copy costs no template.
struct ArticleShell: Sendable {
    enum Slot: String, CaseIterable, Sendable { case language, title, heading, lead, summary, body, origin, back }

    enum Part: Sendable {
        case markup([UInt8])
        case slot(Slot)
    }

    let parts: [Part]
    let labels: Labels
    let summaryHeading: [UInt8]

    /// - Parameter template: `article.html`, or a book's.
    init(_ pages: PageTemplates, _ template: String, labels language: EditionLabels) {
        labels = pages.labels(language)
        var view = View(escaping: .html)
        view.set("label", labels.view(escaping: .html))
        view.set("style", markup: pages.style("article"))
        for slot in Slot.allCases { view.set("article-\(slot.rawValue)", markup: "\u{1}\(slot.rawValue)\u{1}") }
        let page = pages.fill(template, with: view).split(separator: "\u{1}", omittingEmptySubsequences: false)
        parts = page.enumerated().map { index, text in
            index % 2 == 1 ? Slot(rawValue: String(text)).map(Part.slot) ?? .markup([]) : .markup(Array(text.utf8))
        }
        summaryHeading = Array(Escaping.html(labels["summary"]).utf8)
    }
}
