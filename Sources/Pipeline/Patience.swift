/// How long to wait for the surroundings before trying again: longer each time, until something succeeds.
struct Patience: Sendable {
    private var failures = 0

    /// Whether there was a failure since the last success.
    var isWaiting: Bool { failures > 0 }

    /// Doubles from 1 s to 60 s.
    mutating func pause() -> Duration {
        failures += 1
        return .seconds(min(60, 1 << min(failures - 1, 6)))
    }

    /// Whether there was a failure since the last success, which this is.
    mutating func recovered() -> Bool {
        defer { failures = 0 }
        return isWaiting
    }
}
