internal import Model

/// What a sentence's score is made of. The factors were set by hand, from figures on texts with summaries.
struct SentenceScore {
    /// What counts differs with the language and with whether a title tells what the text is about.
    struct Factors {
        /// For the share of the title that the sentence says, and for how little else it says.
        var title = 0.0
        var closeness = 0.0
        /// For the first sentence; `decay` tells how fast it is lost.
        var position: Double
        var decay: Double
        /// For likeness to the other sentences.
        var centrality: Double
        /// For the terms that the article repeats.
        var topic: Double
        /// Lost with each doubling of a sentence's length.
        var long = 0.0
        /// Lost by a sentence of few words; less where it may be the title itself.
        var short: Double

        init(isTitled: Bool, isChinese: Bool) {
            (decay, long) = (isChinese ? isTitled ? 0.3 : 0.4 : isTitled ? 0.2 : 0.1, isChinese && isTitled ? 0.2 : 0)
            short = isTitled ? 1.5 : 0.5
            if isTitled {
                (title, closeness) = isChinese ? (5, 6) : (2, 0)
                (position, centrality, topic) = isChinese ? (0.5, 1, 0.4) : (0.5, 5, 1.5)
            } else {
                (position, centrality, topic) = isChinese ? (3, 0.5, 0.5) : (3, 1, 1)
            }
        }
    }

    static let occasionPenalty = -1.0
    static let leaningPenalty = -0.5
    static let boilerplatePenalty = -2.0
    private static let repeatsPenalty = -1.2
    /// From this similarity on, little is left of the score; nothing where a sentence says just what a better one says.
    private static let sameSimilarity = 0.6

    private(set) var reasons: [Reason] = []
    private(set) var total = 0.0

    /// What a sentence loses that is so similar (0…1) to a better one.
    func repeats(_ similarity: Double) -> Double {
        let sameness = max(0, similarity - SentenceScore.sameSimilarity) / (1 - SentenceScore.sameSimilarity)
        return SentenceScore.repeatsPenalty * similarity - max(0, total) * sameness
    }

    /// Leaves out what adds nothing.
    mutating func add(_ term: String, _ weight: Double) {
        guard weight != 0 else { return }
        reasons.append(Reason(term, weight))
        total += weight
    }
}
