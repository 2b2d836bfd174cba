import Synchronization

/// Wakes an `InboxWatch` from elsewhere: on a reload, a `gazette add`, a stop.
package struct Nudger: Sendable {
    let signals: AsyncStream<Void>.Continuation
    let counter = NudgeCounter()

    /// The next wake-up comes at once and looks at everything.
    package func lookAgain() {
        counter.nudges.wrappingAdd(1, ordering: .relaxed)
        signals.yield()
    }

    /// The next wake-up, and each after it, is `nil`.
    package func stop() {
        counter.isStopped.store(true, ordering: .relaxed)
        signals.finish()
    }
}

/// What signals, of which one stands for many, cannot say.
final class NudgeCounter: Sendable {
    let nudges = Atomic(0)
    let isStopped = Atomic(false)
}
