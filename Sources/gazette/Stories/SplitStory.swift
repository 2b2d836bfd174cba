import ArgumentParser
import Model
import Pipeline

struct SplitStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Make some of a storyline's articles a storyline of their own, with what repeats them.",
        discussion: """
            gazette stories 微软-1a2b3c4d
                shows its articles with their ids
            gazette stories split 微软-1a2b3c4d 0c1d2e3f 4a5b6c7d --title 微软的财报
                two of them become a storyline with that title
            """)

    @OptionGroup var decision: DecisionOptions
    @Option(help: "The new storyline's title; else its first article's.") var title: String?
    @Argument(help: "The articles: ids or their beginnings, as `gazette stories STORY` shows them.")
    var articles: [String]

    func run() async throws {
        try await decision.decide(DecisionRequest(.split, decision.story, articles: articles, title: title))
    }
}
