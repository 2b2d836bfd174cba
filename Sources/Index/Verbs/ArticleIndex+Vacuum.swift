import GRDB

extension ArticleIndex {
    /// Writes the database anew without what removed articles have left in it, and gives their room back to the file system.
    /// O(size of the database); meanwhile it takes as much room again in the state folder, and as much where SQLite keeps
    /// temporary files (`/var/tmp`). For a file, not for `:memory:`.
    package func vacuum() throws {
        try writing { database in
            try database.execute(
                sql: """
                    DELETE FROM names WHERE row NOT IN (
                        SELECT name FROM article_names UNION SELECT name FROM sayings);
                    DELETE FROM alias_pairs WHERE row NOT IN (SELECT pair FROM alias_evidence);
                    INSERT INTO search (search) VALUES ('optimize');
                    """)
        }
        try translatingErrors {
            // Of its own: our connections keep temporary files in memory.
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            let connection = try DatabaseQueue(path: database.path, configuration: configuration)
            try connection.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM")
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }
}
