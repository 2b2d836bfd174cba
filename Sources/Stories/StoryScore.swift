import Glibc
import Model

/// How probably an article belongs to a storyline, and why.
struct StoryScore: Sendable {
    let terms: [(term: StoryTerm, value: Double)]
    /// 0…1.
    let probability: Double

    /// An article joins at this probability.
    static let joins = 0.5
    /// Two storylines are one when their members go together at this probability.
    static let merges = 0.5

    /// O(members kept).
    init(of article: Member, in storyline: Storyline, _ spread: TermSpread) {
        terms = ScoreWeights(for: article.language, spread).terms(of: storyline.members.map { Likeness(article, $0) })
        probability = logistic(terms.reduce(0) { $0 + $1.value })
    }

    var reasons: [Reason] {
        terms.map { Reason($0.term.rawValue, $0.value) } + [Reason(StoryTerm.probability.rawValue, probability)]
    }
}

func logistic(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }
