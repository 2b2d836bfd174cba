import ArgumentParser
import Model
import Pipeline

struct UnfollowStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unfollow",
        abstract: "Take a storyline for one like the others.",
        discussion: """
            gazette stories unfollow 微软-1a2b3c4d
                by its slug, as `gazette stories --followed` lists it
            """)

    @OptionGroup var decision: DecisionOptions

    func run() async throws {
        try await decision.decide(DecisionRequest(.unfollow, decision.story))
    }
}
