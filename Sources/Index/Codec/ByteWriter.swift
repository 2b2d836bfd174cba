/// Packs numbers into bytes: LEB128 for integers, little endian for floats.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// `value` is 0 or more.
    mutating func count(_ value: Int) { unsigned(UInt64(value)) }

    /// Zigzag: small numbers of either sign are short.
    mutating func signed(_ value: Int) { unsigned(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func float(_ value: Float) {
        var rest = value.bitPattern
        for _ in 0..<4 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    mutating func string(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }
}
