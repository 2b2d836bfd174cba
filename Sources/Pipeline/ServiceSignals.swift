/// What the services tell the service manager; does nothing where there is none.
package struct ServiceSignals: Sendable {
    package var ready: @Sendable (_ status: String) -> Void
    package var status: @Sendable (String) -> Void
    package var extendStart: @Sendable (Duration) -> Void
    package var watchdog: @Sendable () -> Void
    /// `nil` where nobody waits for the watchdog.
    package var watchdogInterval: Duration?
    /// Whether somebody starts us anew when we end. A service manager that waits for the watchdog does.
    var isManaged: Bool { watchdogInterval != nil }

    package init(
        ready: @escaping @Sendable (String) -> Void = { _ in }, status: @escaping @Sendable (String) -> Void = { _ in },
        extendStart: @escaping @Sendable (Duration) -> Void = { _ in },
        watchdog: @escaping @Sendable () -> Void = {}, watchdogInterval: Duration? = nil
    ) {
        (self.ready, self.status, self.extendStart) = (ready, status, extendStart)
        (self.watchdog, self.watchdogInterval) = (watchdog, watchdogInterval)
    }
}
