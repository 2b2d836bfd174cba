import GRDB
package import Language
package import Model

extension ArticleIndex {
    /// All words that the library has taught, in order of the instant from which they are known, then of the word.
    package func learnedWords() throws -> [LearnedWord] {
        try reading { database in
            try database.fetchRows("SELECT word, count, since FROM learned_words ORDER BY since, word", [])
                .map { LearnedWord(word: $0["word"], count: $0["count"], since: $0["since"]) }
        }
    }

    /// Adds words; one that is known already stays as it is, so that earlier articles are read as they were.
    package func learn(_ words: [LearnedWord]) throws {
        guard !words.isEmpty else { return }
        try writing { database in
            for word in words {
                try database.run(
                    "INSERT OR IGNORE INTO learned_words (word, count, since) VALUES (?, ?, ?)",
                    [word.word, word.count, word.since])
            }
        }
    }

    /// The digested articles received before an instant: the last `limit` in canonical order, in that order.
    package func newestArticles(receivedBefore instant: Int64, limit: Int) throws -> [ArticleID] {
        // Ids are unsigned, SQLite's integers signed: the negative ones are the greatest.
        let ids = try reading { database in
            try database.fetchRows(
                """
                SELECT id FROM articles WHERE digested = 1 AND +received < ?
                ORDER BY time DESC, id < 0 DESC, id DESC LIMIT ?
                """, [instant, limit]
            ) { $0.id("id") }
        }
        return ids.reversed()
    }

    /// The texts of some articles in their order; those that are not stored are left out.
    package func texts(of articles: some Sequence<ArticleID>) throws -> [String] {
        try reading { database in
            try articles.compactMap { id in
                try database.fetchRow(
                    "SELECT text, text_bytes FROM articles JOIN contents ON article = row WHERE id = ?", [id.stored]
                ) { try decompress($0.bytes("text"), size: $0["text_bytes"]) }
            }
        }
    }
}
