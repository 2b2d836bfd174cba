import Model

/// Bytes that come piece by piece, read as lines and runs.
struct ByteSource {
    private let next: () throws(ParsingError) -> UnsafeRawBufferPointer?
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// A piece need only last until the next one is asked for; `nil` is the end.
    init(_ next: @escaping () throws(ParsingError) -> UnsafeRawBufferPointer?) { self.next = next }

    /// Of bytes that outlive the source.
    init(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        self.init { () throws(ParsingError) in
            let piece = rest.prefix(1 << 18)
            rest = rest.dropFirst(piece.count)
            return piece.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: piece)
        }
    }

    /// Gets more; `false` at the end. What was read is let go.
    private mutating func fill() throws(ParsingError) -> Bool {
        guard !isAtEnd, let piece = try next() else {
            isAtEnd = true
            return false
        }
        buffer.removeSubrange(..<start)
        start = 0
        buffer += piece
        return true
    }

    /// The next line without its end; `nil` at the end, or where it is longer than `limit`.
    mutating func line(limit: Int = 65_536) throws(ParsingError) -> ArraySlice<UInt8>? {
        var scanned = 0
        while true {
            if let end = buffer[(start + scanned)...].firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                start = end + 1
                return line.last == 0x0D ? line.dropLast() : line
            }
            scanned = buffer.count - start
            guard scanned < limit, try fill() else { return nil }
        }
    }

    /// The next `count` bytes, or fewer at the end.
    mutating func bytes(_ count: Int) throws(ParsingError) -> [UInt8] {
        var result: [UInt8] = []
        while result.count < count {
            if start == buffer.count, try !fill() { break }
            let piece = buffer[start...].prefix(count - result.count)
            result += piece
            start += piece.count
        }
        return result
    }

    /// Passes over `count` bytes; `false` where there are fewer.
    mutating func skip(_ count: Int) throws(ParsingError) -> Bool {
        var left = count
        while left > 0 {
            if start == buffer.count, try !fill() { return false }
            let step = min(left, buffer.count - start)
            start += step
            left -= step
        }
        return true
    }
}
