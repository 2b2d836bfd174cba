import ArgumentParser
import FoundationEssentials
import Index
import Model
import Pipeline
import Settings

struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put files in the inbox, as a drop would, and wait for the outcome.",
        discussion: """
            gazette add article.html
                copy it into the inbox, wait until it is read, print its id
            gazette add --collection work *.html
                many at once, as the collection "work"
            gazette add --json feed.xml | jq -r '.articles[]'
                the ids of all articles that the file had

            A running gazetted reads them; without one, this command does. Exit status 1:
            a file could not be read; the reason is printed, and lies beside the file in
            the folder for rejected ones.
            """)

    @OptionGroup var options: LibraryOptions
    @Option(help: ArgumentHelp("Put them in this subfolder of the inbox.", valueName: "name"))
    var collection = ""
    @Flag(help: "One JSON object a line.") var json = false
    @Argument(help: "The files.") var files: [String]

    func run() async throws {
        let console = Console()
        let settings = try options.settings()
        let outcomes = try await addFiles(files, to: collection, settings, log: commandLog()) { done in
            console.progress("\(done) of \(files.count) read")
        }
        console.endProgress()
        var failed = false
        for outcome in outcomes {
            failed = failed || outcome.error != nil
            json ? console.print(outcome.json) : show(outcome, console)
        }
        if failed { throw ExitCode.failure }
    }

    private func show(_ outcome: AddedFile, _ console: Console) {
        if let error = outcome.error { return console.say("\(outcome.path): \(error)") }
        for article in outcome.articles { console.print("\(article)  \(outcome.path)") }
    }
}

extension AddedFile {
    fileprivate var json: JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.field("path", path)
            json.field("file", file?.description)
            json.key("articles")
            json.array(of: articles) { $0.value($1.description) }
            json.field("error", error)
        }
        return json
    }
}
