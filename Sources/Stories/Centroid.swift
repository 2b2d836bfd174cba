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

    /// Calls `body` with each of some ascending terms that it does not contain. O(n + m).
    func forEachMissing(of others: [UInt32], _ body: (UInt32) -> Void) {
        var position = 0
        for other in others {
            while position < terms.count, terms[position] < other { position += 1 }
            if position == terms.count || terms[position] != other { body(other) }
        }
    }

    private mutating func add(_ otherTerms: [UInt32], _ otherWeights: [Float]) {
        if terms.isEmpty {
            (terms, weights) = (otherTerms, otherWeights)
        } else {
            (terms, weights) = sum(terms, weights, otherTerms, otherWeights)
        }
        if terms.count > limit + limit / 2 { prune() }
    }

    private mutating func prune() {
        (terms, weights) = heaviestTerms(limit, of: terms, weights)
    }
}

/// The terms of both, ascending, each with the sum of its weights.
private func sum(
    _ terms: [UInt32], _ weights: [Float], _ otherTerms: [UInt32], _ otherWeights: [Float]
) -> ([UInt32], [Float]) {
    var outWeights: [Float] = []
    let outTerms = [UInt32](unsafeUninitializedCapacity: terms.count + otherTerms.count) { outTerms, count in
        outWeights = [Float](unsafeUninitializedCapacity: outTerms.count) { outWeights, countOfWeights in
            var (left, right) = (0, 0)
            while left < terms.count, right < otherTerms.count {
                let (a, b) = (terms[left], otherTerms[right])
                outTerms[count] = min(a, b)
                outWeights[count] = (a <= b ? weights[left] : 0) + (b <= a ? otherWeights[right] : 0)
                left += a <= b ? 1 : 0
                right += b <= a ? 1 : 0
                count += 1
            }
            for rest in left..<terms.count {
                (outTerms[count], outWeights[count]) = (terms[rest], weights[rest])
                count += 1
            }
            for rest in right..<otherTerms.count {
                (outTerms[count], outWeights[count]) = (otherTerms[rest], otherWeights[rest])
                count += 1
            }
            countOfWeights = count
        }
    }
    return (outTerms, outWeights)
}
