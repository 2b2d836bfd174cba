import Digests
import Index
import Language
import Model
import Parsing
import Spool

/// An article that has been through the pure stages and waits for the writer.
struct PreparedArticle: Sendable {
    var incoming: IncomingArticle
    /// Its readable copy.
    var copy: Outbox.File

    init(_ article: Article, from file: IncomingFile, through stages: Stages) {
        let analysed = stages.analyser.analyse(article)
        incoming = IncomingArticle(
            analysed, from: file, time: stages.time(of: article, received: file.received), program: programVersion,
            preparedBy: stages.analyser)
        let page = renderReadableCopy(
            article, analysed.analysis, labels: stages.labels, with: stages.templates)
        copy = Outbox.File(path: page.path, bytes: page.bytes)
    }
}

/// An item of a file that could not be read; the others were.
struct ItemFailure: Error, Sendable {
    var item: Int
    var error: ParsingError
}

extension Stages {
    /// Items of a document through the stages, each read by itself.
    func prepare(
        _ items: Range<Int>, of document: SourceDocument, from file: IncomingFile, step: () -> Void = {}
    ) -> [Result<PreparedArticle, ItemFailure>] {
        items.map { item in
            defer { step() }
            do throws(ParsingError) {
                return .success(PreparedArticle(try document.article(at: item), from: file, through: self))
            } catch {
                return .failure(ItemFailure(item: item, error: error))
            }
        }
    }
}
