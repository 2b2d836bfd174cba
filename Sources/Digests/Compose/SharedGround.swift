import Model

/// What several articles of a storyline have in common in titles and leads: what one tells that none of the others has
/// anything of may be another matter, which its page tells too.
struct SharedGround: Sendable {
    /// In how many articles' titles and leads a term stands.
    private var counts: [UInt32: Int] = [:]
    /// Of each article the terms of its own.
    private let own: [Set<UInt32>]

    /// - Parameter grounds: of each article the terms of its title and lead, in the articles' order.
    init(_ grounds: [SentenceTerms]) {
        own = grounds.map { Set($0.vector.terms) }
        for term in own.joined() { counts[term, default: 0] += 1 }
    }

    /// 0…1: how much of a passage's weight stands in the title or lead of another article; 1 where too few say so.
    func share(of passage: SentenceTerms, in article: Int) -> Double {
        guard own.count > 2, passage.mass > 0 else { return 1 }
        var shared: Float = 0
        for (term, weight) in zip(passage.vector.terms, passage.vector.weights)
        where counts[term, default: 0] > (own[article].contains(term) ? 1 : 0) {
            shared += weight * weight
        }
        return Double(shared / passage.mass)
    }
}
