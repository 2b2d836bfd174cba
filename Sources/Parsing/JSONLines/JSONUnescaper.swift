/// Turns the escapes of a JSON string into what they stand for.
struct JSONUnescaper {
    private(set) var result: [UInt8] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset: Int
    private let isLenient: Bool

    /// `bytes[start..<firstEscape]` is taken as it stands; what no escape stands for is taken as written where it is
    /// lenient.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstEscape: Int, isLenient: Bool = false) {
        self.bytes = bytes
        self.isLenient = isLenient
        offset = firstEscape
        result.append(contentsOf: bytes[start..<firstEscape])
    }

    /// Reads to the closing quotation mark and returns the offset behind it. A lone surrogate becomes U+FFFD. O(n).
    mutating func run() throws(JSONScanner.Failure) -> Int {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): return offset + 1
            case UInt8(ascii: "\\"): try escape()
            default: plain()
            }
        }
        throw JSONScanner.Failure(what: "A string is not closed", offset: offset)
    }

    private mutating func plain() {
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
            offset += 1
        }
        result.append(contentsOf: bytes[start..<offset])
    }

    private mutating func escape() throws(JSONScanner.Failure) {
        let letter = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        offset += 2
        switch letter {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
        case UInt8(ascii: "u"): try unicode()
        case _ where isLenient && letter != 0: result.append(letter)
        default: throw JSONScanner.Failure(what: "An unknown escape", offset: offset - 2)
        }
    }

    private mutating func unicode() throws(JSONScanner.Failure) {
        let unit = try hexadecimal()
        var scalar = unit
        if (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        {
            let mark = offset
            offset += 2
            let low = try hexadecimal()
            if (0xDC00..<0xE000).contains(low) {
                scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            } else {
                offset = mark
            }
        }
        let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        result.append(contentsOf: String(Character(character)).utf8)
    }

    private mutating func hexadecimal() throws(JSONScanner.Failure) -> UInt32 {
        guard offset + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
        else { throw JSONScanner.Failure(what: "No four hexadecimal digits", offset: offset) }
        offset += 4
        return unit
    }
}
