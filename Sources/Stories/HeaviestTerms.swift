/// The `count` largest weights with their terms, in order; among equal weights those of the first terms. O(n) mostly.
func heaviestTerms(_ count: Int, of terms: [UInt32], _ weights: [Float]) -> (terms: [UInt32], weights: [Float]) {
    guard count > 0 else { return ([], []) }
    guard terms.count > count else { return (terms, weights) }
    // The bits of a non-negative Float order as its value does.
    let keys = weights.map { max(0, $0).bitPattern }
    let least = largest(count, of: keys)
    var equals = count - keys.count { $0 > least }
    var keptWeights: [Float] = []
    // One place more: each is written where the next one goes, wanted or not.
    let keptTerms = [UInt32](unsafeUninitializedCapacity: count + 1) { keptTerms, kept in
        keptWeights = [Float](unsafeUninitializedCapacity: count + 1) { keptWeights, keptCount in
            for position in keys.indices {
                (keptTerms[kept], keptWeights[kept]) = (terms[position], weights[position])
                let isEqual = keys[position] == least && equals > 0
                equals -= isEqual ? 1 : 0
                kept += keys[position] > least || isEqual ? 1 : 0
            }
            keptCount = kept
        }
    }
    return (keptTerms, keptWeights)
}
