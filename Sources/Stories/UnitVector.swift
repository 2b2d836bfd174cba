import Model

extension TermVector {
    /// The `limit` weightiest terms, scaled to length 1; among equal weights the smaller hashes. Empty stays empty.
    func unit(keeping limit: Int) -> TermVector {
        var kept = zip(terms, weights).map { (term: $0, weight: $1) }
        if kept.count > limit {
            kept.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
            kept.removeSubrange(limit...)
        }
        let length = kept.sorted { $0.term < $1.term }.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        guard length > 0 else { return TermVector() }
        return TermVector(kept.map { (term: $0.term, weight: $0.weight / length) })
    }
}
