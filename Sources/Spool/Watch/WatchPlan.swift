/// When a watch has something to do by itself. Holds no clock.
struct WatchPlan: Sendable {
    typealias Instant = ContinuousClock.Instant

    private let settings: WatchSettings
    private(set) var rescanAt: Instant
    private(set) var presenceAt: Instant
    private var pollAt: Instant
    private var retryAt: Instant
    private var pollBegan: Instant?

    init(_ settings: WatchSettings, now: Instant) {
        self.settings = settings
        (rescanAt, presenceAt) = (now, now)
        (pollAt, retryAt) = (now + settings.poll, now + settings.retry)
    }

    /// Everything was looked for.
    mutating func didRescan(_ now: Instant) {
        (rescanAt, retryAt) = (now + settings.rescan, now + settings.retry)
        pollAt = now + settings.poll
    }

    mutating func rescanNow(_ now: Instant) { rescanAt = now }

    mutating func didCheckPresence(_ now: Instant, isThere: Bool) {
        presenceAt = now + (isThere ? settings.presence : min(settings.presence, .seconds(1)))
    }

    /// Whether polled folders are to be looked at now. The next time comes after `didFinishPolling`.
    mutating func isTimeToPoll(_ now: Instant) -> Bool {
        guard now >= pollAt, pollBegan == nil else { return false }
        pollBegan = now
        return true
    }

    /// The look is over: the next one waits ten times as long as it took, at least `poll`.
    mutating func didFinishPolling(_ now: Instant) {
        guard let began = pollBegan else { return }
        pollBegan = nil
        pollAt = now + max(settings.poll, (now - began) * 10)
    }

    mutating func isTimeToRetry(_ now: Instant) -> Bool {
        guard now >= retryAt else { return false }
        retryAt = now + settings.retry
        return true
    }

    /// The next of these times.
    func next(isThere: Bool, isPolling: Bool, isExhausted: Bool) -> Instant {
        guard isThere else { return presenceAt }
        var next = min(rescanAt, presenceAt)
        if isPolling { next = min(next, pollAt) }
        if isExhausted { next = min(next, retryAt) }
        return next
    }
}
