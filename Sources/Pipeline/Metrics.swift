import Index

/// What a library has and its service does, in Prometheus's text format (exposition format 0.0.4). Counters begin anew with the
/// service and when it takes up new settings. The same values give the same bytes.
struct Metrics: Sendable {
    var snapshot: Counters.Snapshot
    var statistics: IndexStatistics
    /// When each edition's last issue was due, seconds since the epoch.
    var lastIssues: [String: Int64]
    /// Seconds since the epoch.
    var started: Int64
    var version: String

    var text: String {
        var lines = MetricLines()
        lines.add("build_info", .gauge, "The version that runs.", [(["version": version], 1)])
        lines.add("start_time_seconds", .gauge, "When the service started.", Double(started))
        addFiles(to: &lines)
        addArticles(to: &lines)
        addWork(to: &lines)
        return lines.text
    }

    private func addFiles(to lines: inout MetricLines) {
        lines.add("files_seen_total", .counter, "Files taken in hand.", Double(snapshot.seen))
        lines.add("files_read_total", .counter, "Files read and filed.", Double(snapshot.read))
        lines.add(
            "files_rejected_total", .counter, "Files that could not be read, by why.",
            snapshot.rejectedByKind.map { (["kind": $0.key], Double($0.value)) })
        lines.add("queue_length", .gauge, "Files of the inbox that wait.", Double(snapshot.waiting))
        lines.add("rejected_files", .gauge, "Rejected files that are known.", Double(statistics.rejectedFiles))
    }

    private func addArticles(to lines: inout MetricLines) {
        lines.add("articles_stored_total", .counter, "New articles.", Double(snapshot.stored))
        lines.add("reposts_total", .counter, "Articles that repeat another.", Double(snapshot.reposts))
        lines.add("revisions_total", .counter, "Later readings of an article.", Double(snapshot.revisions))
        lines.add("duplicates_total", .counter, "Contents that came again.", Double(snapshot.duplicates))
        lines.add("articles", .gauge, "Articles in the library.", Double(statistics.articles))
        lines.add("storylines", .gauge, "Storylines in the library.", Double(statistics.stories))
        lines.add("editions", .gauge, "Editions written.", Double(statistics.editions))
        lines.add("text_bytes", .gauge, "Text in the library.", Double(statistics.textBytes))
        lines.add("database_bytes", .gauge, "Size of the database.", Double(statistics.databaseBytes))
        lines.add(
            "last_edition_timestamp_seconds", .gauge, "When the last issue of each edition was due.",
            lastIssues.map { (["edition": $0.key], Double($0.value)) })
    }

    private func addWork(to lines: inout MetricLines) {
        let stages = Counters.Stage.allCases
        lines.add(
            "stage_seconds_total", .counter, "Time spent in each stage.",
            stages.map { (["stage": $0.rawValue], snapshot.stages[$0]?.seconds ?? 0) })
        lines.add(
            "stage_runs_total", .counter, "How often each stage ran.",
            stages.map { (["stage": $0.rawValue], Double(snapshot.stages[$0]?.count ?? 0)) })
        let isPaused = snapshot.gone ?? snapshot.trouble ?? snapshot.edition
        lines.add("paused", .gauge, "1: it waits for a disk or a folder.", isPaused == nil ? 0 : 1)
        lines.add("polling", .gauge, "1: it looks instead of being told.", snapshot.polling == nil ? 0 : 1)
        lines.add(
            "settings_refused", .gauge, "1: the settings in the file are bad.", snapshot.badSettings == nil ? 0 : 1)
    }
}

private struct MetricLines {
    enum Kind: String { case counter, gauge }

    private(set) var text = ""

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        add(name, kind, help, [([:], value)])
    }

    /// In order of the labels' values; nothing where there are no values.
    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ values: [(labels: [String: String], Double)]) {
        guard !values.isEmpty else { return }
        text += "# HELP gazette_\(name) \(help)\n# TYPE gazette_\(name) \(kind.rawValue)\n"
        text += values.map { "gazette_\(name)\(braced($0.labels)) \(number($0.1))\n" }.sorted().joined()
    }

    private func braced(_ labels: [String: String]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(escaped($0.value))\"" }
        return "{\(pairs.joined(separator: ","))}"
    }

    private func escaped(_ value: String) -> String {
        value.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}
