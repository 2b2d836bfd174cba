import Model

/// Two storylines that may be one.
struct MergeCandidate: Sendable {
    let smaller: StoryID
    let larger: StoryID
    /// That their latest members belong together, by the mean score of all pairs.
    let probability: Double

    /// The surest first; an order without ties.
    static func isSurer(_ left: MergeCandidate, _ right: MergeCandidate) -> Bool {
        (right.probability, left.smaller.rawValue, left.larger.rawValue)
            < (left.probability, right.smaller.rawValue, right.larger.rawValue)
    }
}
