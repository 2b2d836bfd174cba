/// How much of a storyline is told: more where more came of it, so that the reader's minutes go to several.
struct StoryRoom: Sendable {
    let developments: Int
    let quotations: Int
    let expectations: Int
    let questions = 1
    let events: Int

    /// - Parameter articles: of the period, without reposts.
    init(articles: Int) {
        let isLarge = articles >= 8
        developments = isLarge ? 5 : articles > 1 ? 4 : 3
        quotations = isLarge ? 3 : 2
        expectations = 2
        events = isLarge ? 6 : 5
    }
}
