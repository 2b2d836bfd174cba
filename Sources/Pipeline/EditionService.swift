import Index
import Logging
import Model
import ServiceLifecycle
import Spool

/// Closes each edition when its time comes, and the newest missed one after a start.
package struct EditionService: Service, CustomStringConvertible {
    package var description: String { "editions" }

    let librarian: Librarian
    let firstLook: FirstLook
    let signals: ServiceSignals
    let now: @Sendable () -> Int64

    package init(
        librarian: Librarian, firstLook: FirstLook, signals: ServiceSignals,
        now: @escaping @Sendable () -> Int64 = Clock.now
    ) {
        (self.librarian, self.firstLook, self.signals, self.now) = (librarian, firstLook, signals, now)
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            await firstLook.wait()
            var patience = Patience()
            while !Task.isCancelled {
                do {
                    for plan in librarian.schedules { try await closeWhatIsDue(plan) }
                    if patience.recovered() { note(nil) }
                    try announceNext()
                    try await rest(nil)
                } catch {
                    guard let trouble = Surroundings(error, state: librarian.folders.state.folder) else { throw error }
                    note(trouble)
                    try await rest(patience.pause())
                }
            }
        }
    }

    /// Says what keeps an edition from being written, once for each reason.
    private func note(_ trouble: Surroundings?) {
        let former = librarian.counters.snapshot.edition
        let line = trouble.map { "no edition yet: \($0.reason)" }
        librarian.counters.change { $0.edition = line }
        signals.status(librarian.counters.snapshot.line)
        guard let trouble, line != former else { return }
        let due = librarian.schedules.map { $0.schedule.issue(on: now()).name }.joined(separator: ", ")
        librarian.log(
            .editionFailed, .error, "No edition yet: \(trouble.reason)",
            [
                EventField.edition: .string(due), EventField.errorKind: .string(trouble.kind),
                EventField.reason: .string(trouble.reason),
            ])
    }

    private func closeWhatIsDue(_ plan: EditionPlan) async throws {
        let last = try librarian.lastIssue(of: plan.schedule)
        guard let issue = plan.schedule.due(at: now(), lastClosed: last, since: try librarian.index.firstReceipt())
        else { return }
        _ = try await librarian.close(issue, of: plan)
    }

    /// Says which issue comes next, for whoever asks for the service's status.
    private func announceNext() throws {
        let coming = try librarian.schedules.map { plan in
            let last = try librarian.lastIssue(of: plan.schedule)
            return plan.schedule.next(after: max(now(), last?.end ?? .min))
        }
        let next = coming.min { ($0.end, $0.name) < ($1.end, $1.name) }
        let line = next.map { "\($0.name) at \(padded($0.minute / 60)):\(padded($0.minute % 60))" }
        guard line != librarian.counters.snapshot.nextEdition else { return }
        librarian.counters.change { $0.nextEdition = line }
        signals.status(librarian.counters.snapshot.line)
    }

    /// Sleeps until the next edition is due, at most a minute: so a clock that was set, or a night's sleep of the
    /// machine, is noticed. Ends quietly when the service stops.
    private func rest(_ pause: Duration?) async throws {
        let next = librarian.schedules.map { $0.schedule.next(after: now()).end }.min() ?? .max
        let due = Duration.seconds(max(1, min(60, next - now())))
        do {
            try await Task.sleep(for: pause ?? due)
        } catch is CancellationError {
            return
        }
    }
}

extension Librarian {
    /// The newest issue of a schedule that was closed.
    nonisolated func lastIssue(of schedule: IssueSchedule) throws -> Issue? {
        try index.lastEdition(of: schedule.name).flatMap { schedule.issue(named: $0.name) }
    }
}
