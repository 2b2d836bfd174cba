import Logging
import Model
import ServiceLifecycle

/// Feeds the service manager's watchdog with the progress of the work itself: when something moved since the last time,
/// or when nothing is in hand and the database answers.
package struct WatchdogService: Service, CustomStringConvertible {
    package var description: String { "watchdog" }

    let librarian: Librarian
    let signals: ServiceSignals

    package init(librarian: Librarian, signals: ServiceSignals) {
        (self.librarian, self.signals) = (librarian, signals)
    }

    package func run() async throws {
        guard let interval = signals.watchdogInterval else { return try await gracefulShutdown() }
        try await cancelWhenGracefulShutdown {
            var pulse = Pulse(patience: interval * 9 / 10)
            while !Task.isCancelled {
                beat(&pulse)
                do { try await Task.sleep(for: interval / 8) } catch is CancellationError { return }
            }
        }
    }

    private func beat(_ pulse: inout Pulse) {
        let ledger = librarian.ledger
        let standstill = ledger.longestStandstill(at: .now)
        guard pulse.isAlive(steps: ledger.steps, standstill: standstill) else {
            if pulse.isNewlyStill {
                librarian.log(
                    .wedged, .error, "The work in hand stands still; the watchdog is no longer fed",
                    [EventField.durationUsec: .of((standstill ?? .zero).microseconds)])
            }
            return
        }
        signals.watchdog()
    }
}

/// Whether the work lives: a pure judgement on two readings of the ledger.
struct Pulse: Sendable, Equatable {
    /// How long one piece of work may stand still while others move.
    let patience: Duration
    private var steps = -1
    private var beatsWithoutStep = 0

    init(patience: Duration) { self.patience = patience }

    /// Whether the beat just judged is the first of a long standstill: worth a word in the journal.
    var isNewlyStill: Bool { beatsWithoutStep == 4 }

    /// `standstill` is how long the slowest piece in hand has not moved, `nil` when nothing is in hand.
    mutating func isAlive(steps: Int, standstill: Duration?) -> Bool {
        defer { self.steps = steps }
        guard let standstill else {
            beatsWithoutStep = 0
            return true
        }
        let moved = steps != self.steps
        beatsWithoutStep = moved ? 0 : beatsWithoutStep + 1
        return moved && standstill < patience
    }
}
