internal import Model

/// A number of a text, magnitudes multiplied out.
struct ScannedNumber {
    var value: DecimalNumber
    /// The upper one of two, 三四百; of 数百 the highest that it may be.
    var upper: DecimalNumber?
    /// Scalar behind it.
    var end: Int
    var bound = Amount.Bound.exact
    /// The power of ten that 万, 亿 or million stand for, if one does.
    var magnitude = 0
    /// In Chinese numerals or English words.
    var isInWords = false

    /// Ten to the power of `exponent` times as much; nil for what is too large.
    func scaled(by exponent: Int) -> ScannedNumber? {
        guard let value = value.scaled(by: exponent) else { return nil }
        var number = self
        number.value = value
        number.upper = upper.flatMap { $0.scaled(by: exponent) }
        number.magnitude += exponent
        return number
    }
}

extension DecimalNumber {
    func scaled(by exponent: Int) -> DecimalNumber? { DecimalNumber(mantissa, exponent: self.exponent + exponent) }
}
