import Synchronization

/// What the service has done since its start, and how it is: for STATUS, `gazette status` and the metrics.
package final class Counters: Sendable {
    package enum Event: Sendable {
        case seen, read, stored, repost, revision, duplicate
        /// With the error's kind.
        case rejected(String)
        case waiting(Int)
    }

    /// What takes time.
    package enum Stage: String, Sendable, CaseIterable, Codable {
        /// In a reader: bytes to an article.
        case parse
        case analyse
        /// Placed and committed.
        case store
        /// Readable copies.
        case publish
        /// Originals to their places.
        case file
        case edition
    }

    package struct StageTime: Sendable, Equatable, Codable {
        package var count = 0
        package var seconds = 0.0
    }

    package struct Snapshot: Sendable, Equatable {
        package var seen = 0
        package var read = 0
        package var stored = 0
        package var reposts = 0
        package var revisions = 0
        package var duplicates = 0
        package var rejectedByKind: [String: Int] = [:]
        package var stages: [Stage: StageTime] = [:]
        package var waiting = 0
        package var rejected: Int { rejectedByKind.values.reduce(0, +) }
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
            case .seen: $0.seen += 1
            case .read: $0.read += 1
            case .stored: $0.stored += 1
            case .repost: $0.reposts += 1
            case .revision: $0.revisions += 1
            case .duplicate: $0.duplicates += 1
            case .rejected(let kind): $0.rejectedByKind[kind, default: 0] += 1
            case .waiting(let files): $0.waiting = files
            }
        }
    }

    /// Runs a stage, and adds what it took.
    func timing<Result>(_ stage: Stage, _ body: () throws -> Result) rethrows -> Result {
        let began = ContinuousClock.now
        defer { add(.now - began, to: stage) }
        return try body()
    }

    func timing<Result>(_ stage: Stage, _ body: () async throws -> Result) async rethrows -> Result {
        let began = ContinuousClock.now
        defer { add(.now - began, to: stage) }
        return try await body()
    }

    private func add(_ duration: Duration, to stage: Stage) {
        state.withLock {
            $0.stages[stage, default: StageTime()].count += 1
            $0.stages[stage, default: StageTime()].seconds += Double(duration.microseconds) / 1_000_000
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
