extension StringProtocol {
    /// Whether `part` stands in it, byte for byte. O(n · m) at worst; the standard library's search goes by characters.
    func holds(_ part: StaticString) -> Bool {
        let count = part.utf8CodeUnitCount
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            holdsBytes(bytes, UnsafeBufferPointer(start: part.utf8Start, count: count))
        }
        guard let found else {
            return Array(utf8).withUnsafeBufferPointer {
                holdsBytes($0, UnsafeBufferPointer(start: part.utf8Start, count: count))
            }
        }
        return found
    }

    func holds(_ part: String) -> Bool {
        var part = part
        return part.withUTF8 { part in
            let found = utf8.withContiguousStorageIfAvailable { holdsBytes($0, part) }
            return found ?? Array(utf8).withUnsafeBufferPointer { holdsBytes($0, part) }
        }
    }
}

extension Array<UInt8> {
    /// Whether `word` stands in it, ASCII letters in either case. O(n) for words of different letters.
    func holdsWord(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        let small = (0x41...0x5A).contains(first) ? first | 0x20 : first
        return withUnsafeBufferPointer { bytes in
            guard bytes.count >= word.count else { return false }
            for start in 0...(bytes.count - word.count) where bytes[start] == first || bytes[start] | 0x20 == small {
                var offset = 1
                while offset < word.count, isSame(bytes[start + offset], word[offset]) { offset += 1 }
                if offset == word.count { return true }
            }
            return false
        }
    }

    private func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
        left == right || left ^ right == 0x20 && (0x61...0x7A).contains(left | 0x20)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `part` stands in it. O(n · m) at worst.
    func holds(_ part: StaticString) -> Bool {
        holdsBytes(self, UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
    }

    /// Whether `word`, which is in lower case, stands in it, ASCII letters in either case. O(n · m) at worst.
    func holdsWord(_ word: StaticString) -> Bool { indices.contains { hasWord(word, at: $0) } }

    /// Whether `word`, which is in lower case, stands at a place, ASCII letters in either case. O(m).
    @inline(__always)
    func hasWord(_ word: StaticString, at start: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard start >= 0, start + length <= count else { return false }
        let word = word.utf8Start
        for offset in 0..<length {
            let byte = self[start + offset]
            let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if small != word[offset] { return false }
        }
        return true
    }
}

private func holdsBytes(_ whole: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard whole.count >= part.count else { return false }
    for start in 0...(whole.count - part.count) where whole[start] == first {
        var offset = 1
        while offset < part.count, whole[start + offset] == part[offset] { offset += 1 }
        if offset == part.count { return true }
    }
    return false
}
