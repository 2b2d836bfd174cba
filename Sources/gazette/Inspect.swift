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
            gazette inspect page.html
                for people: what one reads
            gazette inspect --show words,names page.html
                only these parts, but whole
            gazette inspect --show all page.html | less
                everything
            gazette inspect --json *.html | jq .title
                for programs, an article a line

            Parts: \(InspectionPart.list).

            Colours stand only on a terminal, and not where NO_COLOR is set; the labels
            are Chinese in a Chinese locale. Exit status 1: a file could not be read.

            Keys of --json, each always there:
              key, id, path, format, charset, kind, title, byline, publication,
              published, language, url, collection, lead, text,
              sections [{heading, start, end}], sentences [{start, end}],
              words [{start, end}], keywords [{term, weight}],
              names [{name, kind, aliases, count, mentions [{start, end}],
                joins [{form, with, reason, start, end}]}],
              dates [{start, end, date, to}],
              amounts [{start, end, value, upper, kind, unit, bound}],
              quotations [{start, end, direct, sentence, speaker {start, end}}],
              outlook [{start, end, text, sentence, kind, certainty, cue, holder,
                by, date}],
              questions [{start, end, text, sentence, cue}],
              enumerations [{start, end, sentences {start, end}, opener,
                items [{start, end}]}],
              summary [{start, end, text, weight, reasons [{term, weight}]}]

            Offsets count Unicode scalars of text; sentence and sentences count in the
            list of sentences; cue, holder, by and opener are {start, end} or null. A
            joins entry says why form is one name with with, and where the text says so.
            kind of outlook: expectation, plan, condition; certainty: certain, likely,
            possible, unlikely, denied; holder is who expects it, null for the author;
            date is the time by, as ISO 8601 or its beginning.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object an article, a line each.") var json = false
    @Option(
        help: ArgumentHelp(
            "How many summary sentences; 0 for every sentence by itself, ranked.", valueName: "count"))
    var sentences = 5
    @Option(help: ArgumentHelp("Only these, whole: names with commas between, or all.", valueName: "parts"))
    var show: InspectionParts?
    @Argument(help: "The files.") var files: [String]

    func validate() throws {
        guard sentences >= 0 else { throw ValidationError("--sentences takes 0 or more, not \(sentences).") }
    }

    func run() async throws {
        let console = Console()
        let settings = try options.settings()
        let (stages, readers) = (try Stages(settings), try ReaderPool(settings))
        if options.library != nil { try stages.recallWords(of: settings) }
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
                case .success(let article): print(stages.analyser.analyse(article), path, console)
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

    private func print(_ article: AnalysedArticle, _ path: String, _ console: Console) {
        if json {
            console.print(inspectionJSON(article, path: path, sentences: sentences))
        } else {
            InspectionText(
                analysed: article, path: path, sentences: sentences, parts: show?.parts, labels: InspectionLabels(),
                console: console
            ).print()
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
