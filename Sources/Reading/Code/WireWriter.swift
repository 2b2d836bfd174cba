/// Values as bytes: numbers as LEB128, texts as their UTF-8 behind its length.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Any whole number; small ones take a byte whatever their sign (zigzag).
    mutating func whole(_ value: Int) {
        number(UInt64(bitPattern: Int64((value << 1) ^ (value >> (Int.bitWidth - 1)))))
    }

    /// 0 or more; a smaller one, which no reader makes, is written as 0.
    mutating func count(_ value: Int) { number(UInt64(max(0, value))) }

    mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func text(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func raw(_ value: some Sequence<UInt8>) { bytes.append(contentsOf: value) }
}
