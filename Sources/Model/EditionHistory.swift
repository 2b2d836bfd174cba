/// What a storyline had before an edition's period; all of it derived from what is stored.
package struct StoryHistory: Sendable {
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
    package var names: [String] {
        get { mentioned.value }
        set { mentioned = .already(newValue) }
    }
    package var mentioned: WorkedOut<[String]> = .already([])
    /// What earlier editions of the series quoted, oldest first; the newest 200 at most.
    package var quoted: [QuotedSentence] = []
    /// The newest articles of before that an edition has told of, or could have; 40 at most, oldest first.
    package var earlier: [EarlierArticle] = []
    /// The newest edition of the series that showed the storyline in full, and the instant at which its period ended.
    package var carriedBy: String?
    package var carriedAt: Int64?
    /// Of earlier editions' outlook, what has not come back yet, oldest first; the newest 60 at most.
    package var awaited: [AwaitedSentence] = []

    package init() {}
}

/// An article of before an edition's period: what it said is not said again.
package struct EarlierArticle: Sendable, Equatable {
    package var id: ArticleID
    package var title: String
    package var text: String
    package var sentences: [Sentence]
    /// Published, else received; seconds since the epoch.
    package var time: Int64

    package init(id: ArticleID, title: String, text: String, sentences: [Sentence], time: Int64) {
        (self.id, self.title, self.text, self.sentences, self.time) = (id, title, text, sentences, time)
    }
}

/// A sentence that an earlier edition quoted.
package struct QuotedSentence: Sendable, Equatable {
    /// In which row of the edition it stood.
    package enum Kind: Int, Sendable, CaseIterable {
        case development, line, figure, quotation, outlook, event
    }

    package var sentence: EditionSentence
    /// Title of its article.
    package var title: String
    /// Name of the edition: `2026-11-22-daily`.
    package var edition: String
    package var kind: Kind

    package init(sentence: EditionSentence, title: String, edition: String, kind: Kind = .development) {
        (self.sentence, self.title, self.edition, self.kind) = (sentence, title, edition, kind)
    }
}

extension EditionStory {
    /// All that it shows as said now, in the order of its rows; what it only recalls is left out.
    package var quotes: [(sentence: EditionSentence, kind: QuotedSentence.Kind)] {
        sentences.map { ($0, .development) } + disagreements.flatMap(\.figures).map { ($0.sentence, .figure) }
            + quotations.map { ($0.sentence, .quotation) } + (expectations + questions).map { ($0, .outlook) }
            + timeline.filter { $0.edition == nil }.compactMap { event in
                event.sentence.map {
                    var sentence = $0
                    sentence.day = event.date
                    return (sentence, .event)
                }
            }
    }
}
