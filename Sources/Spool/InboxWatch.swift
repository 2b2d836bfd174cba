/// Whether changes are noticed by themselves.
package enum WatchHealth: Hashable, Sendable {
    case watching
    /// Some folders send no events, or watches ran out: looked at from time to time. The reason in one line, with the sysctl to raise.
    case polling(reason: String)
    /// The inbox is not there or cannot be opened; tried each second.
    case gone(SurroundingsError)
}

package struct WakeUp: Sendable {
    package var look: Look
    /// The event queue overflowed (IN_Q_OVERFLOW); `look` is for everything.
    package var overflowed: Bool
    package var health: WatchHealth
}

/// Says when to look at the inbox again. To be used inside `withInboxWatch`.
package struct InboxWatch: ~Copyable {
    /// Wakes the watch from elsewhere: on a reload, a `gazette add`, a stop.
    package let nudger: Nudger

    /// Returns when something may have changed, at `deadline` (with nothing new to look at but pending files), or when nudged; `nil` after
    /// `Nudger.stop()` or cancellation. The first call returns at once: look at everything.
    package mutating func next(until deadline: ContinuousClock.Instant?) async -> WakeUp? { nil }
}

package struct Nudger: Sendable {
    /// The next wake-up comes at once and looks at everything.
    package func lookAgain() {}
    /// The next wake-up, and each after it, is `nil`.
    package func stop() {}
}

package struct WatchSettings: Sendable {
    /// Everything is looked at this often, whatever events say.
    package var rescan: Duration = .seconds(300)
    /// Folders without events are looked at this often; less often where a look takes long.
    package var poll: Duration = .seconds(5)
    /// inotify is tried again this often after it ran out.
    package var retry: Duration = .seconds(30)

    package init() {}
}

/// Runs `body` with a watch over the inbox's whole tree, folders that come later included.
package func withInboxWatch<Result>(
    of inbox: InboxSettings, _ settings: WatchSettings = WatchSettings(),
    _ body: (inout InboxWatch) async throws -> Result
) async throws -> Result {
    var watch = InboxWatch(nudger: Nudger())
    return try await body(&watch)
}
