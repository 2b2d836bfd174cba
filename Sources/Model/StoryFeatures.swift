/// What Stories compares of an article: sparse vectors of hashed, folded terms.
package struct StoryFeatures: Sendable, Equatable {
    /// Title (counted three times), body and names (1.5 times); TF-IDF, the 80 weightiest, of length 1.
    package var main = TermVector()
    package var title = TermVector()
    package var lead = TermVector()
    package var names = TermVector()
    /// Character bigrams (Chinese) or word pairs of title and body.
    package var bigrams = TermVector()
    /// Character bigrams of the title's Chinese runs and its other words, each counted once; of length 1.
    package var titlePairs = TermVector()
    /// People whom the title names, each of weight 1.
    package var titlePeople = TermVector()
    /// Numbers and dates of title and opening, hashed: what tells serial reports (收盘, 季报) apart.
    package var figures: [UInt32] = []
    /// The least hashes of runs of 5 folded scalars, punctuation left out, ascending; for containment.
    package var fingerprints: [UInt32] = []

    /// A text with fewer fingerprints has them all; above the last one of so many or more, nothing is known.
    package static let fewestFingerprints = 64
    package static let mostFingerprints = 96

    package init() {}

    /// Up to which hash all fingerprints of a text are known that has so many, with that last one.
    package static func fingerprintsKnown(count: Int, last: UInt32?) -> UInt32 {
        count < fewestFingerprints ? .max : last ?? .max
    }

    /// About how many letters and characters the text has, from how close its fingerprints lie: of n hashes the k-th least
    /// stands near k/n of their range (Bar-Yossef et al. 2002).
    package var textLength: Double {
        guard fingerprints.count >= StoryFeatures.fewestFingerprints, let last = fingerprints.last, last > 0 else {
            return Double(fingerprints.count)
        }
        return Double(fingerprints.count) / (Double(last) / Double(UInt32.max))
    }

    /// The share of the shorter text's fingerprints that stand in the other, 0…1; `nil` where either has none to compare.
    package func containment(_ other: StoryFeatures) -> Double? {
        let bound = min(
            StoryFeatures.fingerprintsKnown(count: fingerprints.count, last: fingerprints.last),
            StoryFeatures.fingerprintsKnown(count: other.fingerprints.count, last: other.fingerprints.last))
        let (left, right) = (fingerprints.filter { $0 <= bound }, Set(other.fingerprints.filter { $0 <= bound }))
        let fewer = min(left.count, right.count)
        return fewer > 0 ? Double(left.count(where: right.contains)) / Double(fewer) : nil
    }
}

/// A sparse vector: term hashes in ascending order with their weights.
package struct TermVector: Sendable, Equatable {
    package private(set) var terms: [UInt32] = []
    package private(set) var weights: [Float] = []

    package init() {}

    /// Terms in any order; the weights of one term that comes again are added.
    package init(_ entries: some Sequence<(term: UInt32, weight: Float)>) {
        for entry in entries.sorted(by: { $0.term < $1.term }) {
            if terms.last == entry.term {
                weights[weights.count - 1] += entry.weight
            } else {
                terms.append(entry.term)
                weights.append(entry.weight)
            }
        }
    }

    /// Terms in ascending order, each once, with as many weights.
    package init(ascending terms: [UInt32], weights: [Float]) { (self.terms, self.weights) = (terms, weights) }

    package var isEmpty: Bool { terms.isEmpty }

    /// The sum of the products of the terms in both. O(n + m).
    package func dot(_ other: TermVector) -> Float {
        terms.withUnsafeBufferPointer { terms in
            other.terms.withUnsafeBufferPointer { others in
                var (left, right) = (0, 0)
                var sum: Float = 0
                while left < terms.count, right < others.count {
                    let (a, b) = (terms[left], others[right])
                    // Seldom, and foreseen; which of the two is less is not: so no branch for it.
                    if a == b { sum += weights[left] * other.weights[right] }
                    left += a <= b ? 1 : 0
                    right += b <= a ? 1 : 0
                }
                return sum
            }
        }
    }

    /// Euclidean length.
    package var length: Float { weights.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    /// 0…1 for non-negative weights; 0 where either is empty.
    package func cosine(_ other: TermVector) -> Float {
        let lengths = length * other.length
        return lengths > 0 ? dot(other) / lengths : 0
    }
}

/// FNV-1a of the bytes, folded to 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv). The same on every machine and in every run.
package func termHash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}
