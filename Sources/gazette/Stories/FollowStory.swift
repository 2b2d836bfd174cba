import ArgumentParser
import Model
import Pipeline

struct FollowStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Put a storyline first in every edition that has something new of it, marked ★.",
        discussion: """
            gazette stories follow 微软-1a2b3c4d
                by its slug; gazette.toml can have an edition of followed ones only
            """)

    @OptionGroup var decision: DecisionOptions

    func run() async throws {
        try await decision.decide(DecisionRequest(.follow, decision.story))
    }
}
