import ArgumentParser
import Model
import Pipeline

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with the set-up, and the command that mends it.",
        discussion: """
            gazette doctor                                  of the service, or of your own
            gazette doctor --config /etc/gazette/work.toml  of gazetted@work
            gazette doctor --library ~/News                 of a library below one folder

            Changes nothing. Ask as root to have all of it looked at.

            Exit status: 0 all is well, 2 there are warnings, 1 something is broken.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a finding: subject, level (good, note, warning, broken), fact, advice, command.")
    var json = false

    func run() async throws {
        let console = Console()
        let findings = await examine { try options.settings() }
        for finding in findings { json ? console.print(finding.json) : show(finding, console) }
        let status = exitStatus(of: findings)
        if status != 0 { throw ExitCode(status) }
    }

    private func show(_ finding: Finding, _ console: Console) {
        let (mark, style): (String, Console.Style) =
            switch finding.level {
            case .good: ("✓", .green)
            case .note: ("·", .blue)
            case .warning: ("!", .yellow)
            case .broken: ("✗", .red)
            }
        console.print("\(console.styled(mark, style)) \(column(finding.subject, 14)) \(oneLine(finding.fact))")
        let margin = column("", 16)
        if let advice = finding.advice {
            console.print("\(margin) → \(oneLine(advice))\(finding.command == nil ? "" : ":")")
        }
        if let command = finding.command { console.print("\(margin)   \(console.styled(command, .bold))") }
    }
}

extension Finding {
    fileprivate var json: JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.field("subject", subject)
            json.field("level", "\(level)")
            json.field("fact", fact)
            json.field("advice", advice)
            json.field("command", command)
        }
        return json
    }
}
