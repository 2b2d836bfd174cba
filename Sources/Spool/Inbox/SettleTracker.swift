/// Decides when a file has been left alone for long enough to be read. Holds no clock and touches no disk.
///
/// A file is settled when for `settle` there was no event and it looked the same. One that arrived by rename is settled at
/// once, one that was closed after writing, once, in a format that is visibly complete, after `Pause.complete`.
struct SettleTracker: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// What an event told of a file.
    enum Hint: Hashable, Sendable { case arrivedByRename, closedAfterWriting, touched }

    enum Verdict: Hashable, Sendable {
        case ready
        case wait(Duration)
        /// It is empty: a placeholder. `isToTell` once, after an hour.
        case empty(isToTell: Bool)
    }

    /// How a file looks.
    struct Sighting: Hashable, Sendable {
        var identity: FileIdentity
        /// Of the companion folder; 0 without one.
        var companion: UInt64 = 0
        /// Time since its last change by the clock that stamps it; `nil` where that clock is not ours.
        var quiet: Duration?
    }

    enum Pause {
        static let complete = Duration.milliseconds(200)
        static let placeholder = Duration.seconds(3600)
    }

    private struct Entry: Sendable {
        var since: Instant
        var due: Instant
        var identity: FileIdentity?
        var companion: UInt64 = 0
        var hint: Hint?
        var isTold = false
        var generation = 0
    }

    let settle: Duration
    let capacity: Int
    private var entries: [RelativePath: Entry] = [:]
    private var generation = 0
    /// A file was not remembered for want of room: everything is to be looked at when the next falls due.
    private(set) var isOverfull = false

    init(settle: Duration, capacity: Int = 20_000) { (self.settle, self.capacity) = (settle, capacity) }

    var count: Int { entries.count }

    var emptied: SettleTracker { SettleTracker(settle: settle, capacity: capacity) }

    /// An event was seen.
    mutating func note(_ hint: Hint, _ path: RelativePath, now: Instant) {
        guard var entry = entries[path] ?? newEntry(now) else { return }
        entry.hint = entry.hint == .closedAfterWriting && hint == .closedAfterWriting ? .touched : hint
        (entry.since, entry.due, entry.identity) = (now, now, nil)
        entries[path] = entry
    }

    /// The file was looked at. `isComplete` is asked only when the answer matters.
    mutating func see(
        _ path: RelativePath, _ sighting: Sighting, now: Instant, isComplete: () -> Bool
    ) -> Verdict {
        guard var entry = entries[path] ?? newEntry(now) else { return .wait(settle) }
        if let identity = entry.identity, identity != sighting.identity || entry.companion != sighting.companion {
            (entry.since, entry.hint) = (now, .touched)
        }
        (entry.identity, entry.companion) = (sighting.identity, sighting.companion)
        entry.generation = generation
        let verdict =
            sighting.identity.size == 0 ? empty(&entry, sighting, now) : judge(&entry, sighting, now, isComplete)
        entries[path] = verdict == .ready ? nil : entry
        return verdict
    }

    /// Known, gone, or no file any more.
    mutating func forget(_ path: RelativePath) { entries[path] = nil }

    /// Files to look at again by now, in order of path. O(files that wait).
    func due(_ now: Instant) -> [RelativePath] { entries.filter { $0.value.due <= now }.map(\.key).sorted() }

    /// When the first of those that wait may be settled; `nil` when none waits.
    var nextDue: Instant? { entries.values.lazy.map(\.due).min() }

    /// Begins a look at everything; `endLook` then forgets what was not seen in it.
    mutating func beginLook() {
        generation += 1
        isOverfull = false
    }

    mutating func endLook() { entries = entries.filter { $0.value.generation == generation } }

    private mutating func newEntry(_ now: Instant) -> Entry? {
        if entries.count < capacity { return Entry(since: now, due: now, generation: generation) }
        isOverfull = true
        return nil
    }

    private func judge(
        _ entry: inout Entry, _ sighting: Sighting, _ now: Instant, _ isComplete: () -> Bool
    ) -> Verdict {
        // What a page's folder still waits for, no event of the page's own tells.
        let isAlone = sighting.companion == 0
        if isAlone, entry.hint == .arrivedByRename { return .ready }
        var alone = now - entry.since
        if isAlone, entry.hint == nil, let quiet = sighting.quiet { alone = max(alone, quiet) }
        if alone >= settle { return .ready }
        var rest = settle - alone
        if isAlone, entry.hint == .closedAfterWriting, isComplete() {
            if alone >= Pause.complete { return .ready }
            rest = Pause.complete - alone
        }
        entry.due = now + rest
        return .wait(rest)
    }

    private func empty(_ entry: inout Entry, _ sighting: Sighting, _ now: Instant) -> Verdict {
        let age = max(now - entry.since, sighting.quiet ?? .zero)
        let isToTell = age >= Pause.placeholder && !entry.isTold
        entry.isTold = entry.isTold || isToTell
        entry.due = entry.isTold ? now + Pause.placeholder : now + max(.zero, Pause.placeholder - age)
        return .empty(isToTell: isToTell)
    }
}
