import GRDB
import Model

extension ArticleIndex {
    /// Whether an article's kept text is the one that was read: its hash, taken at the reading, is the same.
    package func isIntact(_ stored: StoredArticle) throws -> Bool {
        let hash = try reading { database in
            try database.fetchOne(
                Int64.self, "SELECT text_hash FROM articles WHERE id = ?", [stored.article.id.stored])
        }
        return hash.map(UInt64.init(bitPattern:)) == contentHash(of: stored.article.text, analyser)
    }
}
