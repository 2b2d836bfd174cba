import Index
import Logging
import Model
import ServiceLifecycle
import Spool

/// Writes the metrics' file every half minute; what refuses is said once, and tried again.
package struct MetricsService: Service, CustomStringConvertible {
    package var description: String { "metrics" }

    let librarian: Librarian
    /// Absolute; empty for none.
    let path: String
    private let started = Clock.now()

    package init(librarian: Librarian, path: String) { (self.librarian, self.path) = (librarian, path) }

    package func run() async throws {
        guard !path.isEmpty else { return try await gracefulShutdown() }
        try await cancelWhenGracefulShutdown {
            var refusal: String?
            while !Task.isCancelled {
                note(attempt(), &refusal)
                do { try await Task.sleep(for: .seconds(30)) } catch is CancellationError { return }
            }
        }
    }

    /// Why it could not be written; `nil` where it was.
    private func attempt() -> String? {
        let parts = path.split(separator: "/")
        let folder = "/" + parts.dropLast().joined(separator: "/")
        do {
            let file = Outbox.File(path: parts.last.map(String.init) ?? "", bytes: Array(try metrics().text.utf8))
            _ = try Outbox(folder: folder, isPublic: true).publish([file], durability: .kill)
            return nil
        } catch { return "\(error)" }
    }

    private func note(_ reason: String?, _ refusal: inout String?) {
        if let reason, reason != refusal {
            librarian.log(
                .metricsFailed, .warning, "The metrics could not be written: \(reason)",
                [EventField.path: .string(path), EventField.reason: .string(reason)])
        }
        refusal = reason
    }

    private func metrics() throws -> Metrics {
        let issues = try librarian.schedules.compactMap { plan in
            try librarian.lastIssue(of: plan.schedule).map { (plan.schedule.name, $0.end) }
        }
        return Metrics(
            snapshot: librarian.counters.snapshot, statistics: try librarian.index.statistics(),
            lastIssues: Dictionary(issues, uniquingKeysWith: max), started: started, version: programVersion)
    }
}
