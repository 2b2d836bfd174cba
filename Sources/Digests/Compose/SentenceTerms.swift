import Model

/// What of a sentence is compared: runs of letters, pairs of neighbouring Chinese characters, and figures apart from
/// them.
struct SentenceTerms: Sendable {
    /// Weighted so that the dot product of two vectors is the sum of their common terms' weights.
    let vector: TermVector
    /// Hashes of the numbers in digits, ascending.
    let figures: [UInt32]
    /// The sum of the terms' weights.
    let mass: Float

    init(_ text: some Collection<UInt8>, weights: TermWeights) {
        var scanner = TermScanner()
        scanner.scan(text)
        vector = TermVector(scanner.terms.sorted().uniqued().map { ($0, weights.weight(of: $0).squareRoot()) })
        figures = scanner.figures.sorted().uniqued()
        mass = vector.dot(vector)
    }

    /// 0…1: the mean of cosine and containment, so that a short sentence that stands inside a long one counts, but not
    /// fully.
    func likeness(to other: SentenceTerms) -> Float {
        guard mass > 0, other.mass > 0 else { return 0 }
        let shared = vector.dot(other.vector)
        return shared * (0.5 / (mass * other.mass).squareRoot() + 0.5 / min(mass, other.mass))
    }

    /// 0…1: the share of its terms, each counting the same, that stand in one or another of `others`: what retells
    /// several is told, though it is like none of them.
    func shareTold(by others: [SentenceTerms]) -> Double {
        guard !vector.terms.isEmpty, !others.isEmpty else { return 0 }
        let told = Set(others.flatMap(\.vector.terms))
        return Double(vector.terms.count(where: told.contains)) / Double(vector.terms.count)
    }

    /// Both give figures, and none in common.
    func contradicts(_ other: SentenceTerms) -> Bool {
        !figures.isEmpty && !other.figures.isEmpty && !figures.contains { other.figures.contains($0) }
    }

    /// Every figure here is there too.
    func figuresAreIn(_ other: SentenceTerms) -> Bool { figures.allSatisfy(other.figures.contains) }

    /// In common with it are terms of the weight of two average ones.
    func sharesTwoTerms(with other: SentenceTerms) -> Bool {
        vector.dot(other.vector) >= 2 * mass / Float(max(1, vector.terms.count)) && mass > 0
    }

    /// 0…1: how much of its weight is there.
    func shareIn(_ other: SentenceTerms) -> Float { other.coverage(of: self) }

    /// 0…1: how much of the weight of `other` is here.
    func coverage(of other: SentenceTerms) -> Float {
        other.mass > 0 ? vector.dot(other.vector) / other.mass : 0
    }
}

extension Array where Element: Equatable {
    /// Of equal neighbours the first.
    func uniqued() -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(count)
        for element in self where result.last != element { result.append(element) }
        return result
    }
}
