import Model
import Spool

/// Below the state folder: the ids of the articles that people asked to forget, a line each.
private let forgottenFile = "forgotten.txt"

extension Librarian {
    /// What is not to be read again from an original that had to stay, since it holds more or lies in a keep-inbox.
    nonisolated func forgottenArticles() throws -> Set<ArticleID> {
        let lines = String(decoding: try folders.state.read(forgottenFile) ?? [], as: UTF8.self).split(separator: "\n")
        return Set(lines.compactMap { ArticleID(String($0)) })
    }

    /// Those of which files of a source are read without: what somebody drops into an inbox that is emptied is wanted again.
    func forgottenArticles(in source: FileSource) -> Set<ArticleID> {
        source.isArchive || source.inbox.after == .keep ? forgotten : []
    }

    /// On the disk when the call returns.
    func keepForgotten(_ articles: [ArticleID]) throws {
        forgotten.formUnion(articles)
        let lines = forgotten.sorted().map { "\($0)\n" }.joined()
        _ = try folders.state.publish(Array(lines.utf8), at: forgottenFile)
    }

    /// An article that somebody drops again is kept again.
    func remember(_ articles: [ArticleID]) throws {
        guard !forgotten.isDisjoint(with: articles) else { return }
        forgotten.subtract(articles)
        try keepForgotten([])
    }
}
