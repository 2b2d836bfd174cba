package import Model

extension ArticleIndex {
    /// Stores a batch of articles with all that belongs to them and the ledger's lines of the files that end with it: all or
    /// nothing. `place` is called for each new digested article, in order; `nil` leaves it to be placed later, and what it
    /// throws undoes the batch. O(size of the batch).
    package func commit(
        _ batch: [IncomingArticle], finishing files: [FileRecord] = [],
        place: (StoryEntry) throws -> Placement? = { _ in nil }
    ) throws -> [CommitOutcome] {
        try writing { database in
            var writer = BatchWriter(database)
            let outcomes = try batch.map { try writer.store($0, place) }
            for file in files { try writer.record(file) }
            return outcomes
        }
    }
}
