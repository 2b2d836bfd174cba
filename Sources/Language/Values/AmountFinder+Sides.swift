internal import Model

// Numbers with their units, and ranges of them.
extension AmountFinder {
    /// The number that begins at a scalar, behind a currency's sign or code, with its unit.
    func side(at start: Int) -> Found? {
        let (currency, from) = currencySign(at: start)
        guard let number = scanner.number(at: from, isMoney: currency != nil) else { return nil }
        var found = Found(
            start: start, end: number.end, number: number, unit: currency, unitRange: number.end..<number.end)
        guard let (unit, range) = unit(from: number.end), currency == nil || unit.kind == .money else { return found }
        (found.unit, found.unitRange, found.end) = (unit, range, range.upperBound)
        takeTails(&found)
        return found
    }

    /// $, or a code of three letters.
    private func currencySign(at start: Int) -> (unit: AmountUnit?, end: Int) {
        if let code = AmountUnit.currency(ofSign: scalar(start), isChinese: isChinese) {
            let word = text.scalars[wordEnding(at: start)]
            let prefixed = word.isEmpty ? nil : AmountUnit.currency(ofWord: foldedHash(word))
            return (AmountUnit(kind: .money, name: prefixed ?? code), scalar(start + 1) == 0x20 ? start + 2 : start + 1)
        }
        guard start + 3 < text.count, text.classes[start].isLetter,
            let code = AmountUnit.currency(ofWord: foldedHash(text.scalars[start..<start + 3]))
        else { return (nil, start) }
        return (AmountUnit(kind: .money, name: code), start + 3)
    }

    /// The three letters at most that end before a scalar: US$.
    private func wordEnding(at end: Int) -> Range<Int> {
        var start = end
        while start > 0, end - start < 4, text.classes[start - 1].isLetter { start -= 1 }
        return end - start < 4 ? start..<end : end..<end
    }

    /// US before $, RMB before a number without a unit.
    func takeCurrencyBefore(_ index: Int, _ found: inout Found) {
        guard index > 0, tokens[index - 1].kind == .latin, tokens[index - 1].count <= 3 else { return }
        let word = tokens[index - 1]
        let gap = found.start - Int(word.end)
        if found.unit?.kind == .money, gap == 0, tokens[index].kind == .symbol { found.start = Int(word.start) }
        guard found.unit == nil, word.count == 3, gap <= 1,
            let code = AmountUnit.currency(ofWord: foldedHash(text.scalars[word.range]))
        else { return }
        (found.start, found.unit) = (Int(word.start), AmountUnit(kind: .money, name: code))
        if let number = scanner.number(at: Int(tokens[index].start), isMoney: true) {
            (found.number, found.end) = (number, number.end)
        }
    }

    // MARK: Units

    /// Right behind the number, or a space or a hyphen further.
    private func unit(from end: Int) -> (unit: AmountUnit, range: Range<Int>)? {
        let gap = scalar(end) == 0x20 || scalar(end) == 0x2D ? 1 : 0
        let start = end + gap
        guard start < text.count else { return nil }
        if text.classes[start].isLetter { return latinUnit(at: start, gap: gap) }
        guard scalar(end) != 0x2D else { return nil }
        var next = min(start + 8, text.count)
        while next > start {
            if let unit = AmountUnit.unit(foldedHash(text.scalars[start..<next])), endsWord(next) {
                return (unit, start..<next)
            }
            next -= 1
        }
        return nil
    }

