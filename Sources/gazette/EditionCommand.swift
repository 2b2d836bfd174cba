import ArgumentParser
import Model
import Pipeline
import Settings
import Spool

struct EditionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition",
        abstract: "Write an edition now, or one of any day or period that is past.",
        discussion: """
            gazette edition
                today's issue of the first edition in gazette.toml, with all that has come
            gazette edition weekly
                today's issue of that edition
            gazette edition daily --on 2023-11-21
                the issue of that day; if it never came, one of that day's articles
            gazette edition daily --from 2023-11-17 --to 2023-11-21
                one edition over these days
            gazette edition daily --from 2023-11-17 --to 2023-11-21 --each-day
                one for each of these days
            gazette edition 2026-11-23-daily --formats epub
                that issue, in one form only
            gazette edition --print --labels en
                today's, to be read here, with English headings

            What is out stays as it is: asked for again, it is written again as it was. An
            edition of a past day or period goes by the articles' own dates and leaves the
            next issue untouched. A running gazetted writes it; without one, this command
            does. Exit status 2: no article is from that time.
            """)

    @OptionGroup var options: LibraryOptions
    @Option(help: ArgumentHelp("The issue of this day, 2023-11-21.", valueName: "date")) var on: String?
    @Option(help: ArgumentHelp("From this day on.", valueName: "date")) var from: String?
    @Option(help: ArgumentHelp("To this day, itself included.", valueName: "date")) var to: String?
    @Flag(help: "An issue for each day from --from to --to.") var eachDay = false
    @Option(help: ArgumentHelp("How long reading it should take, 1 to 120.", valueName: "minutes")) var minutes: Int?
    @Option(help: ArgumentHelp("The language of headings: zh, zh-hant or en.", valueName: "language"))
    var labels: String?
    @Option(help: ArgumentHelp("Its forms, of html, md, epub, json and eml.", valueName: "html,md,…"))
    var formats: String?
    @Flag(name: .customLong("print"), help: "Its text instead of its files' paths.") var printsText = false
    @Flag(help: "One JSON object an edition.") var json = false
    @Argument(help: "The edition's name.") var name: String?

    func validate() throws {
        guard on == nil || (from == nil && to == nil) else {
            throw ValidationError("--on is for one day, --from and --to for several: write one or the other.")
        }
        guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to go together.") }
        guard !eachDay || from != nil else { throw ValidationError("--each-day needs --from and --to.") }
        guard minutes.map((1...120).contains) ?? true else {
            throw ValidationError("--minutes takes 1 to 120, not \(minutes ?? 0).")
        }
        guard labels.map({ EditionSchedule.Labels(rawValue: $0) != nil }) ?? true else {
            throw ValidationError("--labels takes zh, zh-hant or en, not \(labels ?? "").")
        }
        for format in chosenFormats ?? [] where EditionSchedule.Format(rawValue: format) == nil {
            throw ValidationError("--formats takes html, md, epub, json and eml with commas between, not '\(format)'.")
        }
    }

    func run() async throws {
        let console = Console()
        let settings = try options.settings()
        let orders = try orders(settings)
        var (count, texts): (Int, [String]) = (0, [])
        do {
            try await writeEditions(orders, settings, log: commandLog()) { order, edition in
                console.endProgress()
                if let edition, printsText { texts.append(edition) }
                if let edition, !printsText { show(edition, settings, console) }
                count += edition == nil ? 0 : 1
                if orders.count > 1 { console.progress("\(order.on ?? order.name): \(count) of \(orders.count)") }
            }
        } catch let error as EditionNameError {
            guard case .nothing = error else { throw error }
            console.say("\(error)")
        } catch let error as RefusedByDaemon where error.isEmpty {
            console.say("\(error)")
        }
        console.endProgress()
        for edition in texts { console.print(try editionText(edition, settings) ?? "") }
        if count == 0 { throw ExitCode(2) }
    }

    private var chosenFormats: [String]? { formats.map { $0.split(separator: ",").map(String.init) } }

    private func orders(_ settings: Settings) throws -> [EditionOrder] {
        var order = EditionOrder(name ?? settings.configuration.editions.first?.name ?? "daily")
        (order.on, order.from, order.to) = (on, from, to)
        (order.minutes, order.labels, order.formats) = (minutes, labels, chosenFormats)
        guard eachDay, let from, let to else { return [order] }
        (order.from, order.to) = (nil, nil)
        return try Pipeline.eachDay(of: order, from: from, to: to, settings).map { day in
            var order = order
            order.on = day
            return order
        }
    }

    private func show(_ edition: String, _ settings: Settings, _ console: Console) {
        let plan = settings.configuration.editions.first { edition.hasSuffix("-" + $0.name) }
        let endings = EditionSchedule.Format.allCases.map(\.rawValue)
            .filter((chosenFormats ?? plan?.formats.map(\.rawValue) ?? []).contains)
        let paths = endings.map { "\(settings.folders.outbox)/editions/\(edition).\($0)" }
        guard json else { return paths.forEach { console.print($0) } }
        var line = JSONWriter()
        line.object { line in
            line.field("edition", edition)
            line.key("files")
            line.array(of: paths) { $0.value($1) }
        }
        console.print(line)
    }
}
