/// Finds the tokens of a query in folded text, wherever they stand: quicker than to cut the text into all of its tokens.
struct TermScanner {
    private let tokens: [[UInt8]]
    /// Tokens by the low bits of their first scalar.
    private var buckets = [[Int]](repeating: [], count: 1024)

    init(_ terms: QueryTerms) {
        tokens = terms.tokens
        for (index, token) in tokens.enumerated() {
            let first = token.withUnsafeBufferPointer { firstScalar($0, at: 0) }
            buckets[Int(first & 1023)].append(index)
        }
    }

    /// Calls `body` with a token and the byte that it begins at, in order of these. Latin letters and digits are found as
    /// whole words. O(text).
    func forEachTerm(of folded: String, _ body: (_ term: Int, _ offset: Int) -> Void) {
        var folded = folded
        folded.withUTF8 { bytes in
            for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
                for term in buckets[Int(firstScalar(bytes, at: offset) & 1023)]
                where stands(tokens[term], in: bytes, at: offset) {
                    body(term, offset)
                }
            }
        }
    }

    @inline(__always)
    private func stands(_ token: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        let end = offset + token.count
        guard end <= bytes.count else { return false }
        for index in token.indices where bytes[offset + index] != token[index] { return false }
        let beginsInside = offset > 0 && isWordByte(bytes[offset - 1]) && isWordByte(token[0])
        let endsInside = end < bytes.count && isWordByte(bytes[end]) && isWordByte(token[token.count - 1])
        return !beginsInside && !endsInside
    }
}

/// The scalar at a byte of valid UTF-8 that begins one; of a cut one, what is left of it.
@inline(__always)
private func firstScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    guard first >= 0x80 else { return first }
    var scalar = first
    for next in offset + 1..<min(offset + 4, bytes.count) {
        guard bytes[next] & 0xC0 == 0x80 else { break }
        scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    return scalar
}

/// ASCII letters and digits, folded.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
}
