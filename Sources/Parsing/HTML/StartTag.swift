/// A start tag's extent, found without parsing it.
struct StartTag {
    /// Behind `<` and the name.
    let nameEnd: Int
    /// At its `>`, or where the search was given up, after 64 KiB.
    private(set) var end: Int
    private var attributes = 0

    /// More than any page has: a parser that looks for doubles among them takes quadratic time.
    var hasTooManyAttributes: Bool { attributes > 1000 }

    /// O(length of the tag). What is no tag ends behind its `<`.
    init(_ source: UnsafeBufferPointer<UInt8>, at start: Int) {
        var index = start + 1
        guard index < source.count, StartTag.isLetter(source[index]) else {
            (nameEnd, end) = (index, index)
            return
        }
        while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">") { index += 1 }
        nameEnd = index
        var quote: UInt8 = 0
        let limit = min(source.count, start + 65_536)
        while index < limit, quote != 0 || source[index] != UInt8(ascii: ">") {
            let byte = source[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte <= 0x20, index + 1 < limit, source[index + 1] > 0x20 {
                attributes += 1
            }
            index += 1
        }
        end = index
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
