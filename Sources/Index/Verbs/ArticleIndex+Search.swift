import GRDB
import Language

extension ArticleIndex {
    /// The newest readings that answer a query best, best first. Never fails for what the query says; reposts are not hidden.
    ///
    /// `from:数据猿 after:2023-11-01 before:2024 lang:zh title:… "exact phrase" -word (A OR B) AND C`; plain words are ranked, not
    /// all required; a query that is no valid expression is searched as plain words. Dates are those that the article itself
    /// gives, in its own zone; `before` leaves its own day out.
    ///
    /// - Parameter now: seconds since the epoch in the reader's own zone, for `after:yesterday`.
    package func answer(_ query: String, limit: Int, now: Int64 = 0) throws -> SearchAnswer {
        let parsed = QueryParser.parse(query, today: Int(now / 86_400))
        let named = AliasBook.candidates(in: parsed.rankedText, analyser)
        return try reading { database in
            // A library that the program before this one wrote has no table of names.
            let names =
                try database.tableExists("alias_pairs")
                ? database.aliasBook(for: named, analyser) : AliasBook(lexicon: analyser.lexicon)
            return try SearchRun(parsed, limit: limit, names, database, analyser).answer()
        }
    }

    /// The hits of `answer`.
    package func search(_ query: String, limit: Int) throws -> [SearchHit] { try answer(query, limit: limit).hits }
}
