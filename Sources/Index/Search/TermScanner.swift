import Language

/// Finds the terms of a query in a text, wherever they stand: quicker than to cut the text into all of its tokens.
struct TermScanner {
    private let analyser: Analyser
    /// Each term's scalars.
    private let tokens: [[UInt32]]
    /// By the low bits of a first scalar, the first token that begins so, or -1.
    private var heads = [Int](repeating: -1, count: 1024)
    /// Behind each token, the next one of the same bits, or -1.
    private var next: [Int]

    init(_ terms: QueryTerms, _ analyser: Analyser) {
        self.analyser = analyser
        tokens = terms.terms.map { String(decoding: $0.text, as: UTF8.self).unicodeScalars.map(\.value) }
        next = tokens.map { _ in -1 }
        for (index, token) in tokens.enumerated().reversed() {
            let slot = Int((token.first ?? 0) & 1023)
            next[index] = heads[slot]
            heads[slot] = index
        }
    }

    /// Calls `body` with a token and its bytes, in order of their beginnings. Latin letters and digits are found as whole
    /// words. The text need not be valid UTF-8. O(text).
    func forEachTerm(of text: UnsafeBufferPointer<UInt8>, _ body: (_ term: Int, _ utf8: Range<Int>) -> Void) {
        var offset = 0
        var isInWord = false
        while offset < text.count {
            let (scalar, width) = foldedScalar(text, at: offset, analyser)
            let isWord = isWordScalar(scalar)
            var term = heads[Int(scalar & 1023)]
            while term >= 0 {
                if !(isInWord && isWord), let end = end(of: tokens[term], in: text, at: offset) {
                    body(term, offset..<end)
                }
                term = next[term]
            }
            isInWord = isWord
            offset += width
        }
    }

    /// Where a token that stands at an offset ends.
    private func end(of token: [UInt32], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var offset = start
        var endsInWord = false
        for expected in token {
            guard offset < text.count else { return nil }
            let (scalar, width) = foldedScalar(text, at: offset, analyser)
            guard scalar == expected else { return nil }
            endsInWord = isWordScalar(scalar)
            offset += width
        }
        guard endsInWord, offset < text.count else { return offset }
        return isWordScalar(foldedScalar(text, at: offset, analyser).scalar) ? nil : offset
    }
}

/// ASCII letters and digits, folded.
@inline(__always)
private func isWordScalar(_ scalar: UInt32) -> Bool { scalar < 0x80 && isWordByte(UInt8(truncatingIfNeeded: scalar)) }

/// ASCII letters and digits, folded.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
}
