/// Texts in which a page has escaped character references twice: `Redacci&oacute;n`, `Tom&#8217;s`.
enum HTMLEntities {
    /// With each known reference as what it stands for. O(n).
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            var (result, index): (String.UnicodeScalarView, Int) = (.init(), 0)
            var start = 0
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "&"),
                    let (value, length) = HTMLEntity.decoded(bytes, at: index, end: bytes.count),
                    let scalar = Unicode.Scalar(value)
                else {
                    index += 1
                    continue
                }
                result += String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars
                result.append(scalar == "\u{A0}" ? " " : scalar)
                index += length
                start = index
            }
            return String(result) + String(decoding: bytes[start...], as: UTF8.self)
        }
    }
}
