import ArgumentParser
import Index
import Model
import Pipeline
import Settings

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that each sentence of an edition stands in its article at its offset.",
        discussion: """
            gazette verify
                every edition
            gazette verify 2026-11-23-daily
                that one
            gazette verify --json | jq 'select(.failures != [])'
                for programs: the editions with a sentence that does not stand

            Each sentence is compared with the kept text, and that text with its hash; the
            edition's files in the outbox with what was written. Exit status 1: something
            is not as it was; 2: there is no such edition.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object an edition.") var json = false
    @Flag(help: "Check every edition, as without a name.") var all = false
    @Argument(help: "The edition's name.") var edition: String?

    func run() async throws {
        let console = Console()
        let (settings, index) = try options.open()
        let names = try edition.map { [$0] } ?? index.editionNames()
        guard !names.isEmpty else { throw ExitCode(2) }
        var failed = false
        for (position, name) in names.enumerated() {
            console.progress("\(position + 1) of \(names.count): \(name)")
            failed = try !proves(name, settings, index, console) || failed
        }
        if failed { throw ExitCode.failure }
    }

    /// Whether all of an edition is as it was.
    private func proves(_ name: String, _ settings: Settings, _ index: ArticleIndex, _ console: Console) throws -> Bool
    {
        let path = "\(settings.folders.state)/editions/\(name).json"
        let kept: Edition?
        do { kept = try keptEdition(name, settings) } catch let error as DecodingError {
            console.endProgress()
            console.say(
                "\(path) is damaged (\(oneLine("\(error)").prefix(200))). If \(settings.folders.outbox)/editions/\(name).json "
                    + "is sound, copy it there.")
            return false
        }
        guard let kept else {
            console.say("There is no edition \(name) in \(settings.folders.state)/editions.")
            throw ExitCode(2)
        }
        let verification = try Verification(of: kept, against: index)
        let files = try changedFiles(of: name, settings)
        console.endProgress()
        guard !json else {
            console.print(verificationJSON(verification, files))
            return verification.failures.isEmpty && files.changed.isEmpty
        }
        show(verification, console)
        for path in files.changed {
            console.say(
                "\(settings.folders.outbox)/\(path): changed since it was written; `gazette edition \(name)` writes it again"
            )
        }
        for path in files.missing { console.say("\(settings.folders.outbox)/\(path): no longer there") }
        return verification.failures.isEmpty && files.changed.isEmpty
    }

    private func show(_ verification: Verification, _ console: Console) {
        let good = verification.checked - verification.failures.count
        console.print("\(verification.edition): \(good) of \(verification.checked) sentences stand as quoted")
        for failure in verification.failures {
            console.say("\(failure.sentence.article): \(failure.reason): “\(oneLine(failure.sentence.text))”")
        }
    }
}

private func verificationJSON(
    _ verification: Verification, _ files: (changed: [String], missing: [String])
) -> JSONWriter {
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
        json.key("changed")
        json.array(of: files.changed) { $0.value($1) }
        json.key("missing")
        json.array(of: files.missing) { $0.value($1) }
    }
    return json
}
