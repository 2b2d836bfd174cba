import GRDB

extension ArticleIndex {
    /// Whether an older program wrote the database, which the service brings up to date at its start.
    package func isOutdated() throws -> Bool {
        try reading { try !migrator().hasCompletedMigrations($0) }
    }
}
