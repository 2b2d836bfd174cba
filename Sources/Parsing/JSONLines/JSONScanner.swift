/// Reads one JSON object (RFC 8259) from UTF-8 without building a tree.
struct JSONScanner {
    /// A value; arrays and objects are checked and skipped.
    enum Value: Equatable {
        case string(String)
        /// As written.
        case number(String)
        case bool(Bool)
        case null
        case composite

        /// A string's text, a number or a truth value as written.
        var scalar: String? {
            switch self {
            case .string(let text), .number(let text): text
            case .bool(let value): value ? "true" : "false"
            case .null, .composite: nil
            }
        }
    }

    /// What is wrong, and at which byte.
    struct Failure: Error {
        let what: String
        let offset: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The members of the object that the bytes are, handed over one by one. O(n).
    mutating func object(_ member: (String, Value) -> Void) throws(Failure) {
        skipSpace()
        try expect("{")
        skipSpace()
        if peek() == UInt8(ascii: "}") { offset += 1 } else { try members(member) }
        skipSpace()
        guard offset == bytes.count else { throw failure("More follows behind the object") }
    }

    private mutating func members(_ member: (String, Value) -> Void) throws(Failure) {
        while true {
            skipSpace()
            let key = try string()
            skipSpace()
            try expect(":")
            member(key, try value(depth: 0))
            skipSpace()
            if peek() == UInt8(ascii: "}") { break }
            try expect(",")
        }
        offset += 1
    }

    private mutating func value(depth: Int) throws(Failure) -> Value {
        skipSpace()
        guard depth < 256 else { throw failure("Nested deeper than 256") }
        switch peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try composite(depth: depth)
            return .composite
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func composite(depth: Int) throws(Failure) {
        let isObject = peek() == UInt8(ascii: "{")
        let close = UInt8(ascii: isObject ? "}" : "]")
        offset += 1
        skipSpace()
        if peek() == close { return offset += 1 }
        while true {
            if isObject {
                skipSpace()
                _ = try string()
                skipSpace()
                try expect(":")
            }
            _ = try value(depth: depth + 1)
            skipSpace()
            if peek() == close { return offset += 1 }
            try expect(",")
        }
    }

    private mutating func number() throws(Failure) -> Value {
        let start = offset
        while let byte = peek(), isNumberPart(byte) { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard Double(text) != nil else {
            offset = start
            throw failure("No value")
        }
        return .number(text)
    }

    private func isNumberPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func literal(_ word: StaticString, _ value: Value) throws(Failure) -> Value {
        for index in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[index] else { throw failure("No value") }
            offset += 1
        }
        return value
    }

    private mutating func string() throws(Failure) -> String {
        try expect("\"")
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
            offset += 1
        }
        guard offset < bytes.count else { throw failure("A string is not closed") }
        if bytes[offset] == UInt8(ascii: "\"") {
            offset += 1
            return String(decoding: bytes[start..<offset - 1], as: UTF8.self)
        }
        var unescaped = JSONUnescaper(bytes, from: start, firstEscape: offset)
        offset = try unescaped.run()
        return String(decoding: unescaped.result, as: UTF8.self)
    }

    private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { offset += 1 }
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(Failure) {
        guard peek() == UInt8(ascii: scalar) else { throw failure("\(scalar) is missing") }
        offset += 1
    }

    private func failure(_ what: String) -> Failure { Failure(what: what, offset: offset) }
}
