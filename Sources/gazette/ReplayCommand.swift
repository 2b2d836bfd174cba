import ArgumentParser
import FoundationEssentials
import Index
import Model
import Pipeline
import Settings

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Read a folder, or a JSON Lines file, in order of time into a library of its own.",
        discussion: """
            gazette replay ~/Saved --library /tmp/news
                read all below ~/Saved into a library that stays
            gazette search 微软 --library /tmp/news
                then ask it as any other; so do stories, edition --on, explain
            gazette replay news.jsonl --json
                an article a line: its storyline, what it repeats

            Nothing in the folder is changed. Exit status 2: it has no article.
            """)

    @Option(help: ArgumentHelp("Keep the library in this folder.", valueName: "folder"))
    var library: String?
    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?
    @Flag(help: "One JSON object an article.") var json = false
    @Argument(help: "A folder, or a file of many articles.") var source: String

    func run() async throws {
        let console = Console()
        let began = ContinuousClock.now
        let result = try await replay(
            source, into: library, config: config, environment: ProcessInfo.processInfo.environment,
            executable: executablePath(), log: commandLog(),
            progress: { report($0, console) })
        console.endProgress()
        if json {
            for article in result.articles { console.print(replayJSON(article)) }
        } else {
            summarise(result, took: ContinuousClock.now - began, console)
        }
        if result.articles.isEmpty { throw ExitCode(2) }
    }

    private func report(_ progress: Replay.Progress, _ console: Console) {
        switch progress {
        case .read(let files, let articles): console.progress("\(files) files, \(articles) articles read")
        case .placed(let articles): console.progress("\(articles) articles placed")
        }
    }

    private func summarise(_ result: ReplayResult, took: Duration, _ console: Console) {
        let stories = Set(result.articles.map(\.placement.story)).count
        let copies = result.articles.filter { $0.repostOfKey != nil }.count
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        console.print(
            "\(result.articles.count) articles, \(stories) storylines, \(copies) reposts, "
                + "\(decimal(seconds)) s, \(Int(Double(result.articles.count) / max(seconds, 0.001))) articles/s")
        if let library { console.print("library: \(library)") }
    }
}

private func replayJSON(_ article: ReplayedArticle) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("key", article.key)
        json.field("id", article.id.description)
        json.field("story", article.placement.story.description)
        json.field("story_at_arrival", article.storyAtArrival.description)
        json.field("repost_of", article.repostOfKey)
        json.field("new", article.placement.novelty)
    }
    return json
}
