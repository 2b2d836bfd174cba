package import Model

/// A file of the outbox: its path there and its bytes.
package typealias OutboxFile = (path: String, bytes: [UInt8])

/// `editions/NAME.html`, `.md` and `.json`.
package func render(_ edition: Edition, with templates: Templates) throws -> [OutboxFile] { [] }

/// `articles/ab/ID.html`: the article's text with an anchor at each sentence, its summary on top.
package func renderReadableCopy(
    _ article: Article, _ analysis: Analysis, labels: EditionLabels, with templates: Templates
) -> OutboxFile { (readableCopyPath(of: article.id), []) }

/// Below the outbox: `articles/ab/abcdef0123456789.html`.
package func readableCopyPath(of id: ArticleID) -> String {
    let name = id.description
    return "articles/\(name.prefix(2))/\(name).html"
}

/// The anchor, in its readable copy, of the sentence with an index into `analysis.sentences`: `s1` for the first.
package func anchor(ofSentence index: Int) -> String { "s\(index + 1)" }

/// `index.html`: the latest edition, the storylines (most recent first, 100 at most), the archive of editions.
package func renderFrontPage(
    editions: [EditionSummary], stories: [StorySummary], labels: EditionLabels, zone: Zone, with templates: Templates
) -> [UInt8] { [] }
