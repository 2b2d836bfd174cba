/// Reads a JavaScript literal as a value, and nothing else: objects, lists, strings with their escapes, numbers, and what
/// pages put around strings: `JsDecode('…')`, `'…'.html(false)`, `'1' * 1`, `'' || '…'`. No script is run.
struct ScriptLiteral {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    /// Values that may still be read.
    private var budget = 50_000

    private static let deepest = 48

    /// The first value that is given to a name, by `=` or `:`, and is neither empty nor unreadable. A value is read for
    /// at most `longest` bytes, one of so many places where the name stands. O(n + longest · places).
    static func value(of name: String, in script: [UInt8], longest: Int = 65_536, places: Int = 24) -> JSONTree? {
        let word = Array(name.utf8)
        var start = 0
        for _ in 0..<places {
            guard let found = find(word, in: script, from: start) else { return nil }
            start = found + word.count
            guard isWhole(found, word.count, script), let mark = assigned(script, from: start) else { continue }
            var reader = ScriptLiteral(bytes: script[..<min(script.count, mark + longest)], index: mark)
            let value = reader.value(depth: 0)
            if value != .other, value != .string("") { return value }
        }
        return nil
    }

    /// What is written behind a name and its `:` or `=`, without white space; at most 12 bytes. O(n).
    static func text(behind name: String, in script: [UInt8]) -> String {
        guard let found = find(Array(name.utf8), in: script, from: 0),
            let mark = assigned(script, from: found + name.utf8.count)
        else { return "" }
        return String(decoding: script[mark...].prefix(40).drop { $0 <= 0x20 }.prefix(12), as: UTF8.self)
    }

    private init(bytes: ArraySlice<UInt8>, index: Int) { (self.bytes, self.index) = (bytes, index) }

    private static func find(_ word: [UInt8], in script: [UInt8], from start: Int) -> Int? {
        guard let first = word.first, script.count >= word.count else { return nil }
        return script.withUnsafeBufferPointer { bytes in
            var index = start
            let last = bytes.count - word.count
            while index <= last {
                if bytes[index] == first, (1..<word.count).allSatisfy({ bytes[index + $0] == word[$0] }) {
                    return index
                }
                index += 1
            }
            return nil
        }
    }

    private static func isWhole(_ start: Int, _ count: Int, _ script: [UInt8]) -> Bool {
        let before = start > 0 ? script[start - 1] : 0x20
        let after = start + count < script.count ? script[start + count] : 0x20
        return !isLetter(before) && !isLetter(after)
    }

    /// Behind one `=` or `:`, which may follow a closing quotation mark.
    private static func assigned(_ script: [UInt8], from start: Int) -> Int? {
        var index = start
        if index < script.count, script[index] == 0x22 || script[index] == 0x27 { index += 1 }
        while index < script.count, script[index] <= 0x20 { index += 1 }
        guard index + 1 < script.count, script[index] == 0x3D || script[index] == 0x3A, script[index + 1] != 0x3D else {
            return nil
        }
        return index + 1
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x24
    }
}

extension ScriptLiteral {
    private var current: UInt8 { index < bytes.endIndex ? bytes[index] : 0 }

    private mutating func value(depth: Int) -> JSONTree {
        budget -= 1
        guard budget > 0, depth < ScriptLiteral.deepest else {
            index = bytes.endIndex
            return .other
        }
        var value = primary(depth: depth)
        for _ in 0..<32 {
            skipSpace()
            if current == UInt8(ascii: ".") {
                index += 1
                _ = identifier()
            } else if current == UInt8(ascii: "("), value != .other {
                _ = list(until: UInt8(ascii: ")"), depth: depth + 1)
            } else if current == UInt8(ascii: "*") {
                index += 1
                _ = primary(depth: depth + 1)
            } else if take("||") {
                let other = self.value(depth: depth + 1)
                if value.text.isEmpty { value = other }
            } else {
                break
            }
        }
        return value
    }

    private mutating func primary(depth: Int) -> JSONTree {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return .object(members(depth: depth + 1))
        case UInt8(ascii: "["): return .array(list(until: UInt8(ascii: "]"), depth: depth + 1))
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(ScriptString.read(bytes, &index))
        case UInt8(ascii: "("):
            return list(until: UInt8(ascii: ")"), depth: depth + 1).first ?? .other
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(number())
        default: return named(depth: depth)
        }
    }

    /// `JsDecode('…')` is its argument decoded once more; any other name is no value.
    private mutating func named(depth: Int) -> JSONTree {
        let name = identifier()
        skipSpace()
        guard !name.isEmpty, current == UInt8(ascii: "(") else { return .other }
        let first = list(until: UInt8(ascii: ")"), depth: depth + 1).first ?? .other
        guard name.lowercased().hasSuffix("decode"), case .string(let text) = first else { return .other }
        return .string(ScriptString.decodedAgain(text))
    }

    private mutating func members(depth: Int) -> [JSONTree.Member] {
        index += 1
        var members: [JSONTree.Member] = []
        while index < bytes.endIndex, budget > 0 {
            skipSpace()
            if current == UInt8(ascii: "}") {
                index += 1
                break
            }
            let key = current == 0x22 || current == 0x27 ? ScriptString.read(bytes, &index) : identifier()
            skipSpace()
            if current == UInt8(ascii: ":") {
                index += 1
                members.append(.init(key: key, value: value(depth: depth)))
            }
            skipToEnd(of: UInt8(ascii: "}"))
        }
        return members
    }

    private mutating func list(until end: UInt8, depth: Int) -> [JSONTree] {
        index += 1
        var items: [JSONTree] = []
        while index < bytes.endIndex, budget > 0 {
            skipSpace()
            if current == end {
                index += 1
                break
            }
            items.append(value(depth: depth))
            skipToEnd(of: end)
        }
        return items
    }

    /// To behind the next comma, or to the bracket that closes what is read; what was not understood is skipped.
    private mutating func skipToEnd(of bracket: UInt8) {
        var open = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                _ = ScriptString.read(bytes, &index)
                continue
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if open == 0 {
                    if byte != bracket { index += 1 }
                    return
                }
                open -= 1
            case UInt8(ascii: ",") where open == 0:
                index += 1
                return
            default: break
            }
            index += 1
        }
    }

    private mutating func identifier() -> String {
        let start = index
        while index < bytes.endIndex, ScriptLiteral.isLetter(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index].prefix(80), as: UTF8.self)
    }

    private mutating func number() -> String {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        while index < bytes.endIndex, ScriptLiteral.isLetter(bytes[index]) || bytes[index] == 0x2E { index += 1 }
        return String(decoding: bytes[start..<index].prefix(40), as: UTF8.self)
    }

    private mutating func take(_ mark: StaticString) -> Bool {
        guard index + mark.utf8CodeUnitCount <= bytes.endIndex else { return false }
        for offset in 0..<mark.utf8CodeUnitCount where bytes[index + offset] != mark.utf8Start[offset] { return false }
        index += mark.utf8CodeUnitCount
        return true
    }

    /// White space and comments.
    private mutating func skipSpace() {
        while index < bytes.endIndex {
            if bytes[index] <= 0x20 {
                index += 1
            } else if take("//") {
                while index < bytes.endIndex, bytes[index] != 0x0A { index += 1 }
            } else if take("/*") {
                while index < bytes.endIndex, !take("*/") { index += 1 }
            } else {
                return
            }
        }
    }
}
