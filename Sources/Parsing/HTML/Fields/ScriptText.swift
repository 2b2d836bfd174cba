/// Literals of scripts, found as text; no script is ever run.
enum ScriptText {
    /// The string behind `key` and a colon or an equals sign; `nil` where there is none. O(n).
    static func string(after key: String, in utf8: [UInt8]) -> String? {
        utf8.withUnsafeBufferPointer { buffer in
            let key = Array(key.utf8)
            var start = 0
            while let found = find(key, in: buffer, from: start) {
                if let value = literal(buffer, at: found + key.count), !value.isEmpty { return value }
                start = found + key.count
            }
            return nil
        }
    }

    /// The quoted literal behind white space and one `:` or `=`.
    private static func literal(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "=") else {
            return nil
        }
        index += 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            return nil
        }
        let quote = bytes[index]
        let end = bytes[(index + 1)...].prefix(2000).firstIndex { $0 == quote }
        guard let end else { return nil }
        return unescaped(bytes[(index + 1)..<end])
    }

    private static func unescaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        let quoted = Array(bytes) + [UInt8(ascii: "\"")]
        return quoted.withUnsafeBufferPointer { buffer in
            var unescaper = JSONUnescaper(buffer, from: 0, firstEscape: 0)
            do {
                _ = try unescaper.run()
                return String(decoding: unescaper.result, as: UTF8.self)
            } catch {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    /// Goes by the word's last byte, which is rarer in scripts than its first.
    private static func find(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let last = word.last, bytes.count >= word.count else { return nil }
        var end = start + word.count - 1
        while end < bytes.count {
            if bytes[end] == last {
                var offset = 0
                while offset < word.count, bytes[end - word.count + 1 + offset] == word[offset] { offset += 1 }
                if offset == word.count { return end - word.count + 1 }
            }
            end += 1
        }
        return nil
    }
}
