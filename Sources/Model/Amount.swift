/// A number with what it counts, as a text gives it.
package struct Amount: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case money, percent, people
        /// Of time: 3年, 18个月.
        case duration
        /// With another unit: 吨, 家, km.
        case measure
        /// Without one: 3万.
        case number
    }

    /// How the number stands to the real one.
    package enum Bound: String, Sendable {
        case exact
        /// 约, 左右, about
        case about
        /// 超, 逾, 至少, 十余, more than
        case atLeast
        /// 近, 不到, 最多, nearly, less than
        case atMost
    }

    /// All that says it, with 约 and 多.
    package var utf8: Range<Int>
    /// With magnitudes multiplied out: 130亿 is 13 000 000 000. The lower end of a range.
    package var value: DecimalNumber
    /// The upper end, where a range is given: 15至20亿元.
    package var upper: DecimalNumber?
    package var kind: Kind
    /// Of money its ISO 4217 code, `%` of percentages; else as written, and empty where there is none.
    package var unit: String
    package var bound: Bound

    package init(
        utf8: Range<Int>, value: DecimalNumber, upper: DecimalNumber? = nil, kind: Kind = .number, unit: String = "",
        bound: Bound = .exact
    ) {
        (self.utf8, self.value, self.upper) = (utf8, value, upper)
        (self.kind, self.unit, self.bound) = (kind, unit, bound)
    }
}
