import Model

/// Templates, labels and styles of all pages, from the data directory; a reader may replace any of them.
package struct Templates: Sendable {
    let pages: PageTemplates
    /// The readable copies' page, taken apart once.
    let shells: [EditionLabels: ArticleShell]
    /// The pages around articles in books.
    let bookShells: [EditionLabels: ArticleShell]

    /// Reads the `*.mustache`, `labels.*.txt` and `*.css` files that the pages need; throws for one that is missing or
    /// malformed.
    package init(directory: String) throws {
        let pages = try PageTemplates(directory: directory)
        func shells(_ template: String) -> [EditionLabels: ArticleShell] {
            let shells = EditionLabels.allCases.map { ($0, ArticleShell(pages, template, labels: $0)) }
            return Dictionary(shells, uniquingKeysWith: { first, _ in first })
        }
        (self.pages, self.shells, bookShells) = (pages, shells("article.html"), shells("book-article.xhtml"))
    }
}

/// What is wrong with the data directory.
package enum TemplateError: Error, Equatable {
    /// The path of the file.
    case missing(String)
    /// File, line and fact.
    case malformed(String)
}
