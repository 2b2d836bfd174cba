internal import Model

/// What a sentence's score is made of. The factors were set by hand, from figures on texts with summaries.
struct SentenceScore {
    static let titleFactor = 3.0
    static let positionFactor = 1.0
    static let centralityFactor = 1.5
    static let namesFactor = 0.1
    static let figuresFactor = 0.15
    static let shortPenalty = -1.5
    static let leaningPenalty = -0.5
    static let boilerplatePenalty = -2.0
    static let speechFactor = 0.0

    private(set) var reasons: [Reason] = []

    var total: Double { reasons.reduce(0) { $0 + $1.weight } }

    /// Leaves out what adds nothing.
    mutating func add(_ term: String, _ weight: Double) {
        if weight != 0 { reasons.append(Reason(term, weight)) }
    }
}
