import Model

/// An instant as ISO 8601 to the minute, with the zone's offset.
func isoMinute(_ instant: Int64, in zone: Zone) -> String {
    PublishedTime(civil: zone.civil(at: instant), precision: .minute, offset: zone.offset(at: instant)).description
}

/// The day an instant falls on in a zone, as days since 1970-01-01.
func day(of instant: Int64, in zone: Zone) -> Int { zone.civil(at: instant).daysSinceEpoch }

/// The edition's date: the one its name begins with, of two joined by `--` the second; else that of the period's end.
func editionDate(_ request: EditionRequest) -> String {
    if request.name.dropFirst(10).hasPrefix("--") {
        return String(isoMinute(request.period.upperBound - 1, in: request.zone).prefix(10))
    }
    let parts = request.name.split(separator: "-").prefix(3).map { Int($0.prefix { $0 != "T" }) ?? -1 }
    if parts.count == 3, CivilTime(year: parts[0], month: parts[1], day: parts[2]) != nil,
        request.name.utf8.count >= 10
    {
        return String(request.name.prefix(10))
    }
    return String(isoMinute(request.period.upperBound, in: request.zone).prefix(10))
}

/// Articles a day up to the latest day that has one, 14 days at most, from the first day that has one.
func coverage(of times: [Int64], in zone: Zone) -> [Int] {
    let days = times.map { day(of: $0, in: zone) }
    guard let last = days.max(), let first = days.filter({ $0 > last - 14 }).min() else { return [] }
    var counts = Array(repeating: 0, count: last - first + 1)
    for day in days where day >= first { counts[day - first] += 1 }
    return counts
}

/// Days since 1970-01-01 of an ISO 8601 date or of the last day of a month or year; `nil` where it is none.
func isoDays(_ date: String) -> Int? {
    let parts = date.split(separator: "-").prefix(3).map { Int($0) ?? -1 }
    guard let year = parts.first else { return nil }
    let month = parts.count > 1 ? parts[1] : 12
    return CivilTime(year: year, month: month, day: parts.count > 2 ? parts[2] : 28)?.daysSinceEpoch
}
