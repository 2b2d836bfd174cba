import ArgumentParser
import Pipeline

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with the set-up, and what to do about it.",
        discussion: "Exit status 1 when something is wrong.")

    @OptionGroup var options: LibraryOptions

    func run() async throws {
        let console = Console()
        let findings = await examine { try options.settings() }
        for finding in findings {
            let mark = finding.isGood ? console.styled("✓", .green) : console.styled("✗", .red)
            console.print("\(mark) \(column(finding.subject, 14)) \(finding.fact)")
            if let advice = finding.advice { console.print("  \(column("", 14)) → \(advice)") }
        }
        if findings.contains(where: { !$0.isGood }) { throw ExitCode.failure }
    }
}
