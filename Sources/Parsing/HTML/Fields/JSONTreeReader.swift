/// Reads JSON into a tree, within bounds; what cannot be read ends the tree there, and nothing throws.
struct JSONTreeReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    /// Values that may still be read.
    private var budget = 20_000
    private var isBroken = false

    private static let deepest = 48

    /// The first value that stands in `utf8`, behind what may wrap it (`//<![CDATA[`). O(n).
    static func tree(of utf8: [UInt8]) -> JSONTree {
        utf8.withUnsafeBufferPointer { buffer in
            var reader = JSONTreeReader(bytes: buffer)
            while let byte = reader.peek(), byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") || reader.isMark {
                reader.offset += 1
            }
            return reader.value(depth: 0)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The bracket is one of `<![CDATA[`.
    private var isMark: Bool {
        offset > 0 && (bytes[offset - 1] == UInt8(ascii: "!") || bytes[offset - 1] == UInt8(ascii: "A"))
    }

    private mutating func value(depth: Int) -> JSONTree {
        skipSpace()
        budget -= 1
        guard budget > 0, depth < JSONTreeReader.deepest, !isBroken else { return fail() }
        switch peek() {
        case UInt8(ascii: "\""): return string().map { .string($0) } ?? fail()
        case UInt8(ascii: "{"): return .object(members(depth: depth))
        case UInt8(ascii: "["): return .array(items(depth: depth))
        case .none: return fail()
        default: return word()
        }
    }

    private mutating func members(depth: Int) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = []
        offset += 1
        while next(before: UInt8(ascii: "}")) {
            guard let key = string() else { break }
            skipSpace()
            guard peek() == UInt8(ascii: ":") else { break }
            offset += 1
            members.append(.init(key: key, value: value(depth: depth + 1)))
            if isBroken { return members }
        }
        return members
    }

    private mutating func items(depth: Int) -> [JSONTree] {
        var items: [JSONTree] = []
        offset += 1
        while next(before: UInt8(ascii: "]")) {
            items.append(value(depth: depth + 1))
            if isBroken { return items }
        }
        return items
    }

    /// Skips commas and space; takes the closing bracket. Whether something stands before it.
    private mutating func next(before close: UInt8) -> Bool {
        while let byte = peek() {
            if byte == close {
                offset += 1
                return false
            }
            guard byte <= 0x20 || byte == UInt8(ascii: ",") else { return true }
            offset += 1
        }
        isBroken = true
        return false
    }

    /// A number, a truth value or null, up to what ends a value.
    private mutating func word() -> JSONTree {
        let start = offset
        while let byte = peek(), byte > 0x20, !",]}".utf8.contains(byte) { offset += 1 }
        guard offset > start, let first = bytes[start..<offset].first else { return fail() }
        let isNumber = first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
        return isNumber ? .number(String(decoding: bytes[start..<offset].prefix(40), as: UTF8.self)) : .other
    }

    private mutating func string() -> String? {
        guard peek() == UInt8(ascii: "\"") else {
            isBroken = true
            return nil
        }
        offset += 1
        var unescaper = JSONUnescaper(bytes, from: offset, firstEscape: offset, isLenient: true)
        do {
            offset = try unescaper.run()
            return String(decoding: unescaper.result, as: UTF8.self)
        } catch {
            isBroken = true
            return nil
        }
    }

    private mutating func fail() -> JSONTree {
        isBroken = true
        return .other
    }

    private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() { while let byte = peek(), byte <= 0x20 { offset += 1 } }
}
