/// What a storyline had before an edition's period; all of it derived from what is stored.
package struct StoryHistory: Sendable, Equatable {
    /// Articles before the period, reposts too.
    package var articleCount = 0
    /// The founding article's time; `nil` for a new storyline.
    package var firstTime: Int64?
    /// The times of the earlier articles, the newest 400 at most, in any order.
    package var times: [Int64] = []
    /// Publications, or authors where an article names none.
    package var sources: [String] = []
    /// Titles of the newest earlier articles, 20 at most.
    package var titles: [String] = []
    /// Names and aliases that the earlier articles mention.
    package var names: [String] = []
    /// What earlier editions quoted, oldest first; the newest 200 at most.
    package var quoted: [QuotedSentence] = []

    package init() {}
}

/// A sentence that an earlier edition quoted.
package struct QuotedSentence: Sendable, Equatable {
    package var sentence: EditionSentence
    /// Title of its article.
    package var title: String
    /// Name of the edition: `2026-11-22-daily`.
    package var edition: String

    package init(sentence: EditionSentence, title: String, edition: String) {
        (self.sentence, self.title, self.edition) = (sentence, title, edition)
    }
}
