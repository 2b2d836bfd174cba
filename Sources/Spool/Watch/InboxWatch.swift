import Dispatch
import Synchronization

/// Says when to look at the inbox again. To be had from `withInboxWatch`.
package struct InboxWatch: ~Copyable {
    package let nudger: Nudger
    private var signals: AsyncStream<Void>.Iterator
    private let timer: any DispatchSourceTimer
    private var tree: WatchTree
    private var plan: WatchPlan
    private var root: FolderID?
    private var failure: SurroundingsError?
    private var told: WatchHealth?
    private var nudges = 0

    init(
        tree: consuming WatchTree, plan: WatchPlan, nudger: Nudger, signals: AsyncStream<Void>,
        timer: any DispatchSourceTimer
    ) {
        (self.plan, self.nudger, self.timer) = (plan, nudger, timer)
        self.tree = tree
        self.signals = signals.makeAsyncIterator()
    }

    package var health: WatchHealth {
        if let failure { return .gone(failure) }
        return tree.pollingReason.map(WatchHealth.polling) ?? .watching
    }

    /// Returns when something may have changed, when health changed, when nudged, or at `deadline` (then with nothing to look at but
    /// files that may have settled); `nil` after `Nudger.stop()` or cancellation. The first call says at once to look at everything.
    package mutating func next(until deadline: ContinuousClock.Instant?) async -> WakeUp? {
        plan.didFinishPolling(.now)
        while !nudger.counter.isStopped.load(ordering: .relaxed), !Task.isCancelled {
            let now = ContinuousClock.now
            if let wakeUp = wakeUp(now) { return wakeUp }
            if let deadline, deadline <= now { return WakeUp(look: .pending, overflowed: false, health: health) }
            let isThere = failure == nil
            let own = plan.next(isThere: isThere, isPolling: !tree.polled.isEmpty, isExhausted: tree.isExhausted)
            schedule(min(deadline ?? own, own) - now)
            if await signals.next(isolation: #isolation) == nil { return nil }
        }
        return nil
    }

    private func schedule(_ pause: Duration) {
        let (seconds, attoseconds) = pause.components
        let nanoseconds = min(max(0, seconds), 86_400) * 1_000_000_000 + max(0, attoseconds / 1_000_000_000)
        timer.schedule(deadline: .now() + .nanoseconds(Int(nanoseconds)), leeway: .milliseconds(1))
    }
}

extension InboxWatch {
    /// `nil` when there is nothing to say.
    private mutating func wakeUp(_ now: ContinuousClock.Instant) -> WakeUp? {
        var look = Look.pending
        var overflowed = false
        do throws(Errno) {
            let drained = try tree.drain(into: &look)
            overflowed = drained.overflowed
            if drained.isRootTouched || now >= plan.presenceAt {
                try checkPresence(now, isSurelyOther: drained.isRootTouched)
            }
            if overflowed || isNudged() || now >= plan.rescanAt { look = .everything }
            if failure == nil { try lookByItself(now, &look) }
        } catch { lose(error, now) }
        if failure != nil { look = .pending }
        guard !look.isPending || overflowed || told != health else { return nil }
        told = health
        return WakeUp(look: look, overflowed: overflowed, health: health)
    }

    private mutating func isNudged() -> Bool {
        let count = nudger.counter.nudges.load(ordering: .relaxed)
        defer { nudges = count }
        return count != nudges
    }

    /// What is due without an event.
    private mutating func lookByItself(_ now: ContinuousClock.Instant, _ look: inout Look) throws(Errno) {
        if look.isEverything || tree.isExhausted && plan.isTimeToRetry(now) {
            let before = tree.polled
            try tree.coverAll()
            if tree.polled != before { look = .everything }
            if look.isEverything { plan.didRescan(now) }
        } else if !tree.polled.isEmpty, plan.isTimeToPoll(now) {
            for path in tree.polled.keys.sorted() { look.add(.touched, path) }
        }
    }

    /// Notices that the inbox is gone, back, or another folder now, which may have the number of the old one.
    private mutating func checkPresence(_ now: ContinuousClock.Instant, isSurelyOther: Bool) throws(Errno) {
        let id = try tree.presence()
        plan.didCheckPresence(now, isThere: true)
        if id == root, failure == nil, !isSurelyOther { return }
        tree.reset()
        (root, failure) = (id, nil)
        plan.rescanNow(now)
    }

    private mutating func lose(_ error: Errno, _ now: ContinuousClock.Instant) {
        failure = SurroundingsError(error, "watch", tree.path)
        plan.didCheckPresence(now, isThere: false)
    }
}
