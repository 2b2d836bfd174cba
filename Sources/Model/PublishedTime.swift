/// When an article says it was published, as exactly as it says so.
package struct PublishedTime: Hashable, Sendable, CustomStringConvertible {
    package enum Precision: Int, Hashable, Sendable { case day, minute, second }

    package let civil: CivilTime
    package let precision: Precision
    /// Seconds east of UTC: the text's own, else of the zone that the text is read in.
    package let offset: Int

    package init(civil: CivilTime, precision: Precision, offset: Int) {
        (self.civil, self.precision, self.offset) = (civil, precision, offset)
    }

    /// Seconds since 1970-01-01T00:00:00Z; the start of the day where only the day is known.
    package var instant: Int64 { civil.secondsSinceEpoch - Int64(offset) }

    /// ISO 8601: `2023-11-21`, `2023-11-21T18:47+08:00`, `2023-11-21T18:47:05Z`.
    package var description: String {
        let date = "\(padded(civil.year, 4))-\(padded(civil.month))-\(padded(civil.day))"
        guard precision != .day else { return date }
        let seconds = precision == .second ? ":\(padded(civil.second))" : ""
        return "\(date)T\(padded(civil.hour)):\(padded(civil.minute))\(seconds)\(zone)"
    }

    private var zone: String {
        guard offset != 0 else { return "Z" }
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60)):\(padded(minutes % 60))"
    }
}

/// `number` with leading zeros to `width` digits.
package func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
