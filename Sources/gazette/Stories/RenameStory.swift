import ArgumentParser
import Model
import Pipeline

struct RenameStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a storyline another title; its slug and its links stay.",
        discussion: """
            gazette stories rename 微软-1a2b3c4d 微软与OpenAI之争
                by its slug
            gazette stories rename 1a2b "Microsoft and OpenAI"
                by the beginning of its id; a title with spaces is quoted
            """)

    @OptionGroup var decision: DecisionOptions
    @Argument(help: "The new title.") var title: String

    func run() async throws {
        try await decision.decide(DecisionRequest(.rename, decision.story, title: title))
    }
}
