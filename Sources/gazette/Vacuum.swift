import ArgumentParser
import Model
import Pipeline
import Settings

struct Vacuum: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the database anew, without what removed articles have left in it.",
        discussion: """
            gazette vacuum
                gives the room back to the file system
            gazette vacuum --json
                {"before":…,"after":…}, in bytes

            For after `gazette forget`, or when [retention] has removed much. It takes a
            minute for some gigabytes, and as much free space as the database has;
            meanwhile no file is read, and none is lost.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object.") var json = false

    func run() async throws {
        let console = Console()
        console.progress("Writing the database anew…")
        let outcome = try await vacuum(try options.settings(), log: commandLog())
        console.endProgress()
        guard !json else { return console.print(vacuumJSON(outcome)) }
        console.print("\(decimalMiB(outcome.before)) MiB before, \(decimalMiB(outcome.after)) MiB now")
    }
}

private func decimalMiB(_ bytes: Int) -> String { "\(bytes >> 20).\((bytes >> 10 & 1023) * 10 / 1024)" }

private func vacuumJSON(_ outcome: VacuumOutcome) -> JSONWriter {
    var json = JSONWriter()
    json.object { outcome.write(to: &$0) }
    return json
}
