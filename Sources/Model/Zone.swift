/// A time zone as a value: its name and the instants at which its offset changes.
package struct Zone: Sendable, Equatable {
    /// An offset from UTC that holds from an instant on.
    package struct Transition: Sendable, Equatable {
        /// Seconds since 1970-01-01T00:00:00Z.
        package let instant: Int64
        /// Seconds east of UTC.
        package let offset: Int

        package init(instant: Int64, offset: Int) {
            (self.instant, self.offset) = (instant, offset)
        }
    }

    /// The name in the IANA database, `Asia/Shanghai`.
    package let name: String
    private let first: Int
    private let transitions: [Transition]

    /// `first` holds before the first of `transitions`, which are in order of time.
    package init(name: String, first: Int, transitions: [Transition] = []) {
        (self.name, self.first, self.transitions) = (name, first, transitions)
    }

    package static let utc = Zone(name: "UTC", first: 0)

    /// Seconds east of UTC at an instant. O(log n).
    package func offset(at instant: Int64) -> Int {
        var range = 0..<transitions.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = transitions[middle].instant <= instant ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound == 0 ? first : transitions[range.lowerBound - 1].offset
    }

    /// The instant of a civil time here; the earlier one where clocks go back, and the time moved on by
    /// the gap where they go forward.
    package func instant(of time: CivilTime) -> Int64 {
        let local = time.secondsSinceEpoch
        let before = local - Int64(offset(at: local - 86_400))
        let after = local - Int64(offset(at: local + 86_400))
        if offset(at: before) == Int(local - before) { return before }
        if offset(at: after) == Int(local - after) { return after }
        return before
    }

    package func civil(at instant: Int64) -> CivilTime {
        CivilTime(secondsSinceEpoch: instant + Int64(offset(at: instant)))
    }
}
