extension ArticleIndex {
    /// The newest readings that answer a query best, best first. Never fails for what the query says; reposts are not hidden.
    ///
    /// `from:数据猿 after:2023-11-01 before:2024 lang:zh title:… "exact phrase" OR -word`; plain words are ranked, not all
    /// required; a query that is no valid expression is searched as plain words. `after` and `before` go by the date that
    /// the article itself gives, in its own zone; `before` leaves its own day out.
    package func search(_ query: String, limit: Int) throws -> [SearchHit] {
        try reading { database in
            try SearchRun(QueryParser.parse(query), limit: limit, database, analyser).hits()
        }
    }
}
