/// Whether a short text gives a date or how long ago something was, as beside a post: 2024-3-5, 3月5日, Mar 5, 2 hours
/// ago, 3小时前, 昨天 18:47.
enum TimeMark {
    /// Of at most 120 bytes. O(n).
    static func stands(in utf8: ArraySlice<UInt8>) -> Bool {
        guard utf8.count <= 120, utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xE4 || $0 | 0x20 == 0x79 })
        else { return false }
        if hasNumericDate(utf8) { return true }
        return utf8.withUnsafeBufferPointer { bytes in
            if bytes.contains(where: { $0 >= 0xE4 }), chinese.contains(where: bytes.holds) { return true }
            return bytes.hasWord("ago", at: bytes.count - 3) || english.contains(where: bytes.holdsWord)
                || hasMonth(bytes)
        }
    }

    private static let english: [StaticString] = ["yesterday", "today", " ago "]
    private static let chinese: [StaticString] = ["分钟前", "小时前", "天前", "月前", "年前", "周前", "昨天", "前天", "今天", "刚刚", "昨日"]

    /// 2024-3-5, 05/03/2024, 2024年3月5日, 3月5日, 03-05 18:47: numbers with a date's marks between them.
    private static func hasNumericDate(_ utf8: ArraySlice<UInt8>) -> Bool {
        var chain: [(value: Int, digits: Int)] = []
        var index = utf8.startIndex
        while index < utf8.endIndex {
            guard let number = number(utf8, &index) else {
                index += 1
                continue
            }
            chain.append(number)
            let mark = dateMark(utf8, at: index)
            if mark == 3, (1...12).contains(number.value) || (1990...2100).contains(number.value) { return true }
            if mark == 0 {
                if isDate(chain) || isDay(chain), utf8.count <= 24 || chain.count == 3 { return true }
                chain.removeAll(keepingCapacity: true)
            }
            index += mark
        }
        return false
    }

    private static func number(_ utf8: ArraySlice<UInt8>, _ index: inout Int) -> (value: Int, digits: Int)? {
        var (value, digits) = (0, 0)
        while index < utf8.endIndex, (0x30...0x39).contains(utf8[index]), digits < 9 {
            (value, digits) = (value * 10 + Int(utf8[index] - 0x30), digits + 1)
            index += 1
        }
        return digits > 0 ? (value, digits) : nil
    }

    /// The bytes of a date's mark before a further number: 1 for `-`, `/` and `.`, 3 for 年 and 月, else 0.
    private static func dateMark(_ utf8: ArraySlice<UInt8>, at index: Int) -> Int {
        guard index < utf8.endIndex else { return 0 }
        let byte = utf8[index]
        if byte == 0x2D || byte == 0x2F || byte == 0x2E {
            return index + 1 < utf8.endIndex && (0x30...0x39).contains(utf8[index + 1]) ? 1 : 0
        }
        let word = utf8[index...].prefix(3)
        return word.elementsEqual("年".utf8) || word.elementsEqual("月".utf8) ? 3 : 0
    }

    private static func isDate(_ parts: [(value: Int, digits: Int)]) -> Bool {
        let years = parts.count { $0.digits == 4 && (1990...2100).contains($0.value) }
        let days = parts.count { $0.digits <= 2 && (1...31).contains($0.value) }
        return parts.count == 3 && (years == 1 && days == 2 || days == 3 && parts.allSatisfy { $0.digits == 2 })
    }

    /// 03-05
    private static func isDay(_ parts: [(value: Int, digits: Int)]) -> Bool {
        parts.count == 2 && parts.allSatisfy { $0.digits == 2 && (1...31).contains($0.value) }
            && parts.contains { $0.value <= 12 }
    }

    /// A month's name with a number beside it.
    private static func hasMonth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        guard text.contains(where: { $0 >= 0x80 }) else { return hasPlainMonth(text) }
        let words = String(decoding: text, as: UTF8.self).lowercased().split(whereSeparator: { !$0.isLetter })
        return words.contains { MonthNames.month(String($0)) != nil }
    }

    /// In a text of ASCII.
    private static func hasPlainMonth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var word = PackedName()
        for byte in text {
            if (0x61...0x7A).contains(byte | 0x20) {
                word.append(byte)
            } else {
                if word.count > 2, MonthNames.month(word) != nil { return true }
                word = PackedName()
            }
        }
        return word.count > 2 && MonthNames.month(word) != nil
    }
}
