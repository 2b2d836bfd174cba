import Model

extension TermVector {
    /// The `limit` weightiest terms, scaled to length 1; among equal weights the smaller hashes. Empty stays empty.
    func unit(keeping limit: Int = .max) -> TermVector {
        let kept = terms.count > limit ? heaviest(limit) : self
        let length = kept.length
        guard length > 0 else { return TermVector() }
        return TermVector(ascending: kept.terms, weights: kept.weights.map { $0 / length })
    }

    private func heaviest(_ count: Int) -> TermVector {
        let kept = heaviestIndices(terms, weights, count)
        return TermVector(ascending: kept.map { terms[$0] }, weights: kept.map { weights[$0] })
    }
}

/// The indices of the `count` largest weights, ascending; among equal weights those of the smaller terms. O(n) mostly.
func heaviestIndices(_ terms: [UInt32], _ weights: [Float], _ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    guard terms.count > count else { return Array(terms.indices) }
    // The bits of a non-negative Float order as its value does: one number to compare instead of two.
    let keys = weights.enumerated().map { UInt64(max(0, $1).bitPattern) << 32 | UInt64(UInt32.max - UInt32($0)) }
    let least = largest(count, of: keys)
    return keys.indices.filter { keys[$0] >= least }
}
