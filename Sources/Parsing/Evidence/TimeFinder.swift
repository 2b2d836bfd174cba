import Model

/// Finds the first date of a text, with its time of day and zone: ISO 8601, RFC 5322, 2023年11月21日 18:47,
/// 2023/11/21, 20231121, Nov 21, 2023 6:47 PM, 21. November 2023, 21.11.2023.
struct TimeFinder {
    private let tokens: [TimeToken]

    /// The first date in `text`; `nil` where there is none. Looks at the first 600 scalars; O(n).
    static func first(in text: some StringProtocol) -> FoundTime? {
        let text = Substring(text).unicodeScalars.prefix(600)
        guard text.contains(where: TimeFinder.isNumeric) else { return nil }
        return TimeFinder(tokens: TimeToken.tokens(of: text, startingAt: 0)).first()
    }

    private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x30...0x39).contains(scalar.value) }
        return scalar.properties.numericType != nil || scalar == "〇"
    }

    private func first() -> FoundTime? {
        for index in tokens.indices {
            if let (civil, next) = date(at: index) { return found(civil, from: index, next) }
        }
        return nil
    }

    private func found(_ date: CivilTime, from index: Int, _ next: Int) -> FoundTime {
        let start = tokens[index].utf8.lowerBound
        let dayOnly = FoundTime(
            civil: date, precision: .day, offset: nil, utf8: start..<tokens[next - 1].utf8.upperBound)
        guard let time = TimeOfDay.read(tokens, at: next),
            let civil = CivilTime(
                year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute,
                second: time.second ?? 0)
        else { return dayOnly }
        return FoundTime(
            civil: civil, precision: time.second == nil ? .minute : .second, offset: time.offset,
            utf8: start..<tokens[time.end - 1].utf8.upperBound)
    }

    private func token(_ index: Int) -> TimeToken? { index < tokens.count ? tokens[index] : nil }

    private func date(at index: Int) -> (CivilTime, Int)? {
        let first = tokens[index]
        if first.digits == 8 || first.digits == 14 { return compact(first, index) }
        if first.digits == 4 { return yearFirst(index) }
        if first.digits > 0, first.digits <= 2 {
            return dayFirst(index) ?? numeric(index) ?? shortYear(index) ?? dottedShortYear(index)
        }
        return monthNameFirst(index)
    }

    private func compact(_ token: TimeToken, _ index: Int) -> (CivilTime, Int)? {
        guard var value = token.number else { return nil }
        let time = token.digits == 14 ? value % 1_000_000 : 0
        if token.digits == 14 { value /= 1_000_000 }
        guard (1900...2100).contains(value / 10_000) else { return nil }
        return CivilTime(
            year: value / 10_000, month: value / 100 % 100, day: value % 100, hour: time / 10_000,
            minute: time / 100 % 100, second: time % 100
        ).map { ($0, index + 1) }
    }

    /// 2023-11-21, 2023年11月21日
    private func yearFirst(_ index: Int) -> (CivilTime, Int)? {
        guard let year = tokens[index].number, let separator = token(index + 1)?.mark,
            "-/.年".unicodeScalars.contains(separator),
            let month = token(index + 2), month.digits <= 2, let monthNumber = month.number,
            let second = token(index + 3)?.mark, "-/.月".unicodeScalars.contains(second),
            let day = token(index + 4), day.digits <= 2, let dayNumber = day.number,
            let civil = CivilTime(year: year, month: monthNumber, day: dayNumber)
        else { return nil }
        let closing = token(index + 5)?.mark
        return (civil, index + (closing == "日" || closing == "号" || closing == "號" ? 6 : 5))
    }

    /// 21 November 2023, 21st Nov. 2023
    private func dayFirst(_ index: Int) -> (CivilTime, Int)? {
        var next = index + 1
        if let word = token(next)?.word, ["st", "nd", "rd", "th", "de"].contains(word) { next += 1 }
        if token(next)?.mark == "." { next += 1 }
        guard let word = token(next)?.word, let month = MonthNames.month(word), let day = tokens[index].number else {
            return nil
        }
        next += 1
        while let mark = token(next)?.mark, mark == "." || mark == "," { next += 1 }
        if token(next)?.word == "de" { next += 1 }
        guard let year = token(next), year.digits == 4, let number = year.number else { return nil }
        return CivilTime(year: number, month: month, day: day).map { ($0, next + 1) }
    }

    /// November 21, 2023
    private func monthNameFirst(_ index: Int) -> (CivilTime, Int)? {
        guard let word = tokens[index].word, let month = MonthNames.month(word) else { return nil }
        var next = index + 1
        if token(next)?.mark == "." { next += 1 }
        guard let day = token(next), day.digits <= 2, let dayNumber = day.number else { return nil }
        next += 1
        if let word = token(next)?.word, ["st", "nd", "rd", "th"].contains(word) { next += 1 }
        if token(next)?.mark == "," { next += 1 }
        guard let year = token(next), year.digits == 4, let number = year.number else { return nil }
        return CivilTime(year: number, month: month, day: dayNumber).map { ($0, next + 1) }
    }

    /// 21.11.2023 and 21/11/2023 with the day first, 11/21/2023 with the month first where the other cannot be.
    private func numeric(_ index: Int) -> (CivilTime, Int)? {
        guard let mark = token(index + 1)?.mark, mark == "." || mark == "/" || mark == "-",
            token(index + 3)?.mark == mark,
            let first = tokens[index].number, let middle = token(index + 2), middle.digits <= 2,
            let second = middle.number, let year = token(index + 4), year.digits == 4, let number = year.number
        else { return nil }
        let isMonthFirst = second > 12 || (mark == "/" && first <= 12)
        return CivilTime(year: number, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first)
            .map { ($0, index + 5) }
    }

    /// 18-03-08 23:03, only with a time of day behind it.
    private func shortYear(_ index: Int) -> (CivilTime, Int)? {
        let parts = [tokens[index], token(index + 2), token(index + 4)].compactMap(\.self)
        guard parts.count == 3, parts.allSatisfy({ $0.digits == 2 }), token(index + 1)?.mark == "-",
            token(index + 3)?.mark == "-", TimeOfDay.read(tokens, at: index + 5) != nil
        else { return nil }
        let numbers = parts.compactMap(\.number)
        return CivilTime(year: 2000 + numbers[0], month: numbers[1], day: numbers[2]).map { ($0, index + 5) }
    }

    /// 21.11.23, each with two digits, as by itself.
    private func dottedShortYear(_ index: Int) -> (CivilTime, Int)? {
        let parts = [tokens[index], token(index + 2), token(index + 4)].compactMap(\.self)
        guard parts.count == 3, parts.allSatisfy({ $0.digits == 2 }), token(index + 1)?.mark == ".",
            token(index + 3)?.mark == ".", index == 0 || tokens[index - 1].mark != ".", token(index + 5)?.mark != "."
        else { return nil }
        let numbers = parts.compactMap(\.number)
        return CivilTime(year: 2000 + numbers[2], month: numbers[1], day: numbers[0]).map { ($0, index + 5) }
    }
}
