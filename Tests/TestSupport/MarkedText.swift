/// A text with ranges marked in square brackets: `[Gulls] [fly]`.
package struct MarkedText {
    /// The text without the marks.
    package let plain: String
    /// The marked ranges, as UTF-8 offsets into `plain`.
    package let ranges: [Range<Int>]

    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var start = 0
        for byte in marked.utf8 {
            switch byte {
            case UInt8(ascii: "["): start = bytes.count
            case UInt8(ascii: "]"): ranges.append(start..<bytes.count)
            default: bytes.append(byte)
            }
        }
        plain = String(decoding: bytes, as: UTF8.self)
        self.ranges = ranges
    }
}
