/// What the program needs to run: the file's values, and where everything lies.
package struct Settings: Sendable, Equatable {
    package var configuration: Configuration
    package var folders: Folders
    /// Lexicon, templates and tables: `share/gazette`.
    package var dataDirectory: String
    /// The file that was read, where there was one.
    package var file: String?

    /// - Parameters:
    ///   - file: `--config`; without one, the layout's own file where it exists.
    ///   - library: `--library`.
    ///   - executable: the absolute path of the running program.
    package static func load(
        file: String? = nil, library: String? = nil, environment: [String: String], executable: String
    ) throws(ConfigurationError) -> Settings {
        Settings(
            configuration: Configuration(), folders: Folders(library: library ?? "/"), dataDirectory: "", file: file)
    }
}
