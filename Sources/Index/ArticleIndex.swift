package import Language
package import Model

/// The library: one SQLite file. Each verb is one transaction; none may be called from a closure that `commit` calls.
package struct ArticleIndex: Sendable {
    package enum Access: Sendable { case readWrite, readOnly }

    /// Opens the database, creating and migrating it where it may write. `:memory:` gives one that dies with the value.
    package init(path: String, analyser: Analyser, access: Access = .readWrite) throws {}

    /// Runs SQLite's `quick_check`. O(size of the database).
    /// - Throws: `IndexError.corrupt`
    package func check() throws {}

    /// Stores a batch of articles with all that belongs to them and the ledger's lines of the files that end with it: all or
    /// nothing. `place` is called for each new digested article, in order; `nil` leaves it to be placed later, and what it
    /// throws undoes the batch. O(size of the batch).
    package func commit(
        _ batch: [IncomingArticle], finishing files: [FileRecord] = [],
        place: (StoryEntry) throws -> Placement? = { _ in nil }
    ) throws -> [CommitOutcome] { [] }

    // MARK: Files

    /// Writes or replaces the ledger's lines.
    package func record(_ files: [FileRecord]) throws {}
    package func record(of hash: ContentHash) throws -> FileRecord? { nil }
    package func records(of id: FileID) throws -> [FileRecord] { [] }
    /// Read but not yet filed, in order of path: what a killed daemon left half done.
    package func unfiledRecords() throws -> [FileRecord] { [] }
    /// In order of path.
    package func rejectedRecords() throws -> [FileRecord] { [] }
    /// The articles of a file, in the file's order.
    package func articles(ofFile hash: ContentHash) throws -> [ArticleID] { [] }
    package func keptFiles(_ body: (KeptFile) -> Void) throws {}
    package func remember(_ files: [KeptFile]) throws {}
    package func forgetKeptFiles(at paths: [String]) throws {}

    // MARK: Storylines

    /// Settled, newest reading, digested, within `times`; the newest `limit` by canonical order. `body` may call the index.
    package func settledEntries(
        in times: Range<Int64>, newest limit: Int, _ body: (StoryEntry, Placement) throws -> Void
    ) throws {}
    /// Digested articles not yet settled that were received before an instant, in canonical order. `body` may call the index.
    package func unsettledEntries(receivedBefore instant: Int64, _ body: (StoryEntry, Placement?) throws -> Void) throws {}
    package enum Pass: Sendable { case arrival, settled }
    package func applyPlacements(_ placements: [ArticleID: Placement], at pass: Pass) throws {}
    /// Names new storylines; those that have a name keep it. Slugs are unique.
    package func nameStories(_ stories: [StoryRecord]) throws {}
    /// Moves all articles of a storyline; the old id and slug lead to the new one from now on.
    package func mergeStory(_ story: StoryID, into target: StoryID) throws {}
    /// Aliases followed.
    package func storyRecord(_ id: StoryID) throws -> StoryRecord? { nil }
    package func storyRecord(slug: String) throws -> StoryRecord? { nil }
    /// Newest first.
    package func stories(limit: Int) throws -> [StorySummary] { [] }
    /// In canonical order.
    package func articles(of story: StoryID) throws -> [ArticleID] { [] }

    // MARK: Editions

    /// Replaces an edition of that name.
    package func closeEdition(_ edition: EditionRecord) throws {}
    package func edition(named name: String) throws -> EditionRecord? { nil }
    package func lastEdition(of series: String) throws -> EditionRecord? { nil }
    /// The digested articles received in a period, newest readings, by storyline; storylines and articles in canonical order.
    package func articles(receivedIn period: Range<Int64>) throws -> [(story: StoryID, articles: [ArticleID])] { [] }
    package func history(of story: StoryID, before instant: Int64) throws -> StoryHistory {
        StoryHistory(articles: 0, firstTime: nil, sources: [], quotes: [])
    }

    // MARK: Articles

    package func storedArticle(_ id: ArticleID) throws -> StoredArticle? { nil }
    package func articleIDs(key: String) throws -> [ArticleID] { [] }
    /// - Throws: `IndexError.ambiguousReference`
    package func articleID(prefix: String) throws -> ArticleID? { nil }
    package func statistics() throws -> IndexStatistics {
        IndexStatistics(
            articles: 0, files: 0, rejectedFiles: 0, stories: 0, editions: 0, textBytes: 0, databaseBytes: 0)
    }

    /// Best first. Never fails for what the query says.
    package func search(_ query: String, limit: Int) throws -> [SearchHit] { [] }
}
