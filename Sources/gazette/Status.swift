import ArgumentParser
import Index
import Model
import Pipeline
import Settings

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what the daemon is doing and what the library holds.",
        discussion: """
            gazette status
                for people
            gazette status --json
                for programs: the same, what came since the service started
                (`since_start`: files, articles, reposts, files rejected by kind, seconds
                a stage), what waits, the last edition and the next

            For Prometheus there is a file: [metrics] in gazette.toml.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object.") var json = false

    func run() async throws {
        let console = Console()
        let settings = try options.settings()
        let reply = try isDaemonRunning(settings) ? ask(.status, at: settings.folders.controlSocket) : nil
        let statistics = try statistics()
        json ? console.print(statusJSON(reply, statistics, settings)) : show(reply, statistics, settings, console)
    }

    /// `nil` where there is no library yet.
    private func statistics() throws -> IndexStatistics? {
        do {
            return try options.open().index.statistics()
        } catch IndexError.missing {
            return nil
        }
    }

    private func show(
        _ reply: ControlReply?, _ statistics: IndexStatistics?, _ settings: Settings, _ console: Console
    ) {
        func row(_ label: String, _ text: String) { console.print(console.styled(column(label, 10), .dim) + text) }
        row("daemon", reply.map { "running, pid \($0.pid ?? 0): \($0.status ?? "")" } ?? "not running")
        row("inbox", settings.folders.inbox)
        row("outbox", settings.folders.outbox)
        guard let statistics else { return row("library", "empty") }
        row(
            "library",
            "\(statistics.articles) articles, \(statistics.stories) storylines, \(statistics.editions) editions")
        row("files", "\(statistics.files), \(statistics.rejectedFiles) of them rejected")
        row("database", "\(statistics.databaseBytes >> 20) MiB for \(statistics.textBytes >> 20) MiB of text")
    }
}

private func statusJSON(_ reply: ControlReply?, _ statistics: IndexStatistics?, _ settings: Settings) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("running", reply != nil)
        json.field("version", reply?.version)
        json.key("pid")
        json.optional(reply?.pid)
        json.field("status", reply?.status)
        json.field("trouble", reply?.trouble)
        json.field("polling", reply?.polling)
        json.field("bad_settings", reply?.badSettings)
        json.key("waiting")
        json.optional(reply?.waiting)
        json.field("last_edition", reply?.lastEdition)
        json.field("next_edition", reply?.nextEdition)
        json.field("inbox", settings.folders.inbox)
        json.field("outbox", settings.folders.outbox)
        json.field("articles", statistics?.articles ?? 0)
        json.field("files", statistics?.files ?? 0)
        json.field("rejected", statistics?.rejectedFiles ?? 0)
        json.field("stories", statistics?.stories ?? 0)
        json.field("editions", statistics?.editions ?? 0)
        json.field("text_bytes", statistics?.textBytes ?? 0)
        json.field("database_bytes", statistics?.databaseBytes ?? 0)
        json.key("since_start")
        if let activity = reply?.activity {
            json.object { activity.write(to: &$0) }
        } else {
            json.value(nil as String?)
        }
    }
    return json
}

extension JSONWriter {
    fileprivate mutating func optional(_ number: Int?) {
        if let number { value(number) } else { value(nil as String?) }
    }
}
