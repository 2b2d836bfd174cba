internal import Model

/// Reads a number in Chinese numerals: 二十三万五千, 三点五亿, 十几, 三四百, 数十亿. O(1): of 16 characters at most.
struct ChineseNumeral {
    private static let longest = 16

    private let scalars: [UInt32]
    private let takesHigher: Bool
    private var index: Int
    private var total = 0
    private var section = 0
    private var digit: Int?
    private var lastUnit = 0
    private var fraction: (digits: Int, count: Int)?
    private var bound = Amount.Bound.exact
    private var hasChoice = false
    private var isDone = false

    /// nil where no such number begins at `start`, or it is one of single digits (二〇二三).
    static func number(in scalars: [UInt32], from start: Int) -> ScannedNumber? {
        guard var number = read(scalars, start, takesHigher: false) else { return nil }
        if number.hasChoice, let higher = read(scalars, start, takesHigher: true) {
            number.scanned.upper = higher.scanned.value
        }
        return number.scanned
    }

    private static func read(
        _ scalars: [UInt32], _ start: Int, takesHigher: Bool
    ) -> (scanned: ScannedNumber, hasChoice: Bool)? {
        var numeral = ChineseNumeral(scalars: scalars, takesHigher: takesHigher, index: start)
        while !numeral.isDone, numeral.index < min(scalars.count, start + longest) {
            guard numeral.take(scalars[numeral.index]) else { return nil }
        }
        return numeral.result(from: start).map { ($0, numeral.hasChoice) }
    }

    private init(scalars: [UInt32], takesHigher: Bool, index: Int) {
        (self.scalars, self.takesHigher, self.index) = (scalars, takesHigher, index)
    }

    private func scalar(_ offset: Int) -> UInt32 { index + offset < scalars.count ? scalars[index + offset] : 0 }

    /// False for what is no number.
    private mutating func take(_ scalar: UInt32) -> Bool {
        if let digit = ChineseNumeral.digit(scalar) { return takeDigit(digit) }
        if let unit = ChineseNumeral.unit(scalar) { return takeUnit(unit) }
        switch scalar {
        case 0x96F6, 0x3007: lastUnit = 0; index += 1
        case 0x51E0, 0x6570: return takeSome()
        case 0x591A, 0x4F59, 0x6765: takeMore()
        case 0x70B9: return takePoint()
        default: isDone = true
        }
        return true
    }

    /// A second digit right behind one is the higher of two (三四百).
    private mutating func takeDigit(_ next: Int) -> Bool {
        index += 1
        if let fraction {
            self.fraction = (fraction.digits * 10 + next, fraction.count + 1)
            return fraction.count < 6
        }
        guard let digit else { self.digit = next; return true }
        guard next == digit + 1, !hasChoice else { return false }
        hasChoice = true
        if takesHigher { self.digit = next }
        return true
    }

    private mutating func takeUnit(_ unit: Int) -> Bool {
        index += 1
        if fraction != nil {
            guard unit >= 10_000, lastUnit <= 10_000, unit > lastUnit else { return false }
            lastUnit = max(lastUnit, 1) * unit
            return true
        }
        if unit < 10_000 {
            guard lastUnit == 0 || unit < lastUnit, digit != nil || lastUnit == 0 else { return false }
            section += (digit ?? 1) * unit
        } else {
            guard takeMyriad(unit) else { return false }
        }
        (digit, lastUnit) = (nil, unit)
        return true
    }

    private mutating func takeMyriad(_ unit: Int) -> Bool {
        section += digit ?? (section + total == 0 ? 1 : 0)
        if unit == 10_000 {
            guard section > 0 else { return false }
            total += section * unit
        } else {
            guard total + section < 1_000_000_000 else { return false }
            total = (total + section) * unit
        }
        section = 0
        return true
    }

    /// 几百, 数十: two to nine of them; 十几: more than ten.
    private mutating func takeSome() -> Bool {
        guard digit == nil, fraction == nil else { return false }
        index += 1
        if ChineseNumeral.unit(scalar(0)) != nil {
            (digit, hasChoice, bound) = (takesHigher ? 9 : 2, true, .about)
            return true
        }
        guard lastUnit > 0 else { return false }
        (bound, isDone) = (.atLeast, true)
        return true
    }

    /// 三十多, 一百余万
    private mutating func takeMore() {
        guard lastUnit > 0, digit == nil, fraction == nil else { isDone = true; return }
        bound = .atLeast
        index += 1
        if !(ChineseNumeral.unit(scalar(0)).map { $0 >= 10_000 } ?? false) { isDone = true }
    }

    /// 三点五亿
    private mutating func takePoint() -> Bool {
        guard let digit, fraction == nil, ChineseNumeral.digit(scalar(1)) ?? (scalar(1) == 0x96F6 ? 0 : nil) != nil
        else { isDone = true; return true }
        fraction = (digits: section + digit, count: 0)
        (section, self.digit, lastUnit) = (0, nil, 0)
        index += 1
        return true
    }

    private mutating func result(from start: Int) -> ScannedNumber? {
        guard index > start else { return nil }
        // 万, 千万: may be part of a word (千万不要).
        let isBare = ChineseNumeral.unit(scalars[start]).map { $0 > 10 || index == start + 1 } ?? false
        var value: DecimalNumber?
        if let fraction {
            value = DecimalNumber(fraction.digits, exponent: zeros - fraction.count)
        } else {
            // 三万五 is 35 000.
            let last = digit.map { lastUnit >= 100 && !hasChoice ? $0 * lastUnit / 10 : $0 } ?? 0
            value = DecimalNumber(total + section + last)
        }
        guard let value, value.mantissa > 0 else { return nil }
        var number = ScannedNumber(value: value, end: index, bound: bound, isInWords: true)
        number.magnitude = isBare ? -1 : total > 0 || (fraction != nil && lastUnit > 1) ? 4 : 0
        return number
    }

    /// Of 万, 亿 and 万亿 behind a fraction.
    private var zeros: Int { lastUnit < 10_000 ? 0 : lastUnit == 10_000 ? 4 : lastUnit == 100_000_000 ? 8 : 12 }

    /// 一 … 九, 两
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// 十 百 千 万 亿
    static func unit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }
}
