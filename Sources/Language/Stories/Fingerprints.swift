/// Hashes of runs of 5 folded letters and digits, sampled one in 16: the same for a text and its repost in other
/// characters, width, case or punctuation. The 96 least of them, in ascending order.
///
/// Where there are 96, hashes above the last were left out: compare two texts below the lesser of their last ones.
func fingerprints(of text: FoldedText) -> [UInt32] {
    let (length, most) = (5, 96)
    var window: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    var seen = 0
    var sampled: [UInt32] = []
    for index in 0..<text.count {
        let kind = text.classes[index]
        guard kind.isIdeographic || kind.isAlphanumeric else { continue }
        window = (window.1, window.2, window.3, window.4, UInt64(text.scalars[index]))
        seen += 1
        guard seen >= length else { continue }
        let hash = mixed(window)
        if hash & 15 == 0 { sampled.append(hash) }
    }
    var result: [UInt32] = []
    for hash in sampled.sorted() where result.last != hash {
        guard result.count < most else { break }
        result.append(hash)
    }
    return result
}

/// Multiply and fold, once a scalar.
@inline(__always)
private func mixed(_ window: (UInt64, UInt64, UInt64, UInt64, UInt64)) -> UInt32 {
    var hash = window.0 &* 0x9E37_79B9_7F4A_7C15
    @inline(__always) func add(_ scalar: UInt64) {
        hash = ((hash ^ hash >> 29) &+ scalar) &* 0xBF58_476D_1CE4_E5B9
    }
    add(window.1)
    add(window.2)
    add(window.3)
    add(window.4)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}
