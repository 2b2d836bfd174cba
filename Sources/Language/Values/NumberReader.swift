/// Reads the numbers that dates are made of.
enum NumberReader {
    /// Digits or Chinese numerals (二〇二三, 十一, 二十一) up to four digits; nil for anything else.
    static func value(_ scalars: ArraySlice<UInt32>) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 4 else { return nil }
        if scalars.allSatisfy({ (0x30...0x39).contains($0) }) { return scalars.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard scalars.contains(0x5341) else { return positional(scalars) }
        return withTens(scalars)
    }

    private static func positional(_ scalars: ArraySlice<UInt32>) -> Int? {
        var value = 0
        for scalar in scalars {
            guard let digit = digit(scalar) else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// 十一, 二十, 三十一
    private static func withTens(_ scalars: ArraySlice<UInt32>) -> Int? {
        let parts = scalars.split(separator: 0x5341, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count <= 1, parts[1].count <= 1 else { return nil }
        let tens = parts[0].first.map(digit) ?? 1
        let ones = parts[1].first.map(digit) ?? 0
        guard let tens, let ones else { return nil }
        return tens * 10 + ones
    }

    /// 〇 零 一 … 九 十
    static func isNumeral(_ scalar: UInt32) -> Bool {
        scalar == 0x5341 || scalar > 0x39 && digit(scalar) != nil
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3007, 0x25CB, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x30...0x39: Int(scalar) - 0x30
        default: nil
        }
    }
}
