internal import Model

// Nov. 17, 2023; last Friday; three days ago; Q3 2024; by the end of 2026.
extension DateFinder {
    func english(_ index: Int) -> DateSpan? {
        if tokens[index].kind == .number { return dayFirst(index) ?? bareYear(index) ?? yearQuarter(index) }
        switch word(index) {
        case .month(let month) where isCapital(index): return monthFirst(index, month)
        case .weekday(let day) where isCapital(index):
            return base.flatMap { bareWeekday(day, tokens[index].range, $0) }
        case .day(let offset): return base.map { DateSpan(.day(offset, from: $0), tokens[index].range) }
        case .which(let offset): return base.flatMap { which(offset, index, $0) }
        case .past: return base.flatMap { lasting(index, isAhead: false, $0) }
        case .ago: return base.flatMap { ago(index, $0) }
        case .ordinal(let number): return quarter(number, index)
        case .end, .start, .early, .late, .middle: return partOfYear(index)
        default: return quarterCode(index)
        }
    }

    // MARK: Words

    func word(_ index: Int) -> EnglishDateWord? {
        guard tokens.indices.contains(index), tokens[index].kind == .latin else { return nil }
        return EnglishDateWord.word(of: foldedHash(text.scalars[tokens[index].range]))
    }

    private func isCapital(_ index: Int) -> Bool { text.classes[Int(tokens[index].start)] == .upper }

    private func span(_ from: Int, _ to: Int) -> Range<Int> { Int(tokens[from].start)..<Int(tokens[to].end) }

    /// The number that a token begins with, and whether it is all of the token.
    private func number(_ index: Int) -> (value: Int, isWhole: Bool)? {
        guard tokens.indices.contains(index) else { return nil }
        if case .number(let value) = word(index) { return (value, true) }
        guard tokens[index].kind == .number, let number = number(at: Int(tokens[index].start)) else { return nil }
        return (number.value, number.end == Int(tokens[index].end))
    }

    private func year(_ index: Int) -> Int? {
        guard let number = number(index), number.isWhole, tokens[index].count == 4, (1500...2999).contains(number.value)
        else { return nil }
        return number.value
    }

