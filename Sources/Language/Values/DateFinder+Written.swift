internal import Model

// 2023年11月17日至20日, 2023-11-21, 1-9月, 第三季度: dates that begin with a number.
extension DateFinder {
    func written(at start: Int) -> DateSpan? {
        if let date = separated(at: start) { return date }
        if let quarter = quarter(at: start, year: nil, start) { return quarter }
        guard let number = number(at: start) else { return nil }
        if let range = compressed(number, start) { return range }
        let unit = skip(number.end)
        switch scalar(unit) {
        case 0x5E74, 0x8D22:  // 年, 财年
            return writtenYear(number.value, unit, start)
        case 0x6708:
            guard !isCounted(start), let span = monthAndDay(at: start, year: nil, start) else { return nil }
            return joined(span)
        case 0x65E5:
            guard (1...31).contains(number.value), isBareDay(number, unit, start),
                let date = month(ofDay: number.value, at: start)
            else { return nil }
            return joined(DateSpan(date, start..<unit + 1))
        default: return nil
        }
    }

    private func writtenYear(_ value: Int, _ unit: Int, _ start: Int) -> DateSpan? {
        let isFiscal = scalar(unit) == 0x8D22
        if isFiscal, scalar(unit + 1) != 0x5E74 { return nil }
        var end = isFiscal ? unit + 2 : unit + 1
        if isWord([0x4EE3], at: end) { return decade(value, start, end + 1) }
        guard (1000...2999).contains(value), !(value % 100 == 0 && isDuration(end)) else { return nil }
        if scalar(end) == 0x5EA6 { end += 1 }
        return continued(inYear(value, from: end, start))
    }

    /// 90年代, 1990年代
    private func decade(_ value: Int, _ start: Int, _ end: Int) -> DateSpan? {
        let year = value < 100 ? 1900 + value : value
        guard year % 10 == 0, (1000...2999).contains(year), value >= 30 else { return nil }
        return DateSpan(PartialDate(year: year), to: PartialDate(year: year + 9), start..<end)
    }

    /// 1000年前, 2000年历史, 1500年来
    private func isDuration(_ end: Int) -> Bool {
        switch scalar(end) {
        case 0x524D: scalar(end + 1) != 0x540E
        case 0x5386, 0x6765, 0x591A, 0x4EE5: true
        default: false
        }
    }

    /// Behind 第, 每, 满, 农历, 阴历: no month of the calendar; behind 年: of another year.
    private func isCounted(_ start: Int) -> Bool {
        [0x7B2C, 0x6BCF, 0x6EE1, 0x5386, 0x6DA6, 0x5E74].contains(scalar(start - 1))
    }

    /// 20日, not 近5日, 3日内, 24日线, 三日.
    private func isBareDay(_ number: (value: Int, end: Int), _ unit: Int, _ start: Int) -> Bool {
        let isDigits = (0x30...0x39).contains(scalar(start))
        guard isDigits || number.end - start >= 2 else { return false }
        return !DateFinder.counting.contains(scalar(start - 1)) && !DateFinder.counted.contains(scalar(unit + 1))
    }

    /// 第 续 近 逾 超 期 每 满 共 过 达 约 长 前 历 月
    private static let counting: Set<UInt32> = [
        0x7B2C, 0x7EED, 0x8FD1, 0x903E, 0x8D85, 0x671F, 0x6BCF, 0x6EE1, 0x5171, 0x8FC7, 0x8FBE, 0x7EA6, 0x957F, 0x524D,
        0x5386, 0x6708,
    ]

    /// 线 均 内 游 龄 间 元 圆 程 后 前 式 年 本
    private static let counted: Set<UInt32> = [
        0x7EBF, 0x5747, 0x5185, 0x6E38, 0x9F84, 0x95F4, 0x5143, 0x5706, 0x7A0B, 0x540E, 0x524D, 0x5F0F, 0x5E74, 0x672C,
    ]

