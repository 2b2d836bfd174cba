import Model

/// Templates, labels and styles of all pages, from the data directory; a reader may replace any of them.
package struct Templates: Sendable {
    let pages: PageTemplates
    /// The readable copies' page, taken apart once.
    let shells: [EditionLabels: ArticleShell]

    /// Reads the `*.mustache`, `labels.*.txt` and `*.css` files that the pages need; throws for one that is missing or
    /// malformed.
    package init(directory: String) throws {
        let pages = try PageTemplates(directory: directory)
        var shells: [EditionLabels: ArticleShell] = [:]
        for language in EditionLabels.allCases { shells[language] = ArticleShell(pages, labels: language) }
        (self.pages, self.shells) = (pages, shells)
    }
}

/// What is wrong with the data directory.
package enum TemplateError: Error, Equatable {
    /// The path of the file.
    case missing(String)
    /// File, line and fact.
    case malformed(String)
}
