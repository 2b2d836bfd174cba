import ArgumentParser
import FoundationEssentials
import Language
import Model
import Parsing
import Pipeline
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
    @Option(help: "How many summary sentences; 0 for all, ranked.") var sentences = 5
    @Argument(help: "The files.") var files: [String]

    func validate() throws {
        guard sentences >= 0 else { throw ValidationError("--sentences takes 0 or more, not \(sentences).") }
    }

    func run() async throws {
        let console = Console()
        let stages = try Stages(options.settings())
        var failed = false
        for path in files {
            for result in read(path, stages) {
                switch result {
                case .success(let article): show(article, path, console)
                case .failure(let failure):
                    failed = true
                    report(failure, console)
                }
            }
        }
        if failed { throw ExitCode.failure }
    }

    private func show(_ article: AnalysedArticle, _ path: String, _ console: Console) {
        if json {
            console.print(inspectionJSON(article, path: path, sentences: sentences))
        } else {
            InspectionText(article, path: path, sentences: sentences, console: console).print()
        }
    }

    private func report(_ failure: InspectionFailure, _ console: Console) {
        guard json else { return console.say("\(failure.path): \(failure.reason)") }
        var line = JSONWriter()
        line.object { line in
            line.field("path", failure.path)
            line.field("error", failure.reason)
        }
        console.print(line)
    }
}

struct InspectionFailure: Error {
    var path: String
    var reason: String
}

/// Each article of a file, read one at a time.
private func read(_ path: String, _ stages: Stages) -> some Sequence<Result<AnalysedArticle, InspectionFailure>> {
    var document: SourceDocument?
    var failure: InspectionFailure?
    do {
        document = try stages.open(fileAt: path)
    } catch {
        failure = InspectionFailure(path: path, reason: "\(error)")
    }
    let count = document?.count ?? 1
    return (0..<count).lazy.map { item in
        guard let document else { return .failure(failure ?? InspectionFailure(path: path, reason: "unreadable")) }
        do throws(ParsingError) {
            return .success(stages.analyser.analyse(try document.article(at: item)))
        } catch {
            return .failure(InspectionFailure(path: path, reason: error.description))
        }
    }
}
