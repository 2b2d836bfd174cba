import Glibc

/// What the program needs to run: the file's values, and where everything lies.
package struct Settings: Sendable, Equatable {
    package var configuration: Configuration
    package var layout: Layout
    package var folders: Folders
    /// Lexicon, templates and tables: `share/gazette` beside the program's `bin`, or `$GAZETTE_DATA`.
    package var dataDirectory: String
    /// The file that was read, where there was one.
    package var file: String?
    /// The absolute path of the running program, links followed; what belongs to it lies beside it.
    package var executable = ""

    /// - Parameters:
    ///   - file: `--config`; without one, the layout's own file where it exists.
    ///   - library: `--library`.
    ///   - executable: the absolute path of the running program, links followed.
    package static func load(
        file: String? = nil, library: String? = nil, environment: [String: String], executable: String,
        isRoot: Bool = geteuid() == 0
    ) throws(ConfigurationError) -> Settings {
        let home = XDGFolders(environment: environment)
        let layout = Layout(
            file: file.map(absolute), library: library.map(absolute), home: home, isRoot: isRoot, exists: exists)
        let standard = layout.configurationFile(home: home)
        let file = file ?? (exists(standard) ? standard : nil)
        if layout == .user, home.home.isEmpty { throw ConfigurationError(file ?? standard, "$HOME is not set") }
        var (configuration, positions) = (Configuration(), KeyPositions(""))
        if let file {
            (configuration, positions) = try ConfigurationReader.read(
                readConfigurationFile(file), file: file, zoneExists: isTimeZone)
        }
        let folders = layout.folders(home: home).replaced(by: configuration, home: home.home)
        if let problem = folders.collision(in: file ?? standard, positions) {
            throw ConfigurationError(problems: [problem])
        }
        return Settings(
            configuration: configuration, layout: layout, folders: folders,
            dataDirectory: dataDirectory(environment: environment, executable: executable), file: file,
            executable: executable)
    }

    private static func dataDirectory(environment: [String: String], executable: String) -> String {
        if let folder = environment["GAZETTE_DATA"], !folder.isEmpty { return absolute(folder) }
        let bin = executable.lastIndex(of: "/").map { executable[..<$0] } ?? ""
        return (bin.lastIndex(of: "/").map { String(bin[..<$0]) } ?? "") + "/share/gazette"
    }
}
