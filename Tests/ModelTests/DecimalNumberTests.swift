import Model
import Testing

struct DecimalNumberTests {
    @Test(
        arguments: [
            (130, 8, "13000000000"), (-35, -2, "-0.35"), (5, -3, "0.005"), (0, 7, "0"), (1200, -2, "12"),
            (123_456, -3, "123.456"), (1, 24, "1" + String(repeating: "0", count: 24)),
        ] as [(Int, Int, String)]
    ) func `a number is written digit for digit`(mantissa: Int, exponent: Int, expected: String) {
        #expect(DecimalNumber(mantissa, exponent: exponent)?.description == expected)
    }

    @Test(arguments: [(Int.max, 0), (Int.min, 0), (1, 25), (1, -19), (1, .max), (1, .min)] as [(Int, Int)])
    func `what is too long is no number`(mantissa: Int, exponent: Int) {
        #expect(DecimalNumber(mantissa, exponent: exponent) == nil)
    }

    @Test func `equal numbers are equal however they were written`() {
        #expect(DecimalNumber(1500, exponent: 6) == DecimalNumber(15, exponent: 8))
    }

    @Test func `numbers are in order`() throws {
        let written = [
            (-2, 3), (-19, 2), (-1, -5), (0, 0), (1, -18), (9, -1), (1, 0), (11, -1), (2, 0), (199, 0), (2, 2), (1, 24),
        ]
        let numbers = try written.map { try #require(DecimalNumber($0.0, exponent: $0.1)) }
        for (left, number) in numbers.enumerated() {
            for (right, other) in numbers.enumerated() { #expect((number < other) == (left < right)) }
        }
    }

    @Test func `sums and products are exact, or none`() throws {
        let tenth = try #require(DecimalNumber(1, exponent: -1))
        let fifth = try #require(DecimalNumber(2, exponent: -1))
        let large = try #require(DecimalNumber(999_999_999_999_999_999))
        #expect(tenth + fifth == DecimalNumber(3, exponent: -1))
        #expect(tenth * fifth == DecimalNumber(2, exponent: -2))
        #expect(large * large == nil && large + tenth == nil)
    }

    @Test func `JSON has every digit`() throws {
        let number = try #require(DecimalNumber(123_456_789_012_345_678, exponent: -2))
        var json = JSONWriter()
        json.object { $0.field("value", number) }
        #expect(json.text == #"{"value":1234567890123456.78}"#)
    }
}
