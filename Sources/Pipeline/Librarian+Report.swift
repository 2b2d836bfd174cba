import Index
import Logging
import Model
import Spool

extension Librarian {
    /// One `notice` an article: what became of it.
    func report(_ outcomes: [CommitOutcome], of articles: [PreparedArticle], began: ContinuousClock.Instant) {
        for (outcome, article) in zip(outcomes, articles) {
            var fields = fields(of: article.incoming.file)
            fields[EventField.articleTitle] = .string(article.incoming.analysed.article.title)
            fields[EventField.durationUsec] = .of((ContinuousClock.now - began).microseconds)
            switch outcome {
            case .stored(let id, let placement, let revises):
                fields[EventField.articleID] = .of(id)
                report(article.incoming, placement, revises, fields)
            case .duplicate(let id):
                fields[EventField.articleID] = .of(id)
                counters.count(.duplicate)
                log(.duplicate, .notice, "\(article.incoming.file.path) is known already, as \(id)", fields)
            }
        }
    }

    /// The same bytes again.
    func reportKnown(_ reading: FileReading) throws {
        var fields = fields(of: reading.incoming)
        fields[EventField.articleID] = .array(
            try index.articles(ofFile: reading.file.hash).prefix(20).map { .of($0) })
        counters.count(.duplicate)
        log(.duplicate, .info, "\(reading.file.path) is known already", fields)
    }

    /// A file that was to be moved and could not be.
    func reportKept(_ file: IncomingFile) {
        guard folders.inbox.after == .archive else { return }
        log(
            .leftInPlace, .warning, "\(file.path) is read but stays in the inbox: no permission to move it",
            fields(of: file))
    }

    private func report(
        _ incoming: IncomingArticle, _ placement: Placement?, _ revises: ArticleID?,
        _ known: [String: Logger.MetadataValue]
    ) {
        var fields = known
        let title = incoming.analysed.article.title
        if let placement { fields[EventField.storyID] = .of(placement.story) }
        if let original = revises ?? placement?.repostOf { fields[EventField.originalID] = .of(original) }
        counters.count(revises != nil ? .revision : placement?.repostOf != nil ? .repost : .stored)
        if let revises {
            log(.revision, .notice, "\(title) is a new version of \(revises)", fields)
        } else if let original = placement?.repostOf {
            log(.repost, .notice, "\(title) repeats \(original)", fields)
        } else {
            log(.articleStored, .notice, "\(title) is read", fields)
        }
    }
}