    /// 2023-11-21 2023/11/21 2023.11.21
    private func separated(at start: Int) -> DateSpan? {
        let mark = scalar(start + 4)
        guard mark == 0x2D || mark == 0x2F || mark == 0x2E, let year = number(at: start), year.end == start + 4,
            (1000...2999).contains(year.value), let month = number(at: start + 5), scalar(month.end) == mark,
            let day = number(at: month.end + 1), ![mark, 0x2E].contains(scalar(day.end)) || !isDigit(day.end + 1),
            !isDigit(day.end)
        else { return nil }
        return joined(DateSpan(PartialDate(year: year.value, month: month.value, day: day.value), start..<day.end))
    }

    private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(scalar(index)) }

    /// 2019-2023年, 1-9月, 17至20日: one unit for both.
    private func compressed(_ first: (value: Int, end: Int), _ start: Int) -> DateSpan? {
        guard let next = connector(first.end), let second = number(at: next), first.value < second.value else {
            return nil
        }
        let unit = skip(second.end)
        let range = start..<unit + 1
        switch scalar(unit) {
        case 0x5E74:
            guard (1000...2999).contains(first.value), second.value <= 2999, scalar(unit + 1) != 0x4EE3 else {
                return nil
            }
            return DateSpan(PartialDate(year: first.value), to: PartialDate(year: second.value), range)
        case 0x6708:
            guard !isCounted(start), second.value <= 12, let year = year(ofMonth: second.value, day: nil) else {
                return nil
            }
            return DateSpan.months(first.value...second.value, of: year, range)
        case 0x65E5:
            guard second.value <= 31, isBareDay(second, unit, start), let date = month(ofDay: first.value, at: start)
            else { return nil }
            return DateSpan(date, to: PartialDate(year: date.year, month: date.month, day: second.value), range)
        default: return nil
        }
    }

    // MARK: Parts of a year

    /// What stands behind a year that is known, of which the mention begins at `start`.
    func inYear(_ year: Int, from end: Int, _ start: Int) -> DateSpan {
        let next = scalar(end) == 0x7684 ? end + 1 : skip(end)
        if let months = months(at: next, of: year, start) { return months }
        if let date = monthAndDay(at: next, year: year, start) { return joined(date) }
        if let quarter = quarter(at: next, year: year, start) { return quarter }
        return joined(part(of: year, at: next, start) ?? DateSpan(PartialDate(year: year), start..<end))
    }

    /// 1-9月, 前10个月
    private func months(at start: Int, of year: Int, _ from: Int) -> DateSpan? {
        if scalar(start) == 0x524D, let count = number(at: start + 1), (2...11).contains(count.value) {
            let unit = scalar(count.end) == 0x4E2A ? count.end + 1 : count.end
            return scalar(unit) == 0x6708 ? DateSpan.months(1...count.value, of: year, from..<unit + 1) : nil
        }
        guard let first = number(at: start), let next = connector(first.end), let second = number(at: next),
            first.value < second.value, first.value > 0, second.value <= 12, scalar(second.end) == 0x6708
        else { return nil }
        return DateSpan.months(first.value...second.value, of: year, from..<second.end + 1)
    }

    /// 年底 底 末 年末 岁末, 年初 初, 上半年, 下半年.
    private func part(of year: Int, at start: Int, _ from: Int) -> DateSpan? {
        if isWord([0x534A, 0x5E74], at: start + 1), let half = half(scalar(start)) {
            return DateSpan.months(half, of: year, from..<start + 3)
        }
        let next = scalar(start) == 0x5E74 || scalar(start) == 0x5C81 ? start + 1 : start
        switch scalar(next) {
        case 0x5E95, 0x672B: return DateSpan(PartialDate(year: year, month: 12), from..<next + 1)
        case 0x521D: return DateSpan(PartialDate(year: year, month: 1), from..<next + 1)
        default: return nil
        }
    }

    /// The months of 上 and 下 半年.
    func half(_ scalar: UInt32) -> ClosedRange<Int>? { scalar == 0x4E0A ? 1...6 : scalar == 0x4E0B ? 7...12 : nil }

    /// 第三季度, 三季度, 前三季度, Q3; of the year, or the one that has just been.
    func quarter(at start: Int, year: Int?, _ from: Int) -> DateSpan? {
        let isSum = scalar(start) == 0x524D
        var next = isSum || scalar(start) == 0x7B2C ? start + 1 : start
        let isLetter = scalar(next) == 0x71
        if isLetter { next += 1 }
        guard let number = number(at: next), (1...4).contains(number.value) else { return nil }
        let end = isLetter ? number.end : number.end + 2
        guard isLetter ? !isDigit(end) && year != nil : isWord([0x5B63, 0x5EA6], at: number.end),
            let year = year ?? self.year(ofQuarter: number.value, at: start)
        else { return nil }
        let months = (isSum ? 1 : number.value * 3 - 2)...number.value * 3
        return DateSpan.months(months, of: year, from..<end)
    }

    /// The quarter that has just been or is; where something is expected, the one to come.
    func year(ofQuarter quarter: Int, at index: Int) -> Int? {
        guard let base else { return nil }
        let current = (base.month + 2) / 3
        if isAhead(at: index) { return quarter < current ? base.year + 1 : base.year }
        return quarter > current ? base.year - 1 : base.year
    }

    /// 11月, 11月17日, 11月中旬, 11月底; the year from the text around where it is not given.
    func monthAndDay(at start: Int, year: Int?, _ from: Int) -> DateSpan? {
        guard let month = number(at: start), (1...12).contains(month.value) else { return nil }
        let unit = skip(month.end)
        guard scalar(unit) == 0x6708, !isOtherMonth(unit + 1) else { return nil }
        let day = day(at: skip(unit + 1))
        guard let year = year ?? self.year(ofMonth: month.value, day: day?.value) else { return nil }
        var date = PartialDate(year: year, month: month.value)
        if let day {
            date.day = day.value
            return DateSpan(date, from..<day.end)
        }
        return partOfMonth(date, unit + 1, from)
    }

    /// 3月龄, 三月期
    private func isOtherMonth(_ end: Int) -> Bool {
        [0x9F84, 0x671F, 0x997C, 0x7403, 0x4EAE, 0x5AC2, 0x85AA, 0x5B50].contains(scalar(end))
    }

    /// 11月上旬, 中旬, 下旬; 底, 初 and 份 are only taken along.
    func partOfMonth(_ month: PartialDate, _ end: Int, _ from: Int) -> DateSpan {
        if scalar(end + 1) == 0x65EC, let third = [0x4E0A: 0, 0x4E2D: 1, 0x4E0B: 2][scalar(end)] {
            var (first, last) = (month, month)
            first.day = third * 10 + 1
            let lastDay = (28...31).last { CivilTime(year: month.year, month: month.month ?? 1, day: $0) != nil }
            last.day = third < 2 ? third * 10 + 10 : lastDay
            return DateSpan(first, to: last, from..<end + 2)
        }
        let isTail = [0x5E95, 0x521D, 0x672B, 0x4EFD].contains(scalar(end)) || isWord([0x4E2D, 0x65EC], at: end)
        return DateSpan(month, from..<(isTail ? end + 1 : end))
    }

    /// 17日, 17号, and 17 of 17至20日.
    func day(at start: Int) -> (value: Int, end: Int)? {
        guard let day = number(at: start), (1...31).contains(day.value) else { return nil }
        let unit = skip(day.end)
        if scalar(unit) == 0x65E5 || scalar(unit) == 0x53F7, scalar(unit + 1) != 0x7EBF { return (day.value, unit + 1) }
        guard let next = connector(day.end) ?? separator(day.end), let last = number(at: next),
            scalar(last.end) == 0x65E5
        else { return nil }
        return day
    }

    private func separator(_ end: Int) -> Int? { [0x3001, 0x548C, 0x53CA].contains(scalar(end)) ? end + 1 : nil }
}