    private func isMark(_ mark: UInt32, _ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].count == 1 && scalar(Int(tokens[index].start)) == mark
    }

    // MARK: Months and days

    /// Nov. 17, 2023; Nov. 17-20; November 2023; in November.
    private func monthFirst(_ index: Int, _ month: Int) -> DateSpan? {
        let next = isMark(0x2E, index + 1) && tokens[index].count <= 4 ? index + 2 : index + 1
        if let year = year(next) { return DateSpan(PartialDate(year: year, month: month), span(index, next)) }
        guard let day = number(next), (1...31).contains(day.value), tokens[next].kind == .number else {
            return bareMonth(index, month)
        }
        let comma = isMark(0x2C, next + 1) ? next + 2 : next + 1
        let year = self.year(comma)
        let end = year == nil ? next : comma
        guard let known = year ?? self.year(ofMonth: month, day: day.value) else { return nil }
        let first = PartialDate(year: known, month: month, day: day.value)
        return ranged(DateSpan(first, span(index, end)), last: next)
    }

    /// 17-20 is one token.
    private func ranged(_ span: DateSpan, last: Int) -> DateSpan {
        let start = Int(tokens[last].start)
        guard let first = number(at: start), scalar(first.end) == 0x2D || scalar(first.end) == 0x2013,
            let second = number(at: first.end + 1), second.value <= 31
        else { return span }
        let day = PartialDate(year: span.first.year, month: span.first.month, day: second.value)
        guard day.canEnd(span.first) else { return span }
        return DateSpan(span.first, to: day, span.range.lowerBound..<max(span.range.upperBound, second.end))
    }

    /// in November, last November: the nearest one.
    private func bareMonth(_ index: Int, _ month: Int) -> DateSpan? {
        guard tokens[index].count > 3 else { return nil }
        switch word(index - 1) {
        case .preposition, .due, .since, .early, .late: break
        case .which(0): break
        default: return nil
        }
        guard let year = year(ofMonth: month, day: nil) else { return nil }
        return DateSpan(PartialDate(year: year, month: month), tokens[index].range)
    }

    /// 17 November 2023
    private func dayFirst(_ index: Int) -> DateSpan? {
        guard let day = number(index), (1...31).contains(day.value), case .month(let month) = word(index + 1),
            isCapital(index + 1)
        else { return nil }
        let year = self.year(index + 2)
        guard let known = year ?? self.year(ofMonth: month, day: day.value) else { return nil }
        let first = PartialDate(year: known, month: month, day: day.value)
        return ranged(DateSpan(first, span(index, year == nil ? index + 1 : index + 2)), last: index)
    }

    // MARK: Years

    /// in 2019, since 2019, between 2019 and 2023.
    private func bareYear(_ index: Int) -> DateSpan? {
        guard let year = year(index), year >= 1900 else { return nil }
        let before = word(index - 1)
        guard [.preposition, .due, .since, .between].contains(before), !isCounting(index + 1) else { return nil }
        if before == .since, let base {
            return DateSpan(PartialDate(year: year), to: .day(0, from: base), tokens[index].range)
        }
        if word(index + 1) == .and, let last = self.year(index + 2), last > year {
            return DateSpan(PartialDate(year: year), to: PartialDate(year: last), span(index, index + 2))
        }
        return DateSpan(PartialDate(year: year), tokens[index].range)
    }

    /// In 2000 cases: the number counts what follows.
    private func isCounting(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .latin, !isCapital(index) else { return false }
        return !cues[index].contains(.stop) && !tokens[index].entry.isStop && word(index) == nil
    }

    /// the end of 2026, early 2024, the beginning of the year.
    private func partOfYear(_ index: Int) -> DateSpan? {
        let isEdge = word(index) == .end || word(index) == .start
        var next = index + 1
        if isEdge {
            guard word(next) == .of else { return nil }
            next += 1
        }
        if word(next) == .the || word(next) == .which(0) { next += 1 }
        var known = year(next)
        if known == nil, isEdge, word(next) == .unit(.year), let base { known = base.year }
        guard let known else { return nil }
        let month = word(index) == .end ? 12 : word(index) == .start ? 1 : nil
        return DateSpan(PartialDate(year: known, month: month), span(index, next))
    }

    // MARK: Quarters

    /// the third quarter of 2023, the first half
    private func quarter(_ number: Int, _ index: Int) -> DateSpan? {
        let isHalf = word(index + 1) == .half
        guard word(index + 1) == .quarter || isHalf && number <= 2, word(index + 2) != .unit(.year) || isHalf else {
            return nil
        }
        guard let (year, last) = yearBehind(index + 1, isHalf ? number * 2 : number) else { return nil }
        let length = isHalf ? 6 : 3
        return DateSpan.months((number - 1) * length + 1...number * length, of: year, span(index, last))
    }

    /// Q3 2024
    private func quarterCode(_ index: Int) -> DateSpan? {
        guard tokens[index].count == 2, let digit = self.number(at: Int(tokens[index].start) + 1),
            (1...4).contains(digit.value),
            scalar(Int(tokens[index].start)) == 0x71, let (year, last) = yearBehind(index, digit.value)
        else { return nil }
        return DateSpan.quarter(digit.value, of: year, span(index, last))
    }

    /// 2024Q3
    private func yearQuarter(_ index: Int) -> DateSpan? {
        let start = Int(tokens[index].start)
        guard tokens[index].count == 6, let year = number(at: start), year.end == start + 4,
            (1900...2999).contains(year.value)
        else { return nil }
        return quarter(at: start + 4, year: year.value, start)
    }

    /// The year behind a quarter, “of” or “of last year” between them; else the nearest. And its last token.
    private func yearBehind(_ index: Int, _ quarter: Int) -> (year: Int, last: Int)? {
        let next = word(index + 1) == .of ? index + 2 : index + 1
        if let year = year(next) { return (year, next) }
        guard let base else { return nil }
        if case .which(let offset) = word(next), word(next + 1) == .unit(.year) {
            return (base.year + offset, next + 1)
        }
        return year(ofQuarter: quarter, at: Int(tokens[index].start)).map { ($0, index) }
    }

    // MARK: From the base

    /// last Friday, next week, this month, last two years.
    private func which(_ offset: Int, _ index: Int, _ base: CivilTime) -> DateSpan? {
        guard tokens.indices.contains(index + 1) else { return nil }
        let range = span(index, index + 1)
        switch word(index + 1) {
        case .weekday(let day):
            // The one before today, the one behind it.
            let back = (base.weekday - day + 7) % 7
            return DateSpan(.day(offset < 0 ? -(back == 0 ? 7 : back) : 7 - back, from: base), range)
        case .unit(.quarter), .quarter:
            let month = PartialDate.month(offset * 3, from: base)
            return DateSpan.quarter(((month.month ?? 1) + 2) / 3, of: month.year, range)
        case .unit(.day): return nil
        case .unit(let unit): return DateSpan.away(offset, unit, from: base, range)
        case .month(let month) where isCapital(index + 1): return monthNamed(month, offset, range, base)
        default: return offset == 0 ? nil : lasting(index, isAhead: offset > 0, base)
        }
    }

    private func monthNamed(_ month: Int, _ offset: Int, _ range: Range<Int>, _ base: CivilTime) -> DateSpan? {
        let year =
            offset < 0
            ? (month < base.month ? base.year : base.year - 1) : month > base.month ? base.year : base.year + 1
        return offset == 0 ? nil : DateSpan(PartialDate(year: year, month: month), range)
    }

    /// the past three years, the next 10 days.
    private func lasting(_ index: Int, isAhead: Bool, _ base: CivilTime) -> DateSpan? {
        if let number = number(index + 1), number.isWhole, case .unit(let unit) = word(index + 2) {
            return DateSpan.around(base, number.value, unit, isAhead: isAhead, span(index, index + 2))
        }
        guard word(index) == .past, case .unit(let unit) = word(index + 1), unit != .day else { return nil }
        return DateSpan.around(base, 1, unit, isAhead: false, span(index, index + 1))
    }

    /// three days ago, a week ago; “ago” is at `index`.
    private func ago(_ index: Int, _ base: CivilTime) -> DateSpan? {
        guard index >= 2, case .unit(let unit) = word(index - 1) else { return nil }
        let count = word(index - 2) == .a ? 1 : number(index - 2).flatMap { $0.isWhole ? $0.value : nil }
        guard let count, count <= 1000 else { return nil }
        return DateSpan.away(-count, unit, from: base, span(index - 2, index))
    }
}
