package import Model

/// `articles/ab/ID.html`: the article's text with an anchor at each sentence, its summary on top. O(n).
package func renderReadableCopy(
    _ article: Article, _ analysis: Analysis, labels: EditionLabels, with templates: Templates
) -> OutboxFile {
    let path = readableCopyPath(of: article.id)
    guard let shell = templates.shells[labels] else { return (path, []) }
    var writer = CopyWriter(article: article, analysis: analysis, shell: shell)
    for part in shell.parts {
        switch part {
        case .markup(let bytes): writer.bytes += bytes
        case .slot(.language): writer.escaped(article.language.description)
        case .slot(.title): writer.escaped(article.title.isEmpty ? shell.labels["untitled"] : article.title)
        case .slot(.heading): writer.heading()
        case .slot(.lead): writer.lead()
        case .slot(.summary): writer.summary()
        case .slot(.body): writer.body()
        case .slot(.origin): writer.origin()
        }
    }
    return (path, writer.bytes)
}
