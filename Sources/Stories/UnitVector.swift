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
        let kept = heaviestTerms(count, of: terms, weights)
        return TermVector(ascending: kept.terms, weights: kept.weights)
    }
}
