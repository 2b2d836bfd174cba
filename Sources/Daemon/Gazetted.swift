package import ArgumentParser
import Glibc
import Pipeline
import Settings

/// The service: watches the inbox, keeps the library, writes the editions.
package struct Gazetted: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "gazetted",
        abstract: "Watch a folder for articles and write digests of them.",
        discussion: """
            systemctl start gazetted
                as a rule: systemd starts it, as gazetted.service says
            gazetted --library ~/News
                by hand: inbox, outbox, archive and state below ~/News, until Ctrl-C
            gazetted --check
                say what is wrong with the configuration, and start nothing
            gazetted --check --config /etc/gazette/work.toml
                the same for another file

            Exit status: 0 stopped, or the configuration is good; 64 wrong usage; 78 the
            configuration is wrong, with the line, or a newer Gazette made the library;
            else it failed.
            """,
        version: programVersion)

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Keep everything below this folder.", valueName: "folder"))
    var library: String?

    @Flag(help: "Check the configuration, print what is wrong with it, and exit.")
    var check = false

    package init() {}

    package func run() async throws {
        let settings: Settings
        do throws(ConfigurationError) {
            settings = try loadSettings(file: config, library: library)
        } catch {
            printError("\(error)")
            throw ExitCode(EX_CONFIG)
        }
        guard !check else {
            print("\(settings.file ?? "The standard configuration") is good.")
            return
        }
        try await serve(settings, reloading: { try loadSettings(file: config, library: library) })
    }
}
