import ArgumentParser
import Model
import Pipeline

struct MergeStories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make a storyline part of another one; its old links lead there.",
        discussion: """
            gazette stories merge 1a2b3c4d 5e6f7a8b
                the second one's name stays
            gazette stories merge 微软-1a2b 微软与openai之争-5e6f
                by the beginnings of their slugs
            """)

    @OptionGroup var decision: DecisionOptions
    @Argument(help: "The storyline that it becomes part of.") var into: String

    func run() async throws {
        try await decision.decide(DecisionRequest(.merge, decision.story, into: into))
    }
}
