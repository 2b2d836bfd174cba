import Logging
import Model

/// The result of `body`, tried again for as long as the surroundings do not allow it: at the start, when a disk is full or
/// a folder is not mounted yet. The watchdog is fed meanwhile. `state` is the state folder.
///
/// What was mounted read-only when the service manager made our view of the file systems stays so in it: after 15 s of that
/// the error is thrown, for a new start.
package func awaitingSurroundings<Result>(
    state: String, log: EventLog, signals: ServiceSignals, _ body: () async throws -> Result
) async throws -> Result {
    var patience = Patience()
    var told: String?
    let began = ContinuousClock.now
    while true {
        do {
            return try await body()
        } catch {
            guard let trouble = Surroundings(error, state: state) else { throw error }
            if trouble.isReadOnly, signals.isManaged, .now - began > .seconds(15) { throw error }
            let pause = min(patience.pause(), (signals.watchdogInterval ?? .seconds(120)) / 2)
            if told != trouble.reason { log.trouble(trouble) }
            told = trouble.reason
            signals.status("Waiting: \(trouble.reason)")
            signals.extendStart(pause + .seconds(120))
            signals.watchdog()
            try await Task.sleep(for: pause)
        }
    }
}

extension EventLog {
    func trouble(_ trouble: Surroundings) {
        self(
            .surroundingsFailed, .error, "\(trouble.reason). Trying again.",
            [
                EventField.errorKind: .string(trouble.kind), EventField.reason: .string(trouble.reason),
                EventField.path: .string(trouble.path),
            ])
    }
}
