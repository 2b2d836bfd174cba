import CSystemd
import Glibc

/// The service manager that started this process, where one did and listens.
///
/// Each method is one datagram; safe from any thread.
package struct ServiceManager: Sendable {
    private let deliver: @Sendable (String) -> Bool

    /// Talks to `$NOTIFY_SOCKET`; without one every method does nothing and gives `false`.
    ///
    /// C: `sd_notify`.
    package init() { deliver = { sd_notify(0, $0) > 0 } }

    /// Talks to `deliver` instead, which says whether the message arrived.
    package init(deliver: @escaping @Sendable (String) -> Bool) { self.deliver = deliver }

    /// Whether the manager was told.
    @discardableResult
    package func send(_ notification: Notification) -> Bool { deliver(notification.message) }

    /// The inbox is scanned and the outbox writable; also ends a reload.
    @discardableResult
    package func ready(status: String) -> Bool { send(.ready(status: status)) }

    /// The line that `systemctl status` shows; only the first line is kept.
    @discardableResult
    package func status(_ status: String) -> Bool { send(.status(status)) }

    @discardableResult
    package func reloading() -> Bool { send(.reloading(monotonicUsec: monotonicUsec())) }

    @discardableResult
    package func stopping(status: String) -> Bool { send(.stopping(status: status)) }

    @discardableResult
    package func extendTimeout(by duration: Duration) -> Bool { send(.extendTimeout(duration)) }

    /// To be called only after real progress of the work, or when it is idle and the database answers.
    @discardableResult
    package func watchdog() -> Bool { send(.watchdog) }

    /// The time within which `watchdog()` must be called again, `WatchdogSec=`; `nil` where nobody waits for it.
    ///
    /// C: `sd_watchdog_enabled`.
    package var watchdogInterval: Duration? {
        var usec: UInt64 = 0
        return sd_watchdog_enabled(0, &usec) > 0 ? .microseconds(Int64(clamping: usec)) : nil
    }

    /// Whether the machine was booted by systemd.
    ///
    /// C: `sd_booted`.
    package static var isBooted: Bool { sd_booted() > 0 }
}

/// CLOCK_MONOTONIC in microseconds.
private func monotonicUsec() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
}
