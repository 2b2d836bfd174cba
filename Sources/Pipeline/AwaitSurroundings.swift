import Logging
import Model

/// The result of `body`, tried again for as long as the surroundings do not allow it: at the start, when a disk is full or
/// a folder is not mounted yet.
package func awaitingSurroundings<Result>(
    log: EventLog, signals: ServiceSignals, _ body: () async throws -> Result
) async throws -> Result {
    var patience = Patience()
    while true {
        do {
            return try await body()
        } catch {
            guard let trouble = Surroundings(error) else { throw error }
            let pause = patience.pause()
            log.trouble(trouble)
            signals.status("Waiting: \(trouble.reason)")
            signals.extendStart(pause + .seconds(120))
            try await Task.sleep(for: pause)
        }
    }
}

extension EventLog {
    func trouble(_ trouble: Surroundings) {
        self(
            .surroundingsFailed, .error, "\(trouble.reason) Trying again.",
            [EventField.errorKind: .string(trouble.kind), EventField.reason: .string(trouble.reason)])
    }
}
