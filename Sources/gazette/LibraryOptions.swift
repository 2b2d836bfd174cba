import ArgumentParser
import FoundationEssentials
import Index
import Language
import Logging
import Pipeline
import Settings

/// Which library a command is about.
struct LibraryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The library below this folder.", valueName: "folder"))
    var library: String?

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    func settings() throws -> Settings {
        try Settings.load(
            file: config, library: library, environment: ProcessInfo.processInfo.environment,
            executable: executablePath())
    }

    /// The library's database, to be read only; works beside a running daemon.
    func open() throws -> (settings: Settings, index: ArticleIndex) {
        let settings = try settings()
        let analyser = Analyser(lexicon: try Lexicon(directory: settings.dataDirectory))
        return (settings, try ArticleIndex(path: settings.folders.database, analyser: analyser, access: .readOnly))
    }
}

/// Warnings and errors on the standard error stream; results have the standard output for themselves.
func commandLog() -> EventLog {
    EventLog(
        Logger(label: "gazette") { _ in
            var handler = StreamLogHandler.standardError(label: "gazette")
            handler.logLevel = .error
            return handler
        })
}
