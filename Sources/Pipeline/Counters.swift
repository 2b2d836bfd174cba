import Synchronization

/// What the service has done since its start, and how it is: for STATUS and `gazette status`.
package final class Counters: Sendable {
    package enum Event: Sendable { case read, rejected, waiting(Int) }

    package struct Snapshot: Sendable, Equatable {
        package var read = 0
        package var rejected = 0
        package var waiting = 0
        /// Why it waits for its surroundings, if it does.
        package var trouble: String?
        /// Why it looks from time to time instead of being told, if it does.
        package var polling: String?
        /// Why the inbox cannot be read, if it cannot.
        package var gone: String?
        /// Why no edition could be written, if none could.
        package var edition: String?
        package var lastEdition: String?
        /// The issue that comes next and when: `2026-11-24-daily at 07:00`.
        package var nextEdition: String?
        /// The settings in the file are bad; the old ones hold.
        package var badSettings: String?
    }

    private let state = Mutex(Snapshot())

    package init() {}

    package var snapshot: Snapshot { state.withLock { $0 } }

    func count(_ event: Event) {
        state.withLock {
            switch event {
            case .read: $0.read += 1
            case .rejected: $0.rejected += 1
            case .waiting(let files): $0.waiting = files
            }
        }
    }

    package func change(_ body: (inout Snapshot) -> Void) { state.withLock { body(&$0) } }
}

extension Counters.Snapshot {
    /// One line, what is wrong first.
    package var line: String {
        let wrong = [gone ?? trouble, edition, badSettings, polling].compactMap(\.self)
        let state = wrong.isEmpty ? "Watching" : wrong.joined(separator: " · ")
        let waits = waiting > 0 ? "\(waiting) waiting" : nil
        let counts =
            ["\(read) read", "\(rejected) rejected", waits, lastEdition.map { "last edition \($0)" }]
            + [nextEdition.map { "next edition \($0)" }]
        return ([state] + counts.compactMap(\.self)).joined(separator: " · ")
    }
}
