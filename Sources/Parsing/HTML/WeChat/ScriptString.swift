/// Strings of scripts.
enum ScriptString {
    /// The string that begins at a quotation mark, its escapes taken out; `index` is left behind it. One that is never
    /// closed ends with the bytes. O(n).
    static func read(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> String {
        let quote = bytes[index]
        index += 1
        var result: [UInt8] = []
        while index < bytes.endIndex, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "\\") {
                escape(bytes, &index, into: &result)
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        index = min(index + 1, bytes.endIndex)
        return String(decoding: result, as: UTF8.self)
    }

    /// With the escapes that are still written out in it as characters: `\x0a`.
    static func decodedAgain(_ text: String) -> String {
        let bytes = Array(text.utf8)[...]
        guard bytes.contains(UInt8(ascii: "\\")) else { return text }
        var (result, index): ([UInt8], Int) = ([], 0)
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "x") {
                escape(bytes, &index, into: &result)
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `\n`, `\x3c`, `\u4e2d`, `\u{1F600}`; two halves of a pair make one character. A line's end behind the stroke is
    /// nothing.
    private static func escape(_ bytes: ArraySlice<UInt8>, _ index: inout Int, into result: inout [UInt8]) {
        index += 1
        guard index < bytes.endIndex else { return }
        let kind = bytes[index]
        index += 1
        switch kind {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "0"): result.append(0x20)
        case 0x0A: break
        case UInt8(ascii: "x"): append(hexadecimal(bytes, &index, digits: 2), &result)
        case UInt8(ascii: "u"): append(unit(bytes, &index), &result)
        default: result.append(kind)
        }
    }

    private static func unit(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> UInt32? {
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "{") {
            index += 1
            let value = hexadecimal(bytes, &index, digits: 6)
            if index < bytes.endIndex, bytes[index] == UInt8(ascii: "}") { index += 1 }
            return value
        }
        guard let first = hexadecimal(bytes, &index, digits: 4) else { return nil }
        guard (0xD800...0xDBFF).contains(first), index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return first }
        var next = index + 2
        guard let second = hexadecimal(bytes, &next, digits: 4), (0xDC00...0xDFFF).contains(second) else { return nil }
        index = next
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    /// As many digits as there are, at most `digits`.
    private static func hexadecimal(_ bytes: ArraySlice<UInt8>, _ index: inout Int, digits: Int) -> UInt32? {
        var (value, count): (UInt32, Int) = (0, 0)
        while count < digits, index < bytes.endIndex, let digit = digit(bytes[index]) {
            value = value << 4 | digit
            (index, count) = (index + 1, count + 1)
        }
        return count > 0 ? value : nil
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
        default: nil
        }
    }

    private static func append(_ value: UInt32?, _ result: inout [UInt8]) {
        guard let value, let scalar = Unicode.Scalar(value) else { return }
        result += Array(String(Character(scalar)).utf8)
    }
}
