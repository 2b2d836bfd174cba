internal import Model

/// Reads the number that begins at a scalar: 3,500.5, 1.2万亿, 2亿3000万, 30余, $2.5bn, 二十三万.
struct NumberScanner {
    private static let longest = 24

    let text: FoldedText

    func scalar(_ index: Int) -> UInt32 { text.scalars.indices.contains(index) ? text.scalars[index] : 0 }

    /// - Parameter isMoney: `m` and `b` behind the number are magnitudes.
    func number(at start: Int, isMoney: Bool = false) -> ScannedNumber? {
        guard isDigit(start) else { return ChineseNumeral.number(in: text.scalars, from: start) }
        guard let plain = digits(at: start), let number = withMagnitudes(plain) else { return nil }
        return number.magnitude > 0 ? number : withEnglishMagnitude(number, isMoney)
    }

    private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(scalar(index)) }

    /// Digits with commas at thousands and one point; nil for versions, addresses and what is too long.
    private func digits(at start: Int) -> ScannedNumber? {
        var (index, mantissa, decimals, hasPoint) = (start, 0, 0, false)
        while index - start < NumberScanner.longest {
            if isDigit(index) {
                guard mantissa < 100_000_000_000_000_000 else { return nil }
                mantissa = mantissa * 10 + Int(scalar(index) - 0x30)
                decimals += hasPoint ? 1 : 0
            } else if scalar(index) == 0x2E, isDigit(index + 1) {
                guard !hasPoint else { return nil }
                hasPoint = true
            } else if scalar(index) != 0x2C || hasPoint || !isThousand(index) {
                break
            }
            index += 1
        }
        guard !isDigit(index), let value = DecimalNumber(mantissa, exponent: -decimals) else { return nil }
        return ScannedNumber(value: value, end: index)
    }

    private func isThousand(_ comma: Int) -> Bool {
        (comma + 1...comma + 3).allSatisfy(isDigit) && !isDigit(comma + 4)
    }

    /// 多 or 余, then 十 百 千 万 亿, then perhaps a smaller number with its own (2亿3000万).
    private func withMagnitudes(_ plain: ScannedNumber) -> ScannedNumber? {
        var number = plain
        if isMore(number.end), magnitude(from: number.end + 1).exponent > 0 {
            (number.bound, number.end) = (.atLeast, number.end + 1)
        }
        let (exponent, end) = spacedMagnitude(from: number.end)
        guard exponent > 0 else { return withMore(number) }
        guard var scaled = number.scaled(by: exponent) else { return nil }
        scaled.end = end
        guard exponent >= 4, let rest = digits(at: end), case let (lower, restEnd) = magnitude(from: rest.end),
            lower < exponent, lower > 0 || rest.value.exponent >= 0, let small = rest.scaled(by: lower)?.value,
            let sum = scaled.value + small, small < scaled.value
        else { return withMore(scaled) }
        (scaled.value, scaled.end) = (sum, restEnd)
        return withMore(scaled)
    }

    /// A space may stand before 万 and 亿.
    private func spacedMagnitude(from start: Int) -> (exponent: Int, end: Int) {
        let found = magnitude(from: scalar(start) == 0x20 ? start + 1 : start)
        return scalar(start) == 0x20 && found.exponent < 4 ? (0, start) : found
    }

    /// 十 百 千 万 亿, several multiplied: 万亿. At most three.
    private func magnitude(from start: Int) -> (exponent: Int, end: Int) {
        var (exponent, end) = (0, start)
        while end - start < 3, let unit = ChineseNumeral.unit(scalar(end)), !isPrefix(end) {
            exponent += unit == 100_000_000 ? 8 : unit == 10_000 ? 4 : unit == 1000 ? 3 : unit == 100 ? 2 : 1
            end += 1
        }
        return (exponent, end)
    }

    /// 千 of 千瓦, 千米, 千克.
    private func isPrefix(_ index: Int) -> Bool {
        guard scalar(index) == 0x5343 || scalar(index) == 0x767E else { return false }
        return [0x74E6, 0x7C73, 0x514B, 0x5361, 0x7126, 0x4F0F, 0x8D6B, 0x5E15].contains(scalar(index + 1))
    }

    /// 多 余
    private func isMore(_ index: Int) -> Bool { scalar(index) == 0x591A || scalar(index) == 0x4F59 }

    private func withMore(_ number: ScannedNumber) -> ScannedNumber {
        guard isMore(number.end) else { return number }
        var number = number
        (number.bound, number.end) = (.atLeast, number.end + 1)
        return number
    }

    /// million, bn: right behind or a space further.
    private func withEnglishMagnitude(_ number: ScannedNumber, _ isMoney: Bool) -> ScannedNumber? {
        let gap = scalar(number.end) == 0x20 || scalar(number.end) == 0x2D ? 1 : 0
        let word = letters(from: number.end + gap)
        guard let exponent = NumberScanner.exponent(foldedHash(text.scalars[word]), isMoney: isMoney && gap == 0),
            var scaled = number.scaled(by: exponent)
        else { return number }
        scaled.end = word.upperBound
        return scaled
    }

    /// The letters from `start` on, of a bounded word.
    func letters(from start: Int) -> Range<Int> {
        var end = start
        while end < text.count, end - start < NumberScanner.longest, text.classes[end].isLetter { end += 1 }
        return min(start, text.count)..<end
    }

    private static func exponent(_ hash: UInt32, isMoney: Bool) -> Int? {
        exponents[hash] ?? (isMoney ? letterExponents[hash] : nil)
    }

    private static let exponents: [UInt32: Int] = [
        termHash("thousand".utf8): 3, termHash("million".utf8): 6, termHash("billion".utf8): 9,
        termHash("trillion".utf8): 12, termHash("bn".utf8): 9, termHash("mn".utf8): 6, termHash("tn".utf8): 12,
    ]
    private static let letterExponents: [UInt32: Int] = [
        termHash("k".utf8): 3, termHash("m".utf8): 6, termHash("b".utf8): 9, termHash("t".utf8): 12,
    ]
}
