import Glibc

/// The wall clock: when files are received and editions are due. No output shows it.
package enum Clock {
    /// Seconds since the epoch.
    package static func now() -> Int64 { Int64(time(nil)) }
}
