import GRDB
import Model

extension BatchWriter {
    /// What pages show of an article. O(its names).
    func insertGlance(_ glance: ArticleGlance, of row: Int64) throws {
        try database.run(
            "INSERT INTO glances (article, sentence, words, keywords) VALUES (?, ?, ?, ?)",
            [row, glance.sentence, glance.words, glance.keywords])
        for mention in glance.mentions {
            try database.run("INSERT OR IGNORE INTO names (name) VALUES (?)", [mention.name])
            try database.run(
                """
                INSERT OR IGNORE INTO article_names (name, article, is_person)
                SELECT row, ?, ? FROM names WHERE name = ?
                """, [row, mention.isPerson ? 1 : 0, mention.name])
        }
        for saying in glance.sayings {
            try database.run(
                """
                INSERT OR IGNORE INTO sayings (name, article, sentence, start, size)
                SELECT row, ?, ?, ?, ? FROM names WHERE name = ?
                """, [row, saying.sentence, saying.utf8.lowerBound, saying.utf8.count, saying.speaker])
        }
    }
}
