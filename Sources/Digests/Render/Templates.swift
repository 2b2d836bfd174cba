/// Templates, labels and styles of all pages, from the data directory.
package struct Templates: Sendable {
    /// Reads `*.mustache`, `labels.*.txt` and `*.css` of `directory`; throws for one that is missing or malformed.
    package init(directory: String) throws {}
}
