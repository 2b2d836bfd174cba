/// Reads XML forwards, forgivingly: tags, texts, CDATA; names without their namespace's prefix. Nothing is fetched and
/// no entity is expanded but characters by number or by HTML's names, so that a text never grows.
struct XMLScanner {
    enum Event: Equatable { case start, end, text }

    /// Of the element that started or ended last, without its prefix.
    private(set) var name = ""
    /// Of the last text; white space as it stands.
    private(set) var text: [UInt8] = []
    private let source: [UInt8]
    private var index = 0
    /// The last start tag's attributes.
    private var tag = 0..<0
    private var isEmptyElement = false

    /// Of UTF-8, whatever the declaration says.
    init(_ utf8: [UInt8]) { source = utf8 }

    /// The next event; `nil` at the end. An empty element starts and ends. O(its length).
    mutating func next() -> Event? {
        if isEmptyElement {
            isEmptyElement = false
            return .end
        }
        while index < source.count {
            guard source[index] == UInt8(ascii: "<"), index + 1 < source.count else { return readText() }
            switch source[index + 1] {
            case UInt8(ascii: "?"): skip(behind: ">")
            case UInt8(ascii: "!"):
                if holds("<![CDATA[") { return readCDATA() }
                if holds("<!--") { skip(behind: "-->") } else { skipDeclaration() }
            case UInt8(ascii: "/"):
                index += 2
                readName()
                skip(behind: ">")
                return .end
            case let byte where XMLScanner.isName(byte): return readStart()
            default: return readText()
            }
        }
        return nil
    }

    private mutating func readStart() -> Event {
        index += 1
        readName()
        let start = index
        var quote: UInt8 = 0
        while index < source.count, quote != 0 || source[index] != UInt8(ascii: ">") {
            let byte = source[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            index += 1
        }
        isEmptyElement = index > start && source[index - 1] == UInt8(ascii: "/")
        tag = start..<(isEmptyElement ? index - 1 : index)
        index = min(index + 1, source.count)
        return .start
    }

    private mutating func readName() {
        var start = index
        while index < source.count, XMLScanner.isName(source[index]) {
            index += 1
            if source[index - 1] == UInt8(ascii: ":") { start = index }
        }
        name = String(decoding: source[start..<min(index, start + 64)], as: UTF8.self)
    }

    private mutating func readText() -> Event {
        let start = index
        index += 1
        while index < source.count, source[index] != UInt8(ascii: "<") { index += 1 }
        text = XMLScanner.decoded(source[start..<index])
        return .text
    }

    private mutating func readCDATA() -> Event {
        let start = index + 9
        skip(behind: "]]>")
        text = Array(source[start..<max(start, index - 3)])
        return .text
    }

    /// `<!DOCTYPE …>` with what stands in its brackets.
    private mutating func skipDeclaration() {
        var depth = 0
        while index < source.count {
            let byte = source[index]
            index += 1
            if byte == UInt8(ascii: "[") { depth += 1 } else if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), depth <= 0 { return }
        }
    }

    private mutating func skip(behind mark: StaticString) {
        while index < source.count, !holds(mark) { index += 1 }
        index = min(index + mark.utf8CodeUnitCount, source.count)
    }

    private func holds(_ mark: StaticString) -> Bool {
        guard index + mark.utf8CodeUnitCount <= source.count else { return false }
        for offset in 0..<mark.utf8CodeUnitCount where source[index + offset] != mark.utf8Start[offset] { return false }
        return true
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
        default: false
        }
    }
}

extension XMLScanner {
    /// The value of an attribute of the element that started last, by its name without prefix; `nil` where it has none.
    func attribute(_ wanted: StaticString) -> String? {
        var position = tag.lowerBound
        while let (name, value, next) = attribute(at: position) {
            if name.elementsEqual(UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)) {
                return String(decoding: XMLScanner.decoded(value), as: UTF8.self)
            }
            position = next
        }
        return nil
    }

    /// The attribute that begins at or behind a position.
    private func attribute(at start: Int) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>, next: Int)? {
        var position = min(start, tag.upperBound)
        while position < tag.upperBound, !XMLScanner.isName(source[position]) { position += 1 }
        var nameStart = position
        while position < tag.upperBound, XMLScanner.isName(source[position]) {
            position += 1
            if source[position - 1] == UInt8(ascii: ":") { nameStart = position }
        }
        let name = source[nameStart..<position]
        while position < tag.upperBound, source[position] <= 0x20 || source[position] == UInt8(ascii: "=") {
            position += 1
        }
        guard !name.isEmpty, position < tag.upperBound else { return nil }
        let quote = source[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return (name, [], position + 1) }
        let valueStart = position + 1
        position = valueStart
        while position < tag.upperBound, source[position] != quote { position += 1 }
        return (name, source[valueStart..<position], position + 1)
    }

    /// With character references decoded; others stay as they are.
    private static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.contains(UInt8(ascii: "&")) else { return Array(raw) }
        var result: [UInt8] = []
        raw.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "&"), let found = reference(bytes, at: index) {
                    result += Array(String(found.scalar).utf8)
                    index += found.length
                } else {
                    result.append(bytes[index])
                    index += 1
                }
            }
        }
        return result
    }

    private static func reference(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        if bytes[index...].dropFirst().prefix(5).elementsEqual("apos;".utf8) { return ("'", 6) }
        guard let (value, length) = HTMLEntity.decoded(bytes, at: index, end: bytes.count),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return (scalar, length)
    }
}
