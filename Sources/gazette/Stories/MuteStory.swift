import ArgumentParser
import Model
import Pipeline

struct MuteStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mute",
        abstract: "Keep a storyline out of all editions; its articles are still kept and found.",
        discussion: """
            gazette stories mute 微软-1a2b3c4d
                by its slug
            gazette stories mute 足球
                by words that only its title has
            """)

    @OptionGroup var decision: DecisionOptions

    func run() async throws {
        try await decision.decide(DecisionRequest(.mute, decision.story))
    }
}
