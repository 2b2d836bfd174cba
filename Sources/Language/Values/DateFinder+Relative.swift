internal import Model

// 去年11月, 上周五, 本月初, 三天前, 近三年: dates from the day of publication.
extension DateFinder {
    func relative(at start: Int) -> DateSpan? {
        guard let base else { return nil }
        if let span = word(at: start, base) ?? lasting(at: start, base) { return span }
        if let day = weekday(at: start), day.isWhole { return bareWeekday(day.value, start..<day.end, base) }
        return bareEnd(at: start, base) ?? bareHalf(at: start, base)
    }

    /// The longest word of the table, with what stands behind it.
    private func word(at start: Int, _ base: CivilTime) -> DateSpan? {
        for end in (start + 2...start + RelativeDate.longest).reversed() where end <= text.count {
            guard let (unit, offset) = RelativeDate.meaning(of: foldedHash(text.scalars[start..<end])) else { continue }
            switch unit {
            case .day:
                guard endsWord(end) else { return nil }
                return DateSpan(dayInBrackets(end) ?? .day(offset, from: base), start..<end)
            case .week: return week(offset, start..<end, base)
            case .month: return month(offset, start..<end, base)
            case .quarter:
                let month = PartialDate.month(offset * 3, from: base)
                return DateSpan.quarter(((month.month ?? 1) + 2) / 3, of: month.year, start..<end)
            case .year:
                // 明后年
                guard scalar(start - 1) != 0x660E, scalar(start - 1) != 0x4ECA else { return nil }
                let span = inYear(base.year + offset, from: end, start)
                return span.range.upperBound > end || endsWord(end) ? span : nil
            }
        }
        return nil
    }

    /// 今天（23日）: the day in brackets tells.
    private func dayInBrackets(_ end: Int) -> PartialDate? {
        guard scalar(end) == 0x28, let day = number(at: end + 1), scalar(day.end) == 0x65E5,
            scalar(day.end + 1) == 0x29,
            (1...31).contains(day.value)
        else { return nil }
        return month(ofDay: day.value, at: end)
    }

    /// 上周五, 本周末, 上周.
    private func week(_ offset: Int, _ range: Range<Int>, _ base: CivilTime) -> DateSpan? {
        let monday = 7 * offset + 1 - base.weekday
        if let day = RelativeDate.weekday(scalar(range.upperBound)), isDayName(range.upperBound) {
            return joinedDays(DateSpan(.day(monday + day - 1, from: base), range.lowerBound..<range.upperBound + 1))
        }
        if scalar(range.upperBound) == 0x672B {
            return DateSpan(
                .day(monday + 5, from: base), to: .day(monday + 6, from: base), range.lowerBound..<range.upperBound + 1)
        }
        return endsWord(range.upperBound) ? DateSpan.week(offset, from: base, range) : nil
    }

    /// 日 and 天 of 上周日; not of 本周日前.
    private func isDayName(_ index: Int) -> Bool { endsWord(index + 1) }

    /// 上周一至周三
    private func joinedDays(_ span: DateSpan) -> DateSpan {
        guard let next = connector(span.range.upperBound), let day = weekday(at: next), let month = span.first.month,
            let first = CivilTime(year: span.first.year, month: month, day: span.first.day ?? 1),
            day.value > first.weekday
        else { return span }
        return DateSpan(
            span.first, to: .day(day.value - first.weekday, from: first), span.range.lowerBound..<day.end)
    }

    /// 本月20日, 本月初, 上月.
    private func month(_ offset: Int, _ range: Range<Int>, _ base: CivilTime) -> DateSpan? {
        var month = PartialDate.month(offset, from: base)
        if let day = day(at: range.upperBound) {
            month.day = day.value
            return joined(DateSpan(month, range.lowerBound..<day.end))
        }
        let span = partOfMonth(month, range.upperBound, range.lowerBound)
        return span.range.upperBound > range.upperBound || endsWord(range.upperBound) ? continued(span) : nil
    }

    // MARK: Days of the week

    /// 周五, 星期五, 礼拜五.
    private func weekday(at start: Int) -> (value: Int, end: Int, isWhole: Bool)? {
        let isWeek = scalar(start) == 0x5468
        guard isWeek || isWord([0x661F, 0x671F], at: start) || isWord([0x793C, 0x62DC], at: start) else { return nil }
        let name = isWeek ? start + 1 : start + 2
        guard let day = RelativeDate.weekday(scalar(name)) else { return nil }
        return (day, name + 1, endsWord(name + 1) && !(isWeek && scalar(name) == 0x5929))
    }

    /// The last one, or the next one where something is expected; none where it is each or any of them (每周五,
    /// 周一至周五, 一个周五).
    func bareWeekday(_ day: Int, _ range: Range<Int>, _ base: CivilTime) -> DateSpan? {
        let before = scalar(range.lowerBound - 1)
        guard ![0x6BCF, 0x9022, 0x81F3, 0x5230, 0x2D, 0x3001, 0x4E2A, 0x7684].contains(before),
            ![0x81F3, 0x5230, 0x2D, 0x3001, 0x548C].contains(scalar(range.upperBound))
        else { return nil }
        let back = (base.weekday - day + 7) % 7
        let isAhead = isAhead(at: range.lowerBound)
        return DateSpan(.day(isAhead && back > 0 ? 7 - back : -back, from: base), range)
    }

