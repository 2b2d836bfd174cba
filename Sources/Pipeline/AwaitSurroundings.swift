import Logging
import Model

/// The result of `body`, tried again for as long as the surroundings do not allow it: at the start, when a disk is full or
/// a folder is not mounted yet. The watchdog is fed meanwhile. `state` is the state folder.
package func awaitingSurroundings<Result>(
    state: String, log: EventLog, signals: ServiceSignals, _ body: () async throws -> Result
) async throws -> Result {
    var patience = Patience()
    var told: String?
    while true {
        do {
            return try await body()
        } catch {
            guard let trouble = Surroundings(error, state: state) else { throw error }
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
