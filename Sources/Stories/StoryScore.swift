import Glibc
import Model

/// How probably an article belongs to a storyline, and why.
struct StoryScore: Sendable {
    let terms: [(term: StoryTerm, value: Double)]
    /// 0…1.
    let probability: Double

    /// An article joins at this probability: at worst one wrong join for two right ones, as a storyline torn apart
    /// can be mended by a merge.
    static let joins = 0.35
    /// A storyline joins another when its latest members would at this mean probability.
    static let merges = 0.5

    init(of article: Member, in storyline: Storyline) {
        terms = ScoreWeights(for: article.language).terms(of: Likeness(of: article, to: storyline))
        let sum = terms.reduce(0) { $0 + $1.value }
        probability = 1 / (1 + exp(-sum))
    }

    var reasons: [Reason] {
        terms.map { Reason($0.term.rawValue, $0.value) } + [Reason(StoryTerm.probability.rawValue, probability)]
    }
}
