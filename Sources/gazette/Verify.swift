import ArgumentParser
import Index
import Model
import Pipeline
import Settings

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that each sentence of an edition stands in its article at its offset.",
        discussion: """
            gazette verify                     the newest edition
            gazette verify 2026-11-23-daily    that one
            gazette verify --all               every edition
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object an edition.") var json = false
    @Flag(help: "Check every edition.") var all = false
    @Argument(help: "The edition's name.") var edition: String?

    func run() async throws {
        let console = Console()
        let (settings, index) = try options.open()
        let names = try edition.map { [$0] } ?? (all ? index.editionNames() : Array(index.editionNames().prefix(1)))
        guard !names.isEmpty else { throw ExitCode(2) }
        var failed = false
        for name in names {
            guard let kept = try keptEdition(name, settings) else {
                console.say("There is no edition \(name) in \(settings.folders.state)/editions.")
                throw ExitCode(2)
            }
            let verification = try Verification(of: kept, against: index)
            failed = failed || !verification.failures.isEmpty
            json ? console.print(verificationJSON(verification)) : show(verification, console)
        }
        if failed { throw ExitCode.failure }
    }

    private func show(_ verification: Verification, _ console: Console) {
        let good = verification.checked - verification.failures.count
        console.print("\(verification.edition): \(good) of \(verification.checked) sentences stand as quoted")
        for failure in verification.failures {
            console.say("\(failure.sentence.article): \(failure.reason): “\(oneLine(failure.sentence.text))”")
        }
    }
}

private func verificationJSON(_ verification: Verification) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("edition", verification.edition)
        json.field("sentences", verification.checked)
        json.field("verified", verification.checked - verification.failures.count)
        json.key("failures")
        json.array(of: verification.failures) { json, failure in
            json.object {
                $0.field("article", failure.sentence.article.description)
                $0.field("start", failure.sentence.start)
                $0.field("end", failure.sentence.end)
                $0.field("reason", failure.reason)
            }
        }
    }
    return json
}
