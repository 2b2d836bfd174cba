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

    /// As exactly known, and not before it.
    func canEnd(_ first: PartialDate) -> Bool {
        guard (month == nil) == (first.month == nil), (day == nil) == (first.day == nil) else { return false }
        return (first.year, first.month ?? 0, first.day ?? 0) <= (year, month ?? 0, day ?? 0)
    }
}

/// A date, or all days from one to another, where it stands in a text.
struct DateSpan {
    var first: PartialDate
    var last: PartialDate?
    /// Scalars.
    var range: Range<Int>

    init(_ first: PartialDate, to last: PartialDate? = nil, _ range: Range<Int>) {
        (self.first, self.last, self.range) = (first, last, range)
    }

    /// From Monday to Sunday, so many weeks from a time's.
    static func week(_ offset: Int, from base: CivilTime, _ range: Range<Int>) -> DateSpan {
        let monday = 7 * offset + 1 - base.weekday
        return DateSpan(.day(monday, from: base), to: .day(monday + 6, from: base), range)
    }

    /// So many months from the first one on.
    static func months(_ months: ClosedRange<Int>, of year: Int, _ range: Range<Int>) -> DateSpan {
        DateSpan(
            PartialDate(year: year, month: months.lowerBound), to: PartialDate(year: year, month: months.upperBound),
            range)
    }

    static func quarter(_ quarter: Int, of year: Int, _ range: Range<Int>) -> DateSpan {
        months(quarter * 3 - 2...quarter * 3, of: year, range)
    }

    /// The last or the next so many days, weeks, months or years, up to a time or from it on.
    static func around(
        _ base: CivilTime, _ count: Int, _ unit: RelativeDate.Unit, isAhead: Bool, _ range: Range<Int>
    ) -> DateSpan? {
        guard (1...1000).contains(count) else { return nil }
        let offset = isAhead ? count : -count
        let (near, far): (PartialDate, PartialDate) =
            switch unit {
            case .day: (.day(0, from: base), .day(offset, from: base))
            case .week: (.day(0, from: base), .day(offset * 7, from: base))
            case .month: (.month(0, from: base), .month(offset, from: base))
            case .quarter: (.month(0, from: base), .month(offset * 3, from: base))
            case .year: (PartialDate(year: base.year), PartialDate(year: base.year + offset))
            }
        return isAhead ? DateSpan(near, to: far, range) : DateSpan(far, to: near, range)
    }

    /// So many days, weeks, months or years from a time; of a week all its days.
    static func away(_ count: Int, _ unit: RelativeDate.Unit, from base: CivilTime, _ range: Range<Int>) -> DateSpan? {
        guard (-1000...1000).contains(count) else { return nil }
        return switch unit {
        case .day: DateSpan(.day(count, from: base), range)
        case .week: week(count, from: base, range)
        case .month: DateSpan(.month(count, from: base), range)
        case .quarter: DateSpan(.month(count * 3, from: base), range)
        case .year: DateSpan(PartialDate(year: base.year + count), range)
        }
    }
}
