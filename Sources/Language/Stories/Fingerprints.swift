internal import Model

/// The least hashes of the runs of 5 folded letters and digits, ascending, each once: the same for a text and its repost
/// in other characters, width, case or punctuation. One for 16 runs, but 64 at least and 96 at most.
///
/// A bottom sketch (Broder 1997): where some were left out, all up to the last one are there, so two texts compare
/// exactly below the lesser of their last ones, a short excerpt with all of its runs that lie there. O(n).
func fingerprints(of text: FoldedText) -> [UInt32] {
    let (length, fewest, most) = (5, StoryFeatures.fewestFingerprints, StoryFeatures.mostFingerprints)
    var window: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    var seen = 0
    var least = LeastHashes(most: most)
    for index in 0..<text.count {
        let kind = text.classes[index]
        guard kind.isIdeographic || kind.isAlphanumeric else { continue }
        window = (window.1, window.2, window.3, window.4, UInt64(text.scalars[index]))
        seen += 1
        if seen >= length { least.add(mixed(window)) }
    }
    return Array(least.sorted().prefix(max(fewest, (seen - length + 1) / 16)))
}

/// The least of many hashes, each once.
private struct LeastHashes {
    private let most: Int
    private var kept: [UInt32] = []
    private var bound = UInt32.max

    init(most: Int) {
        self.most = most
        kept.reserveCapacity(8 * most)
    }

    @inline(__always)
    mutating func add(_ hash: UInt32) {
        guard hash <= bound else { return }
        kept.append(hash)
        guard kept.count >= 8 * most else { return }
        kept = sorted()
        if kept.count == most, let last = kept.last { bound = last }
    }

    /// Ascending.
    func sorted() -> [UInt32] {
        var result: [UInt32] = []
        for hash in kept.sorted() where result.last != hash {
            guard result.count < most else { break }
            result.append(hash)
        }
        return result
    }
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
