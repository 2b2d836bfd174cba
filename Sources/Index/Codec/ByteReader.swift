/// Reads what `ByteWriter` wrote. Throws `IndexError.corrupt` where the bytes end too early.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func unsigned() throws -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            guard shift < 64 else { throw IndexError.corrupt("a number of more than 64 bits") }
        }
    }

    /// A count of things of at least one byte each, so at most as many as bytes are left.
    mutating func count() throws -> Int {
        let value = try unsigned()
        guard value <= UInt64(bytes.count - position) else { throw IndexError.corrupt("a count beyond the end") }
        return Int(value)
    }

    mutating func integer() throws -> Int { Int(truncatingIfNeeded: try unsigned()) }

    mutating func signed() throws -> Int {
        let value = try unsigned()
        return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
    }

    mutating func byte() throws -> UInt8 {
        guard position < bytes.count else { throw IndexError.corrupt("a value cut off") }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func float() throws -> Float {
        var pattern: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) { pattern |= UInt32(try byte()) << shift }
        return Float(bitPattern: pattern)
    }

    mutating func string() throws -> String {
        let length = try count()
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }
}
