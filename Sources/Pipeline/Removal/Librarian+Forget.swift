import Index
import Logging
package import Model
import Spool

/// What `gazette forget` has removed.
package struct ForgetOutcome: Sendable, Codable, Equatable {
    package var articles: [ArticleID] = []
    /// Editions that quoted or listed them.
    package var editions: [String] = []
    /// Their files in the archive, by their full paths.
    package var originals: [String] = []
    /// Files that stay: they hold other articles too, or lie in a keep-inbox.
    package var kept: [String] = []

    package init() {}

    /// Its keys, into an object that is open.
    package func write(to json: inout JSONWriter) {
        json.key("articles")
        json.array(of: articles) { $0.value($1.description) }
        for (key, values) in [("editions", editions), ("originals", originals), ("kept", kept)] {
            json.key(key)
            json.array(of: values) { $0.value($1) }
        }
    }
}

extension Librarian {
    /// Removes articles for good, with their originals, their readable copies and every passage of theirs in an edition. Those
    /// that are not stored are left out.
    package func forget(_ articles: [ArticleID]) throws -> ForgetOutcome {
        try ledger.working { step in
            var removal = try index.removal(of: articles)
            (removal.isForGood, removal.keepsFiles) = (true, folders.inbox.after == .keep)
            var outcome = ForgetOutcome()
            guard !removal.articles.isEmpty else { return outcome }
            removal.renamings = try renamings(for: removal)
            removal.editions = try editionsNaming(removal, step)
            let stored = try removal.articles.compactMap(index.storedArticle).map(\.file)
            let done = try carryOut(removal, step)
            (outcome.articles, outcome.editions) = (removal.articles, done.editions)
            outcome.originals = done.originals.map { "\(folders.archive.folder)/\($0)" }
            let gone = folders.inbox.after == .archive ? Set(removal.originals.map(\.hash)) : []
            outcome.kept = Set(stored.filter { !gone.contains($0.hash) }.map(\.path)).sorted()
            for (id, file) in zip(removal.articles, stored) {
                var fields = fields(of: file)
                fields[EventField.articleID] = .of(id)
                log(.forgotten, .notice, "\(id) is forgotten, as asked", fields)
            }
            return outcome
        }
    }
}
