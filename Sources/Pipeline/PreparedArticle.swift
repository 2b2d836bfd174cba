import Digests
import Index
import Language
import Model
import Spool

/// An article that has been through the pure stages and waits for the writer.
struct PreparedArticle: Sendable {
    var incoming: IncomingArticle
    /// Its readable copy.
    var copy: Outbox.File

    init(_ article: Article, from file: IncomingFile, through stages: Stages) {
        let analysed = stages.analyser.analyse(article, asOf: file.received)
        incoming = IncomingArticle(
            analysed, from: file, time: stages.time(of: article, received: file.received), program: programVersion,
            preparedBy: stages.analyser)
        let page = renderReadableCopy(
            article, analysed.analysis, labels: stages.labels, with: stages.templates)
        copy = Outbox.File(path: page.path, bytes: page.bytes)
    }
}

extension Stages {
    /// An item of a document through the stages. What a reader says is checked like a stranger's.
    func prepare(_ item: SourceItem, from file: IncomingFile) -> Result<PreparedArticle, ItemFailure> {
        item.result.flatMap { article in
            guard article.text.utf8.count <= Article.largestText else {
                return .failure(.tooLarge("The text of one article", limit: Article.largestText))
            }
            return .success(PreparedArticle(article, from: file, through: self))
        }.mapError { ItemFailure(place: item.place, error: $0) }
    }
}
