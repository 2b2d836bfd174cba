import GRDB
import Language
import Model

extension BatchWriter {
    /// What an article says of names that are one bearer's. O(its pairs).
    func insertAliases(_ aliases: [AliasEvidence], of row: Int64) throws {
        for alias in aliases {
            try database.run(
                """
                INSERT INTO alias_pairs (short_key, full_key, short, full, kind) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, [alias.shortKey, alias.fullKey, alias.short, alias.full, alias.kind.rawValue])
            try database.run(
                """
                INSERT INTO alias_evidence (pair, article, stated)
                SELECT row, ?, ? FROM alias_pairs WHERE short_key = ? AND full_key = ?
                """, [row, alias.isStated ? 1 : 0, alias.shortKey, alias.fullKey])
        }
    }
}
