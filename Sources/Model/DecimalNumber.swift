/// An exact decimal number: `mantissa` times ten to the power of `exponent`, 13 000 000 000 as 13 and 9.
package struct DecimalNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Without zeros at its end, unless it is 0; at most 18 digits.
    package let mantissa: Int
    /// −18…24; 0 for 0.
    package let exponent: Int

    private static let largest = 999_999_999_999_999_999

    /// `nil` for what needs more digits, or a larger exponent, than one has.
    package init?(_ mantissa: Int, exponent: Int = 0) {
        guard (-48...48).contains(exponent) else { return nil }
        var (mantissa, exponent) = (mantissa, mantissa == 0 ? 0 : exponent)
        while mantissa != 0, mantissa.isMultiple(of: 10) { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
        guard (-DecimalNumber.largest...DecimalNumber.largest).contains(mantissa), (-18...24).contains(exponent) else {
            return nil
        }
        (self.mantissa, self.exponent) = (mantissa, exponent)
    }

    /// `nil` where the product needs more digits than one has.
    package static func * (left: Self, right: Self) -> Self? {
        let (product, overflow) = left.mantissa.multipliedReportingOverflow(by: right.mantissa)
        return overflow ? nil : DecimalNumber(product, exponent: left.exponent + right.exponent)
    }

    /// `nil` where the sum needs more digits than one has.
    package static func + (left: Self, right: Self) -> Self? {
        let exponent = min(left.exponent, right.exponent)
        guard let first = left.mantissa(at: exponent), let second = right.mantissa(at: exponent) else { return nil }
        return DecimalNumber(first + second, exponent: exponent)
    }

    package static func < (left: Self, right: Self) -> Bool {
        if left.mantissa.signum() != right.mantissa.signum() { return left.mantissa < right.mantissa }
        let isLess = left.isSmaller(than: right)
        return left.mantissa < 0 ? right.isSmaller(than: left) : isLess
    }

    /// Plain digits, `-0.35`, `13000000000`: a JSON number.
    package var description: String {
        let digits = String(abs(mantissa))
        let sign = mantissa < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
        return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
    }

    /// Nearest binary number, for what is only compared or shown roughly.
    package var approximation: Double { Double(description) ?? 0 }

    /// By the numbers without their signs.
    private func isSmaller(than other: Self) -> Bool {
        let (length, otherLength) = (String(abs(mantissa)).utf8.count, String(abs(other.mantissa)).utf8.count)
        if length + exponent != otherLength + other.exponent || mantissa == 0 {
            return mantissa == 0 ? other.mantissa != 0 : length + exponent < otherLength + other.exponent
        }
        // Of the same order of magnitude: with as many digits as each other their mantissas tell.
        let longest = max(length, otherLength)
        return abs(mantissa) * DecimalNumber.power(longest - length)
            < abs(other.mantissa) * DecimalNumber.power(longest - otherLength)
    }

    /// The number in units of ten to the power of `exponent`, which is not above its own.
    private func mantissa(at exponent: Int) -> Int? {
        guard self.exponent - exponent <= 18 else { return nil }
        let (value, overflow) = mantissa.multipliedReportingOverflow(by: DecimalNumber.power(self.exponent - exponent))
        return overflow || abs(value) > DecimalNumber.largest ? nil : value
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
