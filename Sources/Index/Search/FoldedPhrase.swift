import Language

/// A text as phrases are looked for in it: folded, white space beside Chinese left out, the rest of it one space.
struct FoldedPhrase {
    private var bytes: [UInt8] = []

    init(_ text: String, _ analyser: Analyser) { self.init(Array(text.utf8), analyser) }

    /// - Parameter utf8: of the text.
    init(_ utf8: [UInt8], _ analyser: Analyser) {
        bytes.reserveCapacity(utf8.count)
        var isAfterSpace = false
        utf8.withUnsafeBufferPointer { text in
            forEachFoldedScalar(of: text, analyser) { scalar in
                guard !isBlank(scalar) else {
                    isAfterSpace = true
                    return
                }
                if isAfterSpace, scalar < 0x80, let last = bytes.last, last < 0x80 { bytes.append(UInt8(ascii: " ")) }
                isAfterSpace = false
                append(scalar)
            }
        }
    }

    private mutating func append(_ scalar: UInt32) {
        guard scalar >= 0x80 else { return bytes.append(UInt8(truncatingIfNeeded: scalar)) }
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// Whether it stands in a text; Latin letters and digits only as whole words, or as their beginning.
    func isFound(in text: FoldedPhrase, asBeginning isBeginning: Bool) -> Bool {
        guard let first = bytes.first, text.bytes.count >= bytes.count else { return false }
        return (0...text.bytes.count - bytes.count).contains {
            text.bytes[$0] == first && matches(text, at: $0, isBeginning)
        }
    }

    private func matches(_ text: FoldedPhrase, at index: Int, _ isBeginning: Bool) -> Bool {
        let end = index + bytes.count
        guard text.bytes[index..<end].elementsEqual(bytes) else { return false }
        let beginsInside = index > 0 && isWordByte(text.bytes[index - 1]) && isWordByte(bytes[0])
        let endsInside = end < text.bytes.count && isWordByte(text.bytes[end]) && isWordByte(bytes[bytes.count - 1])
        return !beginsInside && (isBeginning || !endsInside)
    }
}
