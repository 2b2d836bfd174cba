package import Model

/// `articles/ab/ID.html`: the article's text with an anchor at each sentence, its summary on top. O(n).
package func renderReadableCopy(
    _ article: Article, _ analysis: Analysis, labels: EditionLabels, with templates: Templates
) -> OutboxFile {
    let path = readableCopyPath(of: article.id)
    guard let shell = templates.shells[labels] else { return (path, []) }
    return (path, CopyWriter(article: article, analysis: analysis, shell: shell).page())
}
