import ArgumentParser
import FoundationEssentials
import Language
import Model
import Pipeline
import Reading
import Settings

struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show all that is made of a file; nothing is stored.",
        discussion: """
            gazette inspect page.html                  for people
            gazette inspect --json *.html | jq .title  for programs, an article a line
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object an article, a line each.") var json = false
    @Option(help: "How many summary sentences; 0 for every sentence by itself, ranked.") var sentences = 5
    @Argument(help: "The files.") var files: [String]

    func validate() throws {
        guard sentences >= 0 else { throw ValidationError("--sentences takes 0 or more, not \(sentences).") }
    }

    func run() async throws {
        let console = Console()
        let settings = try options.settings()
        let (stages, readers) = (try Stages(settings), try ReaderPool(settings))
        var failed = false
        for path in files where try await !inspect(path, stages, readers, console) { failed = true }
        if failed { throw ExitCode.failure }
    }

    /// Shows each article of a file as it is read; `false` when something of it could not be.
    private func inspect(
        _ path: String, _ stages: Stages, _ readers: ReaderPool, _ console: Console
    ) async throws -> Bool {
        var isWhole = true
        func fail(_ place: String, _ error: any Error) {
            isWhole = false
            report(path: place.isEmpty ? path : path + "/" + place, "\(error)", console)
        }
        do {
            try await readFile(at: path, with: readers) { item in
                switch item.result {
                case .success(let article): show(stages.analyser.analyse(article), path, console)
                case .failure(let error): fail(item.place, error)
                }
            }
        } catch ReadingError.unavailable(let reason) {
            throw reason
        } catch {
            fail("", error)
        }
        return isWhole
    }

    private func show(_ article: AnalysedArticle, _ path: String, _ console: Console) {
        if json {
            console.print(inspectionJSON(article, path: path, sentences: sentences))
        } else {
            InspectionText(article, path: path, sentences: sentences, console: console).print()
        }
    }

    private func report(path: String, _ reason: String, _ console: Console) {
        guard json else { return console.say("\(path): \(reason)") }
        var line = JSONWriter()
        line.object { line in
            line.field("path", path)
            line.field("error", reason)
        }
        console.print(line)
    }
}
