/// The elements of a well-formed XML document, as far as ours use XML; throws for one that is not well-formed.
///
/// Works on bytes: a combining mark behind a quotation mark does not hide it.
struct XMLDocument {
    struct Malformed: Error { var fact: String }

    struct Element {
        var name: String
        var attributes: [String: String] = [:]
        /// Directly in it, references undone.
        var text = ""
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    init(_ document: String) throws {
        for scalar in document.unicodeScalars where !isAllowed(scalar) {
            throw Malformed(fact: "U+\(String(scalar.value, radix: 16)) is not allowed")
        }
        guard document.utf8.starts(with: "<?xml version=\"1.0\" encoding=\"utf-8\"?>".utf8) else {
            throw Malformed(fact: "no head")
        }
        let parts = document.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
        for part in parts.dropFirst() {
            guard let close = part.firstIndex(of: UInt8(ascii: ">")) else {
                throw Malformed(fact: "a tag without an end: \(Substring(part))")
            }
            try tag(part[..<close])
            let text = try unescaped(part[part.index(after: close)...])
            if let last = open.last { elements[last].text += text }
        }
        guard open.isEmpty else { throw Malformed(fact: "never closed: \(open.map { elements[$0].name })") }
    }

    private mutating func tag(_ source: Substring.UTF8View) throws {
        if source.first == UInt8(ascii: "?") || source.starts(with: "!DOCTYPE ".utf8) { return }
        if source.first == UInt8(ascii: "/") {
            guard let last = open.popLast(), elements[last].name.utf8.elementsEqual(source.dropFirst()) else {
                throw Malformed(fact: "closed out of order: \(Substring(source))")
            }
            return
        }
        let isEmpty = source.last == UInt8(ascii: "/")
        let parts = (isEmpty ? source.dropLast() : source)
            .split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        var element = Element(name: String(Substring(parts[0].prefix { $0 != UInt8(ascii: " ") })))
        guard parts.count % 2 == 1, element.name.utf8.allSatisfy(isName), !element.name.isEmpty else {
            throw Malformed(fact: "a tag: \(Substring(source))")
        }
        for index in stride(from: 1, to: parts.count, by: 2) {
            let key = parts[index - 1].split(separator: UInt8(ascii: " ")).last.map { String(Substring($0)) } ?? ""
            let value = try unescaped(parts[index])
            guard key.utf8.last == UInt8(ascii: "="), key.utf8.dropLast().allSatisfy(isName),
                element.attributes.updateValue(value, forKey: String(key.dropLast())) == nil
            else { throw Malformed(fact: "an attribute: \(Substring(source))") }
        }
        elements.append(element)
        if !isEmpty { open.append(elements.count - 1) }
    }
}

/// Only the five entities of XML itself, and decimal numbers.
private func unescaped(_ source: Substring.UTF8View) throws -> String {
    let parts = source.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var text = String(Substring(parts[0]))
    for part in parts.dropFirst() {
        let name = String(Substring(part.prefix { $0 != UInt8(ascii: ";") }))
        let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        let number = name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
        guard let plain = entities[name] ?? number.map({ String($0) }), name.utf8.count < part.count else {
            throw XMLDocument.Malformed(fact: "&\(Substring(part.prefix(12)))")
        }
        text += plain + String(Substring(part.dropFirst(name.utf8.count + 1)))
    }
    return text
}

private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
}

/// XML 1.0, production 2.
private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}
