internal import Model

/// Finds dates, and says which day, month or year each means, from the day on which the article was published.
struct DateFinder {
    let text: FoldedText
    let tokens: [Token]
    /// Without it only dates with a year are found.
    let base: CivilTime?

    /// Token ranges with their dates, in order.
    func dates() -> [(tokens: Range<Int>, date: String)] {
        var result: [(tokens: Range<Int>, date: String)] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            let found: (end: Int, date: PartialDate)? =
                switch token.kind {
                case .number: numeric(index) ?? englishDayFirst(index)
                case .han: relative(index)
                case .latin: english(index) ?? relative(index)
                default: nil
                }
            if let found, let date = found.date.description { result.append((index..<found.end, date)) }
            index = max(index + 1, found?.end ?? 0)
        }
        return result
    }

    // MARK: 2023年11月21日, 2023-11-21

    private func numeric(_ index: Int) -> (end: Int, date: PartialDate)? {
        if let date = separated(tokens[index]) { return (index + 1, date) }
        if let year = value(index, unit: 0x5E74), (1000...2999).contains(year) {
            let (end, month, day) = monthAndDay(index + 1)
            return (end, PartialDate(year: year, month: month, day: day))
        }
        // Behind a number it is the rest of a date that is none.
        let isRest = index > 0 && tokens[index - 1].kind == .number && tokens[index - 1].end == tokens[index].start
        let (end, month, day) = monthAndDay(index)
        guard let base, end > index, !isRest else { return nil }
        if let month {
            let year = PartialDate.nearestYear(month: month, day: day, to: base)
            return (end, PartialDate(year: year, month: month, day: day))
        }
        return (end, PartialDate(year: base.year, month: base.month, day: day))
    }

    /// The month and the day that begin at a token; a day alone only where it is written 日.
    private func monthAndDay(_ index: Int) -> (end: Int, month: Int?, day: Int?) {
        guard index < tokens.count else { return (index, nil, nil) }
        if let month = value(index, unit: 0x6708), (1...12).contains(month) {
            guard index + 1 < tokens.count, let day = dayValue(index + 1) else { return (index + 1, month, nil) }
            return (index + 2, month, day)
        }
        guard let day = value(index, unit: 0x65E5), (1...31).contains(day) else { return (index, nil, nil) }
        return (index + 1, nil, day)
    }

    private func dayValue(_ index: Int) -> Int? {
        guard tokens[index].start == tokens[index - 1].end else { return nil }
        let day = value(index, unit: 0x65E5) ?? value(index, unit: 0x53F7)
        return day.flatMap { (1...31).contains($0) ? $0 : nil }
    }

    /// The number of a token that ends with `unit`.
    private func value(_ index: Int, unit: UInt32) -> Int? {
        let scalars = text.scalars[tokens[index].range]
        guard tokens[index].kind == .number || tokens[index].kind == .han, scalars.last == unit else { return nil }
        return NumberReader.value(scalars.dropLast())
    }

    /// 2023-11-21 2023/11/21 2023.11.21
    private func separated(_ token: Token) -> PartialDate? {
        guard (8...10).contains(token.count) else { return nil }
        let parts = text.scalars[token.range].split { [0x2D, 0x2F, 0x2E].contains($0) }
        guard parts.count == 3, parts[0].count == 4,
            let year = NumberReader.value(parts[0]), let month = NumberReader.value(parts[1]),
            let day = NumberReader.value(parts[2])
        else { return nil }
        return PartialDate(year: year, month: month, day: day)
    }

    // MARK: 去年11月, 上周五, last Friday

    private func relative(_ index: Int) -> (end: Int, date: PartialDate)? {
        guard let base else { return nil }
        let isChinese = tokens[index].kind == .han
        if isChinese, !RelativeDate.begins(with: text.scalars[Int(tokens[index].start)]) { return nil }
        if let day = weekday(index, base) { return day }
        guard let (next, unit, offset) = meaning(index) else { return nil }
        switch unit {
        case .day: return (next, .day(offset, from: base))
        case .month:
            let month = PartialDate.month(offset, from: base)
            guard next < tokens.count, let day = dayValue(next) else { return (next, month) }
            return (next + 1, PartialDate(year: month.year, month: month.month, day: day))
        case .year:
            let (end, month, day) = monthAndDay(next)
            guard let month else { return (next, PartialDate(year: base.year + offset)) }
            return (end, PartialDate(year: base.year + offset, month: month, day: day))
        case .week: return nil
        }
    }

    /// The meaning of the relative date that begins at a token, and the token behind it.
    private func meaning(_ index: Int) -> (next: Int, unit: RelativeDate.Unit, offset: Int)? {
        let token = tokens[index]
        if token.kind == .latin { return englishMeaning(index).map { (index + 1, $0.unit, $0.offset) } }
        guard RelativeDate.begins(with: text.scalars[Int(token.start)]) else { return nil }
        for next in index + 1...index + 3 where next <= tokens.count {
            let scalars = text.scalars[Int(token.start)..<Int(tokens[next - 1].end)]
            guard scalars.count <= 4 else { return nil }
            if let (unit, offset) = RelativeDate.meaning(of: foldedHash(scalars)) { return (next, unit, offset) }
        }
        return nil
    }

    /// 上周五, 本周一: by characters, however they are cut.
    private func weekday(_ index: Int, _ base: CivilTime) -> (end: Int, date: PartialDate)? {
        let start = Int(tokens[index].start)
        let scalars = text.scalars[start..<min(start + 5, text.count)]
        guard let week = scalars.first.flatMap(RelativeDate.week) else { return nil }
        let rest = scalars.dropFirst().drop { $0 == 0x4E2A }
        let isWeek =
            rest.first == 0x5468 || rest.starts(with: [0x661F, 0x671F]) || rest.starts(with: [0x793C, 0x62DC])
        let name = rest.dropFirst(rest.first == 0x5468 ? 1 : 2)
        guard isWeek, let day = name.first.flatMap(RelativeDate.weekday) else { return nil }
        var end = index
        while end < tokens.count, tokens[end].start <= name.startIndex { end += 1 }
        return (end, .day(day - base.weekday + 7 * week, from: base))
    }

    // MARK: Nov. 21, 2023; 21 November; last year

    private func hash(_ index: Int) -> UInt32 {
        tokens.indices.contains(index) ? foldedHash(text.scalars[tokens[index].range]) : 0
    }

    private func english(_ index: Int) -> (end: Int, date: PartialDate)? {
        guard text.classes[Int(tokens[index].start)] == .upper,
            let month = RelativeDate.englishMonth(of: hash(index))
        else { return nil }
        var next = index + 1
        if next < tokens.count, text.scalars[Int(tokens[next].start)] == 0x2E { next += 1 }
        let day = number(next, 1...31)
        if day != nil { next += 1 }
        return finish(next, month: month, day: day)
    }

    private func englishDayFirst(_ index: Int) -> (end: Int, date: PartialDate)? {
        guard let day = number(index, 1...31), index + 1 < tokens.count, tokens[index + 1].kind == .latin,
            text.classes[Int(tokens[index + 1].start)] == .upper,
            let month = RelativeDate.englishMonth(of: hash(index + 1))
        else { return nil }
        return finish(index + 2, month: month, day: day)
    }

    /// A comma and the year may follow; else the nearest year, if there is a day to hold on to.
    private func finish(_ index: Int, month: Int, day: Int?) -> (end: Int, date: PartialDate)? {
        let isComma = index < tokens.count && text.scalars[Int(tokens[index].start)] == 0x2C
        let next = isComma ? index + 1 : index
        if let year = number(next, 1000...2999) { return (next + 1, PartialDate(year: year, month: month, day: day)) }
        guard let base, day != nil else { return nil }
        let year = PartialDate.nearestYear(month: month, day: day, to: base)
        return (index, PartialDate(year: year, month: month, day: day))
    }

    private func number(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
        let scalars = text.scalars[tokens[index].range].prefix { (0x30...0x39).contains($0) }
        return NumberReader.value(scalars).flatMap { range.contains($0) ? $0 : nil }
    }

    /// yesterday; last year, next month as their second word.
    private func englishMeaning(_ index: Int) -> (unit: RelativeDate.Unit, offset: Int)? {
        if let meaning = RelativeDate.meaning(of: hash(index)) { return meaning }
        guard index > 0, tokens[index - 1].kind == .latin else { return nil }
        let offset: Int? =
            hash(index - 1) == termHash("last".utf8) ? -1 : hash(index - 1) == termHash("next".utf8) ? 1 : nil
        guard let offset else { return nil }
        if hash(index) == termHash("year".utf8) { return (.year, offset) }
        return hash(index) == termHash("month".utf8) ? (.month, offset) : nil
    }
}
