import CLibXML2

/// Decodes character references: `&amp;`, `&#8217;`, `&#x2014;`.
enum HTMLEntity {
    /// What stands for the reference whose `&` is at `index`, and its length with the `&`; `nil` where it is none.
    ///
    /// Names are HTML 4's (libxml2's `htmlEntityLookup`). O(1): a reference has at most 32 bytes.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (scalar: UInt32, length: Int)?
    {
        guard index + 2 < end else { return nil }
        return bytes[index + 1] == UInt8(ascii: "#") ? number(bytes, index, end) : named(bytes, index, end)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int)? {
        let isHex = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
        var (position, value, digits) = (index + (isHex ? 3 : 2), UInt32(0), 0)
        while position < end, digits < 9, let digit = digit(bytes[position], isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
            (position, digits) = (position + 1, digits + 1)
        }
        guard digits > 0 else { return nil }
        if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
        return (mended(value), position - index)
    }

    private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x61...0x66 where isHex: UInt32(byte - 0x61 + 10)
        case 0x41...0x46 where isHex: UInt32(byte - 0x41 + 10)
        default: nil
        }
    }

    /// Numbers of 0x80…0x9F are meant as Windows-1252; what is no character becomes a space.
    private static func mended(_ value: UInt32) -> UInt32 {
        if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
        if value < 0x20 && value != 0x0A && value != 0x09 { return 0x20 }
        return Unicode.Scalar(value) == nil || value == 0xFEFF ? 0x20 : value
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x20, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x20, 0x17D,
        0x20, 0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x20,
        0x17E, 0x178,
    ]

    /// Without its semicolon only a name of Latin-1 counts, as in browsers.
    private static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int)? {
        var position = index + 1
        while position < end, position - index < 31, isNameByte(bytes[position]) { position += 1 }
        guard position > index + 1 else { return nil }
        let isClosed = position < end && bytes[position] == UInt8(ascii: ";")
        let length = position - index + (isClosed ? 1 : 0)
        if bytes[index + 1] == UInt8(ascii: "n"), position - index == 5, bytes[index + 2] == UInt8(ascii: "b") {
            return (0xA0, length)
        }
        let name = Array(bytes[index + 1..<position]) + [0]
        guard let entity = name.withUnsafeBufferPointer({ htmlEntityLookup($0.baseAddress) }) else { return nil }
        let value = entity.pointee.value
        return isClosed || value < 256 ? (value, length) : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