    /// The longest of three words at most: Hong Kong dollars. 5G and 4M are no grams and metres; 12-year-old is an age.
    private func latinUnit(at start: Int, gap: Int) -> (unit: AmountUnit, range: Range<Int>)? {
        var ends: [Int] = []
        var next = start
        while ends.count < 3, next < text.count, text.classes[next].isLetter {
            var end = scanner.letters(from: next).upperBound
            if ends.isEmpty, end == next + 1, scalar(end) == 0x2E, scalar(end + 2) == 0x2E { end += 3 }
            if ends.isEmpty, scalar(end) == 0x2F, text.classes[min(end + 1, text.count - 1)].isLetter {
                end = scanner.letters(from: end + 1).upperBound
            }
            ends.append(end)
            guard scalar(end) == 0x20 else { break }
            next = end + 1
        }
        for end in ends.reversed() {
            guard let unit = AmountUnit.unit(foldedHash(text.scalars[start..<end])) else { continue }
            let isName = end == start + 1 && text.classes[start] == .upper && gap == 0
            let isPart = end < text.count && (text.classes[end] == .digit || scalar(end) == 0x2D)
            return isName || isPart ? nil : (unit, start..<end)
        }
        return nil
    }

    /// Nothing is cut through: 3人民 is no 3人.
    func endsWord(_ end: Int) -> Bool {
        let token = partitionPoint(tokens.count) { Int(tokens[$0].end) >= end }
        return token < tokens.count && Int(tokens[token].end) == end
    }

    /// 5亿元人民币, 两年半.
    private func takeTails(_ found: inout Found) {
        if found.unit?.name == "CNY", text.scalars[found.end...].starts(with: [0x4EBA, 0x6C11, 0x5E01]) {
            found.end += 3
        }
        if scalar(found.end) == 0x534A, endsWord(found.end + 1), found.number.magnitude == 0,
            let half = DecimalNumber(5, exponent: -1), let value = found.number.value + half
        {
            (found.number.value, found.end) = (value, found.end + 1)
        }
    }

    // MARK: Ranges

    /// 15至20亿元, 10%–15%, $10 to $15 million; what is said to go from one to the other is no range.
    func joined(_ first: Found, _ index: Int) -> Found? {
        guard let (start, isWord) = connector(first.end), !isChange(index) else { return nil }
        guard let second = side(at: start), second.unit != nil || second.number.magnitude > 0 else { return nil }
        let isSigned = first.unit != nil && first.unitRange.isEmpty && second.unit == nil
        guard first.unit == nil || isSigned || isSame(first, second) else { return nil }
        if isWord, first.number.magnitude > 0 || first.unit != nil && first.unit?.kind != .money { return nil }
        var result = second
        if isSigned { (result.unit, result.unitRange) = (first.unit, first.unitRange) }
        var lower = first.number
        if lower.magnitude == 0, second.number.magnitude > 0,
            let plain = second.number.value.scaled(by: -second.number.magnitude), lower.value < plain
        {
            lower = lower.scaled(by: second.number.magnitude) ?? lower
        }
        guard lower.value < second.number.value else { return nil }
        (result.start, result.number.value, result.number.upper) = (first.start, lower.value, second.number.value)
        result.bound = first.bound
        return result
    }

    private func isSame(_ first: Found, _ second: Found) -> Bool {
        guard let one = first.unit, let other = second.unit else { return false }
        guard one.kind == other.kind else { return false }
        if !one.name.isEmpty || !other.name.isEmpty { return one.name == other.name }
        return text.scalars[first.unitRange].elementsEqual(text.scalars[second.unitRange])
    }

    /// Behind 至, 到, a dash or “to”, spaces left out.
    private func connector(_ end: Int) -> (start: Int, isWord: Bool)? {
        let start = scalar(end) == 0x20 ? end + 1 : end
        switch scalar(start) {
        case 0x81F3, 0x5230, 0x2D, 0x2013, 0x2014, 0x7E, 0x301C, 0x2212:
            return (scalar(start + 1) == 0x20 ? start + 2 : start + 1, false)
        case 0x74 where scalar(start + 1) == 0x6F && scalar(start + 2) == 0x20 && start > end:
            return (start + 3, true)
        default: return nil
        }
    }

    /// Behind 从, 由, 自 or “from”.
    private func isChange(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = tokens[index - 1]
        if before.kind == .latin { return foldedHash(text.scalars[before.range]) == termHash("from".utf8) }
        return before.count == 1 && [0x4ECE, 0x7531, 0x81EA].contains(scalar(Int(before.start)))
    }
}
