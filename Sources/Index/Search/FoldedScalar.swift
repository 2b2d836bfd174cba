import Language

/// The scalar at a byte, folded, and its width in the text; U+FFFD where the text is cut off. Of bytes that are no UTF-8
/// something is made.
@inline(__always)
func foldedScalar(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ analyser: Analyser
) -> (scalar: UInt32, width: Int) {
    let first = UInt32(text[offset])
    guard first >= 0x80 else { return (analyser.folded(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + width <= text.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(width))
    for next in offset + 1..<offset + width { scalar = scalar << 6 | UInt32(text[next] & 0x3F) }
    return (analyser.folded(scalar), width)
}

/// Calls `body` with each folded scalar. O(n).
@inline(__always)
func forEachFoldedScalar(of text: UnsafeBufferPointer<UInt8>, _ analyser: Analyser, _ body: (UInt32) -> Void) {
    var offset = 0
    while offset < text.count {
        let (scalar, width) = foldedScalar(text, at: offset, analyser)
        body(scalar)
        offset += width
    }
}

/// White space as Unicode 15 lists it, and the control characters; told without a look into Unicode's tables.
@inline(__always)
func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}
