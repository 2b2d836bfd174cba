/// The parts of bytes that are and that are not well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Runs {
    /// The length of the well-formed sequence at `index`, 0 where there is none. O(1).
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        guard first >= 0xC2, first <= 0xF4 else { return 0 }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return 0 }
        let second = bytes[index + 1]
        let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest else { return 0 }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// Whether eight bytes follow that are ASCII. O(1).
    @inline(__always)
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 8 <= bytes.count else { return false }
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        return word & 0x8080_8080_8080_8080 == 0
    }

    /// The ranges of bytes that belong to no well-formed sequence, adjoining ones joined. O(n).
    static func broken(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            if isPlain(bytes, at: index) {
                index += 8
                continue
            }
            let length = length(bytes, at: index)
            if length == 0 {
                if let last = result.last, last.upperBound == index {
                    result[result.count - 1] = last.lowerBound..<index + 1
                } else {
                    result.append(index..<index + 1)
                }
            }
            index += max(length, 1)
        }
        return result
    }

    /// The sequences of more than one byte. O(n).
    static func multibyteCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte >= 0xC2 && byte <= 0xF4 { count += 1 }
        return count
    }
}
