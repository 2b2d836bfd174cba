import ArgumentParser
import Model
import Pipeline
import Settings
import Spool

struct EditionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition",
        abstract: "Write an edition now, with all that has come since the one before.",
        discussion: """
            gazette edition                     today's issue of the first edition in gazette.toml
            gazette edition daily               today's issue of that edition
            gazette edition 2026-11-23-daily    that issue, unless a later one is out

            A running gazetted writes it; without one, this command does.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object.") var json = false
    @Argument(help: "The edition's name.") var name: String?

    func run() async throws {
        let console = Console()
        let settings = try options.settings()
        let name = name ?? settings.configuration.editions.first?.name ?? "daily"
        let written = try await writeEdition(name, settings, log: commandLog())
        let files = settings.configuration.editions.first { written.hasSuffix("-" + $0.name) }?.formats ?? []
        let paths = files.map { "\(settings.folders.outbox)/editions/\(written).\($0.rawValue)" }
        guard json else { return paths.forEach { console.print($0) } }
        var line = JSONWriter()
        line.object { line in
            line.field("edition", written)
            line.key("files")
            line.array(of: paths) { $0.value($1) }
        }
        console.print(line)
    }
}