    // MARK: 年底, 月初, 下半年

    /// The end or the beginning of this year or month.
    private func bareEnd(at start: Int, _ base: CivilTime) -> DateSpan? {
        let isEnd = scalar(start + 1) == 0x5E95 || scalar(start + 1) == 0x672B
        guard isEnd || scalar(start + 1) == 0x521D, endsWord(start + 2), !isPart(start) else { return nil }
        switch scalar(start) {
        case 0x5E74: return continued(DateSpan(PartialDate(year: base.year, month: isEnd ? 12 : 1), start..<start + 2))
        case 0x6708: return DateSpan(.month(0, from: base), start..<start + 2)
        default: return nil
        }
    }

    /// Behind 每, 历, 同, 当, 次, 翌, 各, 这, 那 or a number: not this year's.
    private func isPart(_ start: Int) -> Bool {
        [0x6BCF, 0x5386, 0x540C, 0x5F53, 0x6B21, 0x7FCC, 0x5404, 0x8FD9, 0x90A3].contains(scalar(start - 1))
            || number(at: start - 1) != nil
    }

    private func bareHalf(at start: Int, _ base: CivilTime) -> DateSpan? {
        guard isWord([0x534A, 0x5E74], at: start + 1), let half = half(scalar(start)), endsWord(start + 3) else {
            return nil
        }
        let isPast = half.lowerBound > base.month && base.month <= 3 && !isAhead(at: start)
        return DateSpan.months(half, of: isPast ? base.year - 1 : base.year, start..<start + 3)
    }

    // MARK: 三天前, 近三年

    /// 三天前, and 两周后 where something is expected; 14日前 may be before the 14th.
    func ago(at start: Int) -> DateSpan? {
        guard let base, let number = count(at: start), scalar(number.end) != 0x65E5, let unit = unit(at: number.end)
        else { return nil }
        var end = scalar(unit.end) == 0x4E4B ? unit.end + 1 : unit.end
        let isPast = scalar(end) == 0x524D
        guard isPast || scalar(end) == 0x540E && isAhead(at: start), scalar(start - 1) != 0x7684 else { return nil }
        end += 1
        // 前后, 前往
        guard ![0x540E, 0x5F80].contains(scalar(end)) else { return nil }
        return DateSpan.away(isPast ? -number.value : number.value, unit.unit, from: base, start..<end)
    }

    /// 近三年, 过去一周, 最近5天, 未来两个月.
    private func lasting(at start: Int, _ base: CivilTime) -> DateSpan? {
        var next = start + 2
        var isAhead = false
        if isWord([0x672A, 0x6765], at: start) {
            isAhead = true
        } else if scalar(start) == 0x8FD1 {
            guard !isMeasured(start) else { return nil }
            next = start + 1
        } else if !isWord([0x8FC7, 0x53BB], at: start), !isWord([0x6700, 0x8FD1], at: start) {
            return nil
        }
        if scalar(next) == 0x7684 { next += 1 }
        guard let number = count(at: next), let unit = unit(at: number.end), endsWord(unit.end) else { return nil }
        let end =
            isWord([0x4EE5, 0x6765], at: unit.end) ? unit.end + 2 : scalar(unit.end) == 0x6765 ? unit.end + 1 : unit.end
        return DateSpan.around(base, number.value, unit.unit, isAhead: isAhead, start..<end)
    }

    /// 经历了近八年, 长达近三年: nearly so long.
    private func isMeasured(_ start: Int) -> Bool {
        [0x4E86, 0x8FBE, 0x6709, 0x7528, 0x8FC7, 0x65F6, 0x9694, 0x7ECF, 0x5386, 0x662F, 0x82B1, 0x5C06].contains(
            scalar(start - 1))
    }

    /// A number that is exact and, in words, no more than ninety-nine.
    private func count(at start: Int) -> (value: Int, end: Int)? {
        if scalar(start) == 0x4E24 { return (2, start + 1) }
        return number(at: start).flatMap { $0.value > 0 && $0.value <= 366 ? $0 : nil }
    }

    /// 天 日 周 个星期 星期 个月 年.
    private func unit(at start: Int) -> (unit: RelativeDate.Unit, end: Int)? {
        let index = scalar(start) == 0x4E2A ? start + 1 : skip(start)
        switch scalar(index) {
        case 0x5929, 0x65E5: return index == start || scalar(start) == 0x20 ? (.day, index + 1) : nil
        case 0x5468: return (.week, index + 1)
        case 0x661F where scalar(index + 1) == 0x671F: return (.week, index + 2)
        case 0x6708 where scalar(start) == 0x4E2A: return (.month, index + 1)
        case 0x5E74 where scalar(start) != 0x4E2A: return (.year, index + 1)
        default: return nil
        }
    }
}
