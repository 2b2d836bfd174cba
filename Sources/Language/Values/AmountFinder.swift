internal import Model

/// Finds numbers with what they count: 130亿美元, 同比增长12.3%, 近百亿元, 15至20亿元, $2.5bn, 1.2 trillion yuan.
/// A number without a unit or a magnitude is none. O(n).
struct AmountFinder {
    let text: FoldedText
    let tokens: [Token]
    let article: Article
    /// The yuan is meant by ¥.
    let isChinese: Bool
    let scanner: NumberScanner

    init(_ reading: Reading, isChinese: Bool) {
        (text, tokens, article, self.isChinese) = (reading.text, reading.tokens, reading.article, isChinese)
        scanner = NumberScanner(text: reading.text)
    }

    /// In order, not overlapping.
    func amounts() -> [Amount] {
        var result: [Amount] = []
        var end = 0
        for index in tokens.indices where Int(tokens[index].start) >= end && mayBegin(index) {
            guard let found = found(at: index) else { continue }
            end = found.end
            result.append(amount(found))
        }
        return result
    }

    func scalar(_ index: Int) -> UInt32 { text.scalars.indices.contains(index) ? text.scalars[index] : 0 }

    private func mayBegin(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .number: return true
        case .han: return isNumeral(text.scalars[Int(token.start)])
        case .latin: return token.count > 3 && text.classes[Int(token.start) + 3] == .digit
        case .symbol: return AmountUnit.currency(ofSign: text.scalars[Int(token.start)], isChinese: isChinese) != nil
        default: return false
        }
    }

    /// 一 … 亿, 两 几 数; 近 上 翻 before them in one word.
    private func isNumeral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x51E0, 0x6570, 0x8FD1, 0x4E0A, 0x7FFB: true
        default: ChineseNumeral.digit(scalar) != nil || ChineseNumeral.unit(scalar) != nil
        }
    }

    /// A number with its unit, or two of them.
    struct Found {
        var start: Int
        var end: Int
        var number: ScannedNumber
        var unit: AmountUnit?
        /// The unit as it is written.
        var unitRange: Range<Int>
        var bound = Amount.Bound.exact
    }

    private func found(at index: Int) -> Found? {
        let start = Int(tokens[index].start)
        let lead = scalar(start)
        let hasLead = lead == 0x8FD1 || lead == 0x4E0A
        guard !isPartOfName(start), var found = share(at: start) ?? side(at: hasLead ? start + 1 : start) else {
            return nil
        }
        found.start = start
        if hasLead { found.bound = lead == 0x8FD1 ? .atMost : .atLeast }
        takeCurrencyBefore(index, &found)
        found = joined(found, index) ?? found
        takeSurroundings(index, &found)
        return isAmount(found) ? found : nil
    }

    /// 第3家, #5, No.5: the number is no count.
    private func isPartOfName(_ start: Int) -> Bool {
        start > 0 && [0x7B2C, 0x23, 0x2116, 0x2E].contains(text.scalars[start - 1])
    }

    private func amount(_ found: Found) -> Amount {
        let unit = found.unit ?? AmountUnit(kind: .number)
        let written = unit.name.isEmpty ? String(article.text[utf8: text.utf8(found.unitRange)]) : unit.name
        let (number, bound) = (found.number, found.bound == .exact ? found.number.bound : found.bound)
        return Amount(
            utf8: text.utf8(found.start..<found.end), value: number.value, upper: number.upper, kind: unit.kind,
            unit: written, bound: bound)
    }

    // MARK: What is none

    private func isAmount(_ found: Found) -> Bool {
        let number = found.number
        guard let unit = found.unit else {
            return number.magnitude >= (number.isInWords ? 4 : 3) || number.magnitude < 0 && found.bound != .exact
        }
        switch unit.kind {
        case .money where isPiece(found): return false
        case .money, .percent, .number: return true
        case .duration where isYear(found): return false
        case .people, .measure, .duration: break
        }
        guard number.isInWords else { return !isTimeOfDay(found) }
        if number.magnitude < 0 { return found.bound != .exact || found.unitRange.lowerBound - found.start > 1 }
        return number.value.mantissa != 1 || number.value.exponent > 0 || number.upper != nil
    }

    /// 一块蛋糕: in words, 块 alone is a piece as often as money.
    private func isPiece(_ found: Found) -> Bool {
        found.number.isInWords && found.unitRange.count == 1 && scalar(found.unitRange.lowerBound) == 0x5757
    }

    /// 2023年, 98年, 80年代
    private func isYear(_ found: Found) -> Bool {
        guard scalar(found.unitRange.lowerBound) == 0x5E74, let fifty = DecimalNumber(50) else { return false }
        return found.number.value >= fifty && found.number.magnitude == 0
            || scalar(found.unitRange.upperBound) == 0x4EE3
    }

    /// 10时30分, 8点20分, 3分09秒
    private func isTimeOfDay(_ found: Found) -> Bool {
        guard found.start > 0, [0x5206, 0x79D2].contains(scalar(found.unitRange.lowerBound)) else {
            return false
        }
        return [0x65F6, 0x70B9, 0x5206].contains(scalar(found.start - 1))
    }
}
