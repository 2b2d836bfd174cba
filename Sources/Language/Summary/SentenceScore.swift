internal import Model

/// What a sentence's score is made of. The factors were set by hand, from figures on texts with summaries.
struct SentenceScore {
    static let titleFactor = 5.0
    static let namesFactor = 0.1
    static let figuresFactor = 0.15
    static let shortPenalty = -1.5
    static let leaningPenalty = -0.5
    static let boilerplatePenalty = -2.0

    /// Where there is no title to go by, the opening tells most in Chinese news, less in English.
    static func positionFactor(isTitled: Bool, isChinese: Bool) -> Double {
        isTitled ? 0.5 : isChinese ? 3 : 0.8
    }

    static func centralityFactor(isChinese: Bool) -> Double { isChinese ? 0.8 : 2.5 }

    private(set) var reasons: [Reason] = []

    var total: Double { reasons.reduce(0) { $0 + $1.weight } }

    /// Leaves out what adds nothing.
    mutating func add(_ term: String, _ weight: Double) {
        if weight != 0 { reasons.append(Reason(term, weight)) }
    }
}
