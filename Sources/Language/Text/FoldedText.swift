/// A text as folded scalars with their classes and where each stands: what all of Language works on.
struct FoldedText: Sendable {
    /// Folded by `CharacterTable`.
    private(set) var scalars: [UInt32] = []
    /// One `CharacterClass` a scalar.
    private(set) var classes: [CharacterClass] = []
    /// UTF-8 offset of each scalar, and the end.
    private(set) var offsets: [Int32] = []

    var count: Int { scalars.count }

    /// O(n). Bytes that are no UTF-8 become U+FFFD one by one.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ table: CharacterTable) {
        let count = bytes.count { $0 & 0xC0 != 0x80 }
        scalars.reserveCapacity(count)
        classes.reserveCapacity(count)
        offsets.reserveCapacity(count + 1)
        var index = 0
        while index < bytes.count {
            let (scalar, width) = decodeScalar(bytes, at: index)
            let entry = table.entry(scalar)
            scalars.append(entry & 0x1F_FFFF)
            classes.append(CharacterClass(rawValue: UInt8(entry >> 24)) ?? .symbol)
            offsets.append(Int32(truncatingIfNeeded: index))
            index += width
        }
        offsets.append(Int32(truncatingIfNeeded: bytes.count))
    }

    init(_ text: String, _ table: CharacterTable) {
        var text = text
        self = text.withUTF8 { FoldedText($0, table) }
    }

    /// The UTF-8 range of a range of scalars.
    func utf8(_ range: Range<Int>) -> Range<Int> { Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound]) }

    /// The first scalar that begins at or after a UTF-8 offset. O(log n).
    func scalar(at utf8: Int) -> Int {
        partitionPoint(count) { offsets[$0] >= utf8 }
    }

    /// The scalars of a UTF-8 range.
    func scalars(at utf8: Range<Int>) -> Range<Int> {
        let start = scalar(at: utf8.lowerBound)
        return start..<max(start, scalar(at: utf8.upperBound))
    }
}

/// The scalar at a byte and its width; U+FFFD of width 1 for what is no UTF-8 (The Unicode Standard, table 3-7).
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + width <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(width))
    for next in index + 1..<index + width {
        guard bytes[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    let least: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000
    guard scalar >= least, scalar <= 0x10FFFF, scalar & 0xFFFF_F800 != 0xD800 else { return (0xFFFD, 1) }
    return (scalar, width)
}
