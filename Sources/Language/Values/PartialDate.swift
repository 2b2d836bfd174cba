internal import Model

/// A date as far as it is known.
struct PartialDate: Equatable {
    var year: Int
    var month: Int?
    var day: Int?

    /// `2023-11-21`, `2023-11`, `2023`; nil where no such day exists.
    var description: String? {
        guard CivilTime(year: year, month: month ?? 1, day: day ?? 1) != nil, year > 0 else { return nil }
        let known = [month, day].prefix { $0 != nil }.compactMap { $0 }
        return ([padded(year, 4)] + known.map { padded($0) }).joined(separator: "-")
    }

    /// The day so many days from a time's.
    static func day(_ offset: Int, from base: CivilTime) -> PartialDate {
        let day = CivilTime(secondsSinceEpoch: base.secondsSinceEpoch + Int64(offset) * 86_400)
        return PartialDate(year: day.year, month: day.month, day: day.day)
    }

    /// The month so many months from a time's.
    static func month(_ offset: Int, from base: CivilTime) -> PartialDate {
        let months = base.year * 12 + base.month - 1 + offset
        return PartialDate(year: months / 12, month: months % 12 + 1)
    }

    /// The year in which a month and day lie nearest to a time, the past preferred: at most three months ahead.
    static func nearestYear(month: Int, day: Int?, to base: CivilTime) -> Int {
        let ahead = month - base.month
        return ahead > 3 ? base.year - 1 : ahead < -9 ? base.year + 1 : base.year
    }
}
