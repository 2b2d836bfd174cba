import ArgumentParser
import Model
import Pipeline

struct UnmuteStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmute",
        abstract: "Let a storyline back into the editions.",
        discussion: """
            gazette stories unmute 微软-1a2b3c4d
                by its slug, as `gazette stories` lists it with –
            """)

    @OptionGroup var decision: DecisionOptions

    func run() async throws {
        try await decision.decide(DecisionRequest(.unmute, decision.story))
    }
}
