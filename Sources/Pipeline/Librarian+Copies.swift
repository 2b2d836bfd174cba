import Digests
import Index
import Language
import Model
import Spool

extension Librarian {
    /// Writes the readable copies that a kill or a full disk has kept from being written.
    func publishMissingCopies(ofFile hash: ContentHash) throws {
        for id in try index.articles(ofFile: hash) {
            guard try !folders.outbox.exists(readableCopyPath(of: id)), let stored = try index.storedArticle(id) else {
                continue
            }
            let page = renderReadableCopy(
                stored.article, stages.analyser.analysis(of: stored.article, asOf: stored.file.received),
                labels: stages.labels,
                with: stages.templates)
            _ = try folders.outbox.publish(page.bytes, at: page.path)
        }
    }
}
