extension MarkupReader {
    /// The attributes behind a tag's name, up to its `>`.
    mutating func readAttributes() {
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                return
            }
            if byte <= 0x20 || byte == UInt8(ascii: "/") { index += 1 } else { readAttribute() }
        }
    }

    private mutating func readAttribute() {
        var name = PackedName()
        repeat {
            name.append(source[index])
            index += 1
        } while index < source.count && !isNameEnd(source[index])
        skipSpace()
        let key = HTMLAttribute(name)
        guard index < source.count, source[index] == UInt8(ascii: "=") else {
            if let key { builder.attribute(key, EmptyCollection()) }
            return
        }
        index += 1
        skipSpace()
        guard index < source.count else { return }
        let value = readValue()
        guard let key else { return }
        let head = value.prefix(4096)
        if head.contains(UInt8(ascii: "&")) {
            builder.attribute(key, decoded(head))
        } else {
            builder.attribute(key, UnsafeBufferPointer(rebasing: head))
        }
    }

    private func isNameEnd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private mutating func skipSpace() {
        while index < source.count, source[index] <= 0x20 { index += 1 }
    }

    private mutating func readValue() -> Slice<UnsafeBufferPointer<UInt8>> {
        let quote = source[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let end = closingQuote(quote) {
            defer { index = end + 1 }
            return source[index + 1..<end]
        }
        let start = index
        while index < source.count, source[index] > 0x20, source[index] != UInt8(ascii: ">") { index += 1 }
        return source[start..<index]
    }

    /// A quote that is nowhere in the rest of the page is not looked for again.
    private mutating func closingQuote(_ quote: UInt8) -> Int? {
        let isDouble = quote == UInt8(ascii: "\"")
        guard isDouble ? hasQuote.double : hasQuote.single else { return nil }
        if let end = find(quote, from: index + 1) { return end }
        if isDouble { hasQuote.double = false } else { hasQuote.single = false }
        return nil
    }

    private func decoded(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var result: [UInt8] = []
        var position = value.startIndex
        while position < value.endIndex {
            if source[position] == UInt8(ascii: "&"),
                let (scalar, length) = HTMLEntity.decoded(source, at: position, end: value.endIndex),
                let scalar = Unicode.Scalar(scalar)
            {
                result += UTF8.encode(scalar) ?? .init()
                position += length
            } else {
                result.append(source[position])
                position += 1
            }
        }
        return result
    }

    func find(_ byte: UInt8, from start: Int) -> Int? {
        var position = start
        while position < source.count {
            if source[position] == byte { return position }
            position += 1
        }
        return nil
    }

    func find(_ word: String, from start: Int) -> Int? {
        var word = word
        return word.withUTF8 { word in
            var position = start
            while position + word.count <= source.count {
                if source[position] == word[0], matches(word, at: position) { return position }
                position += 1
            }
            return nil
        }
    }

    func matches(_ word: String, at start: Int) -> Bool {
        var word = word
        return word.withUTF8 { matches($0, at: start) }
    }

    /// ASCII letters in either case.
    private func matches(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + word.count <= source.count else { return false }
        for offset in 0..<word.count {
            let byte = source[start + offset]
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if lower != word[offset] { return false }
        }
        return true
    }
}
