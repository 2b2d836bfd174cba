import Model

/// One number of an edition.
package struct Issue: Sendable, Equatable {
    package let schedule: String
    /// Days since 1970-01-01 of the civil day that names it.
    package let day: Int
    /// Minutes after midnight.
    package let minute: Int
    /// Whether its name says the minute: where an edition has several issues a day.
    package let isNamedByTime: Bool
    /// The period that it stands for: seconds since the epoch.
    package var start: Int64
    package let end: Int64

    /// `2026-11-23-daily`; with several a day `2026-11-23T14-hourly`, `2026-11-23T1830-evening`.
    package var name: String {
        let time = "T\(padded(minute / 60))\(minute % 60 == 0 ? "" : padded(minute % 60))"
        return "\(isoDate(day))\(isNamedByTime ? time : "")-\(schedule)"
    }

    /// Whether it comes after another one of its edition; a day without times in the names has one.
    package func isNewer(than other: Issue) -> Bool {
        guard day == other.day else { return day > other.day }
        return (isNamedByTime || other.isNamedByTime) && minute > other.minute
    }

    /// From an earlier instant, the end of the last issue that was closed: what a sleeping machine
    /// missed is made up in one issue.
    package func covering(since instant: Int64) -> Issue {
        var issue = self
        issue.start = min(start, instant)
        return issue
    }
}

/// `2026-11-23`
func isoDate(_ day: Int) -> String {
    let civil = CivilTime(secondsSinceEpoch: Int64(day) * 86_400)
    return "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))"
}

/// Days since 1970-01-01 of `2026-11-23`; `nil` for anything else.
func civilDay<Text: StringProtocol>(_ date: Text) -> Int? {
    let parts = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
        parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    return CivilTime(year: numbers[0], month: numbers[1], day: numbers[2])?.daysSinceEpoch
}
