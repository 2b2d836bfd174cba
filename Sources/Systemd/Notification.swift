/// What a service tells the service manager (sd_notify(3)).
package enum Notification: Sendable, Equatable {
    case ready(status: String)
    case status(String)
    /// Settings are being read again; `ready` ends it. The time of CLOCK_MONOTONIC that `Type=notify-reload` wants.
    case reloading(monotonicUsec: UInt64)
    case stopping(status: String)
    /// The start or stop needs this much longer from now on.
    case extendTimeout(Duration)
    /// The work has made progress, or is idle and well.
    case watchdog
    /// The manager is asked to treat the service as hung now.
    case watchdogTrigger

    /// The lines of the protocol.
    package var message: String {
        switch self {
        case .ready(let status): "READY=1\nSTATUS=\(oneLine(status))"
        case .status(let status): "STATUS=\(oneLine(status))"
        case .reloading(let usec): "RELOADING=1\nMONOTONIC_USEC=\(usec)"
        case .stopping(let status): "STOPPING=1\nSTATUS=\(oneLine(status))"
        case .extendTimeout(let duration): "EXTEND_TIMEOUT_USEC=\(max(0, duration.microseconds))"
        case .watchdog: "WATCHDOG=1"
        case .watchdogTrigger: "WATCHDOG=trigger"
        }
    }
}

extension Duration {
    /// Whole microseconds, towards zero; as many as fit.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        return overflow ? (seconds < 0 ? .min : .max) : product + attoseconds / 1_000_000_000_000
    }
}
