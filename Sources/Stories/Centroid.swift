import Model

/// The sum of a storyline's vectors, cut to its weightiest terms when it has grown by half.
struct Centroid: Sendable {
    /// Ascending.
    private(set) var terms: [UInt32] = []
    private(set) var weights: [Float] = []
    private let limit: Int

    init(keeping limit: Int) { self.limit = limit }

    /// O(n + m).
    mutating func add(_ vector: TermVector) { add(vector.terms, vector.weights) }

    mutating func add(_ other: Centroid) { add(other.terms, other.weights) }

    /// The `count` weightiest terms, scaled to length 1 in themselves.
    func heaviest(_ count: Int) -> TermVector {
        vector.unit(keeping: count)
    }

    private var vector: TermVector { TermVector(ascending: terms, weights: weights) }

    /// The sum of the products of the terms in both. O(n + m).
    func dot(_ other: Centroid) -> Float { vector.dot(other.vector) }

    /// Whether any vector added had the term, of those that are left. O(log n).
    func contains(_ term: UInt32) -> Bool { terms.contains(sorted: term) }

    private mutating func add(_ otherTerms: [UInt32], _ otherWeights: [Float]) {
        if terms.isEmpty {
            (terms, weights) = (otherTerms, otherWeights)
        } else {
            (terms, weights) = sum(terms, weights, otherTerms, otherWeights)
        }
        if terms.count > limit + limit / 2 { prune() }
    }

    private mutating func prune() {
        let kept = heaviestIndices(terms, weights, limit)
        (terms, weights) = (kept.map { terms[$0] }, kept.map { weights[$0] })
    }
}

private func sum(
    _ terms: [UInt32], _ weights: [Float], _ otherTerms: [UInt32], _ otherWeights: [Float]
) -> ([UInt32], [Float]) {
    var (outTerms, outWeights): ([UInt32], [Float]) = ([], [])
    outTerms.reserveCapacity(terms.count + otherTerms.count)
    outWeights.reserveCapacity(terms.count + otherTerms.count)
    var (left, right) = (0, 0)
    while left < terms.count || right < otherTerms.count {
        let a = left < terms.count ? terms[left] : .max
        let b = right < otherTerms.count ? otherTerms[right] : .max
        let takesLeft = left < terms.count && (a <= b || right == otherTerms.count)
        let takesRight = right < otherTerms.count && (b <= a || left == terms.count)
        outTerms.append(takesLeft ? a : b)
        outWeights.append((takesLeft ? weights[left] : 0) + (takesRight ? otherWeights[right] : 0))
        left += takesLeft ? 1 : 0
        right += takesRight ? 1 : 0
    }
    return (outTerms, outWeights)
}
