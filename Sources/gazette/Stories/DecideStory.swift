import ArgumentParser
import Model
import Pipeline
import Settings

/// What every decision about a storyline is given.
struct DecisionOptions: ParsableArguments {
    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object.") var json = false
    @Argument(help: "The storyline: a slug, an id, the beginning of one, or words that only its title has.")
    var story: String

    /// Has it decided and says what there is now.
    func decide(_ request: DecisionRequest) async throws {
        let console = Console()
        let outcome: DecisionOutcome
        do {
            outcome = try await Pipeline.decide(request, options.settings(), log: commandLog())
        } catch let refusal as DecisionRefusal where refusal.isAbsence {
            console.say(refusal.description)
            throw ExitCode(2)
        } catch let refusal as RefusedByDaemon where refusal.isAbsence {
            console.say(refusal.description)
            throw ExitCode(2)
        }
        guard json else {
            let name = outcome.slug ?? outcome.story.description
            return console.print("\(oneLine(outcome.title))  \(console.styled(name, .dim))  \(outcome.articles)")
        }
        var line = JSONWriter()
        line.object { outcome.write(to: &$0) }
        console.print(line)
    }
}
