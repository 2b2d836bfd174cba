import Model

/// A day, counted from 1970-01-01.
typealias CivilDay = Int

/// The civil seconds that a date covers, of any precision: `2023`, `2023-11`, `2023-11-21`, `2023/11/21`, `2023年11月21日`,
/// `2023-11-21T18:47`, or by the day it is today: `today`, `昨天`, `last week`, `上个月`, `7 days ago`, `3天前`; `nil` for what
/// is no date.
func rangeOfDate(_ text: String, today: CivilDay) -> Range<Int64>? {
    let name = String(
        String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { !" -_".unicodeScalars.contains($0) }))
    if let days = namedDays[name]?(today) ?? daysAgo(name, today) {
        return Int64(days.lowerBound) * 86_400..<Int64(days.upperBound) * 86_400
    }
    return rangeOfNumbers(text)
}

private let namedDays: [String: @Sendable (CivilDay) -> Range<CivilDay>?] = {
    let forms: [([String], @Sendable (CivilDay) -> Range<CivilDay>?)] = [
        (["today", "今天", "今日"], { $0..<$0 + 1 }),
        (["yesterday", "昨天", "昨日"], { $0 - 1..<$0 }),
        (["前天", "前日"], { $0 - 2..<$0 - 1 }),
        (["thisweek", "本周", "这周", "这个星期", "本週"], { week($0) }),
        (["lastweek", "上周", "上个星期", "上星期", "上週"], { week($0 - 7) }),
        (["thismonth", "本月", "这个月"], { month($0, 0) }),
        (["lastmonth", "上月", "上个月"], { month($0, -1) }),
        (["thisyear", "今年"], { year($0, 0) }),
        (["lastyear", "去年"], { year($0, -1) }),
    ]
    var named: [String: @Sendable (CivilDay) -> Range<CivilDay>?] = [:]
    for (names, days) in forms { for name in names { named[name] = days } }
    return named
}()

/// Monday to Sunday.
private func week(_ day: CivilDay) -> Range<CivilDay> {
    let monday = day - ((day + 3) % 7 + 7) % 7
    return monday..<monday + 7
}

private func month(_ day: CivilDay, _ offset: Int) -> Range<CivilDay>? {
    let time = CivilTime(secondsSinceEpoch: Int64(day) * 86_400)
    let months = time.year * 12 + time.month - 1 + offset
    guard let first = CivilTime(year: months / 12, month: months % 12 + 1, day: 1),
        let next = CivilTime(year: (months + 1) / 12, month: (months + 1) % 12 + 1, day: 1)
    else { return nil }
    return first.daysSinceEpoch..<next.daysSinceEpoch
}

private func year(_ day: CivilDay, _ offset: Int) -> Range<CivilDay>? {
    let year = CivilTime(secondsSinceEpoch: Int64(day) * 86_400).year + offset
    guard let first = CivilTime(year: year, month: 1, day: 1), let next = CivilTime(year: year + 1, month: 1, day: 1)
    else { return nil }
    return first.daysSinceEpoch..<next.daysSinceEpoch
}

/// `3天前`, `7daysago`, `7d`.
private func daysAgo(_ name: String, _ today: CivilDay) -> Range<CivilDay>? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count < 40_000,
        ["天前", "日前", "daysago", "dayago", "d"].contains(String(name.dropFirst(digits.count)))
    else { return nil }
    return today - count..<today - count + 1
}

private func rangeOfNumbers(_ text: String) -> Range<Int64>? {
    guard let numbers = numbers(in: text), let first = numbers.first, (1000...9998).contains(first) else { return nil }
    func part(_ index: Int, _ least: Int) -> Int { index < numbers.count ? numbers[index] : least }
    let start = CivilTime(
        year: first, month: part(1, 1), day: part(2, 1), hour: part(3, 0), minute: part(4, 0), second: part(5, 0))
    guard let start else { return nil }
    let begin = start.secondsSinceEpoch
    let day = start.daysSinceEpoch
    let end: Int64? =
        switch numbers.count {
        case 1: year(day, 0).map { Int64($0.upperBound) * 86_400 }
        case 2: month(day, 0).map { Int64($0.upperBound) * 86_400 }
        case 3: begin + 86_400
        case 4: begin + 3600
        case 5: begin + 60
        default: begin + 1
        }
    return end.map { begin..<max($0, begin + 1) }
}

private func numbers(in text: String) -> [Int]? {
    var numbers: [Int] = []
    var isInNumber = false
    for scalar in text.unicodeScalars {
        guard let digit = digit(scalar) else {
            guard isInNumber, "-/.:T年月日时時分".unicodeScalars.contains(scalar) else { return nil }
            isInNumber = false
            continue
        }
        if !isInNumber { numbers.append(0) }
        isInNumber = true
        guard numbers.count <= 6, numbers[numbers.count - 1] < 10_000 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
    }
    return numbers
}

/// ASCII or full width.
private func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
}
