internal import Model

// 11月17日至20日, 2020年以来.
extension DateFinder {
    /// Behind 至, 到 or a dash.
    func connector(_ end: Int) -> Int? {
        let mark = skip(end)
        guard [0x81F3, 0x5230, 0x2D, 0x2013, 0x2014, 0x7E, 0x301C].contains(scalar(mark)) else { return nil }
        let next = scalar(mark) == 0x2014 && scalar(mark + 1) == 0x2014 ? mark + 2 : mark + 1
        return skip(next)
    }

    /// With the date up to which it goes, if one follows.
    func joined(_ span: DateSpan) -> DateSpan {
        guard span.last == nil, let next = connector(span.range.upperBound) else { return continued(span) }
        var second: DateSpan?
        if let number = number(at: next), scalar(skip(number.end)) == 0x5E74, (1000...2999).contains(number.value) {
            let end = skip(number.end) + 1
            second =
                monthAndDay(at: skip(end), year: number.value, next)
                ?? DateSpan(PartialDate(year: number.value), next..<end)
        } else if let month = span.first.month {
            second = monthAndDay(at: next, year: span.first.year, next)
            if let later = second?.first.month, later < month { second?.first.year += 1 }
            if second == nil, let day = day(at: next) {
                second = DateSpan(PartialDate(year: span.first.year, month: month, day: day.value), next..<day.end)
            }
        }
        guard let second, second.last == nil, second.first.canEnd(span.first) else { return continued(span) }
        return DateSpan(span.first, to: second.first, span.range.lowerBound..<second.range.upperBound)
    }

    /// 以来, 至今: up to the base.
    func continued(_ span: DateSpan) -> DateSpan {
        let end = span.range.upperBound
        guard isWord([0x4EE5, 0x6765], at: end) || isWord([0x81F3, 0x4ECA], at: end), let base, span.last == nil else {
            return span
        }
        return DateSpan(span.first, to: .day(0, from: base), span.range.lowerBound..<end + 2)
    }
}
