/// Reads what `WireWriter` wrote from bytes that may be anything; never past their end, no number beyond what is allowed.
struct WireScanner {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var rest: Int { bytes.count - position }

    mutating func byte() throws(WireError) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(WireError) -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while shift < 64 {
            let next = try byte()
            guard shift < 63 || next <= 1 else { break }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
        throw WireError("a number of more than 64 bits")
    }

    mutating func whole() throws(WireError) -> Int {
        let value = try number()
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(value & 1)
    }

    mutating func whole(in range: ClosedRange<Int>) throws(WireError) -> Int {
        let value = try whole()
        guard range.contains(value) else { throw WireError("\(value) is not in \(range)") }
        return value
    }

    mutating func count(upTo limit: Int = .max) throws(WireError) -> Int {
        let value = try number()
        guard value <= UInt64(limit) else { throw WireError("\(value) is more than \(limit)") }
        return Int(value)
    }

    mutating func flag() throws(WireError) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        case let other: throw WireError("\(other) is neither yes nor no")
        }
    }

    /// At most `limit` bytes of UTF-8.
    mutating func text(upTo limit: Int = .max) throws(WireError) -> String {
        let range = try range(count(upTo: limit))
        guard let text = String(validating: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self) else {
            throw WireError("a text that is no UTF-8")
        }
        return text
    }

    mutating func raw(_ count: Int) throws(WireError) -> [UInt8] { Array(bytes[try range(count)]) }

    /// For the end: nothing may follow.
    func finish() throws(WireError) {
        guard rest == 0 else { throw WireError("\(rest) bytes too many") }
    }

    private mutating func range(_ count: Int) throws(WireError) -> Range<Int> {
        guard count >= 0, count <= rest else { throw .truncated }
        defer { position += count }
        return position..<position + count
    }
}
