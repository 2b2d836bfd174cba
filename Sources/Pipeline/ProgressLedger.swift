import Synchronization

/// What is in hand, and when it last moved: the watchdog's view of the work.
///
/// A lock around a few words, because the stages that report here are synchronous.
package final class ProgressLedger: Sendable {
    private struct State {
        var moved: [Int: ContinuousClock.Instant] = [:]
        var next = 0
        var steps = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// Runs `body` as a piece of work in hand; `body` is handed what it calls after each step.
    package func working<Result, Failure: Error>(
        _ body: (_ step: @escaping @Sendable () -> Void) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let ticket = begin()
        defer { end(ticket) }
        return try body { self.step(ticket) }
    }

    /// Runs `body` as a piece of work that may stand still for that long: it waits for a reader, and gives up by itself.
    package func waiting<Result>(atMost allowance: Duration, _ body: () async throws -> Result) async throws -> Result {
        let ticket = begin(at: .now + allowance)
        defer { end(ticket) }
        return try await body()
    }

    /// Steps taken and pieces ended since the start; it stands still while nothing moves.
    package var steps: Int { state.withLock { $0.steps } }

    /// How long the piece that has stood still for longest has done so; `nil` when idle, or when all that is in hand waits
    /// within its allowance.
    package func longestStandstill(at now: ContinuousClock.Instant) -> Duration? {
        state.withLock { $0.moved.values.min() }.flatMap { $0 <= now ? now - $0 : nil }
    }

    private func begin(at instant: ContinuousClock.Instant = .now) -> Int {
        state.withLock {
            $0.next += 1
            $0.moved[$0.next] = instant
            return $0.next
        }
    }

    private func step(_ ticket: Int) {
        state.withLock {
            $0.moved[ticket] = .now
            $0.steps += 1
        }
    }

    private func end(_ ticket: Int) {
        state.withLock {
            $0.moved[ticket] = nil
            $0.steps += 1
        }
    }
}
