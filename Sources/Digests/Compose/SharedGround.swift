import Model

/// What several articles of a storyline have in common in titles and leads: what one tells that none of the others has
/// anything of may be another matter, which its page tells too.
struct SharedGround: Sendable {
    /// In how many articles' titles and leads a term stands.
    private var counts: [UInt32: Int] = [:]
    private let grounds: [SentenceTerms]

    /// - Parameter grounds: of each article the terms of its title and lead, in the articles' order.
    init(_ grounds: [SentenceTerms]) {
        self.grounds = grounds
        for term in grounds.lazy.flatMap(\.vector.terms) { counts[term, default: 0] += 1 }
    }

    /// Another article's title or lead has terms of it, of the weight of two average ones; also where there are too few to
    /// say so.
    func holds(_ passage: SentenceTerms, of article: Int) -> Bool {
        guard grounds.count > 2, !passage.vector.isEmpty else { return true }
        let own = Set(grounds[article].vector.terms)
        var shared: Float = 0
        for (term, weight) in zip(passage.vector.terms, passage.vector.weights)
        where counts[term, default: 0] > (own.contains(term) ? 1 : 0) {
            shared += weight * weight
        }
        return shared >= 2 * passage.mass / Float(passage.vector.terms.count)
    }
}
