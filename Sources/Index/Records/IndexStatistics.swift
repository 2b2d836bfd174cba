/// The library in figures.
package struct IndexStatistics: Sendable, Equatable {
    package var articles: Int
    /// Contents, not paths.
    package var files: Int
    package var rejectedFiles: Int
    package var stories: Int
    package var editions: Int
    /// UTF-8 bytes of the articles' texts.
    package var textBytes: Int
    /// Of the database file, without its log.
    package var databaseBytes: Int
}
