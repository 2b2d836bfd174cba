/// A storyline in an edition: what is new in it, all of it quoted.
package struct EditionStory: Sendable, Equatable, Codable {
    package var id: StoryID
    package var slug: String
    package var title: String
    /// No earlier edition's period had an article of it.
    package var isNew: Bool
    /// The reader follows it; there only where that is so.
    package var isFollowed: Bool?
    /// Days from the first article's to the latest one's, both counted.
    package var days: Int
    /// This period's articles without reposts and without readings that were replaced.
    package var articleCount: Int
    package var repostCount: Int
    /// With those before the period.
    package var totalCount: Int
    /// Independent sources of this period's articles.
    package var sourceCount: Int
    /// Articles a day, the last day that has one last; at most 14 days.
    package var coverage: [Int]
    /// Articles × sources × novelty: the order of the storylines.
    package var weight: Double
    /// Why its articles belong together: the strongest terms of their placements.
    package var why: [Reason]

    /// The edition of the series that showed it last, if any: what follows is new since.
    package var update: String?
    package var previously: [EditionRecall] = []
    package var sentences: [EditionSentence] = []
    package var disagreements: [EditionDisagreement] = []
    package var quotations: [EditionQuotation] = []
    package var expectations: [EditionSentence] = []
    /// What earlier editions expected or asked, and what came of it; `nil` for nothing.
    package var resolved: [EditionResolution]?
    package var questions: [EditionSentence] = []
    package var timeline: [EditionEvent] = []
    package var names: [EditionName] = []
    /// In order of their numbers, which start at 1; reposts stand under what they repeat.
    package var sources: [EditionSource] = []
    /// Reposts of articles of earlier periods.
    package var copies: [EditionSource] = []

    package init(
        id: StoryID, slug: String, title: String, isNew: Bool, days: Int, articleCount: Int, repostCount: Int,
        totalCount: Int, sourceCount: Int, coverage: [Int], weight: Double, why: [Reason]
    ) {
        (self.id, self.slug, self.title, self.isNew, self.days) = (id, slug, title, isNew, days)
        (self.articleCount, self.repostCount, self.totalCount) = (articleCount, repostCount, totalCount)
        (self.sourceCount, self.coverage, self.weight, self.why) = (sourceCount, coverage, weight, why)
    }
}

/// A sentence of an earlier edition, with that edition's name.
package struct EditionRecall: Sendable, Equatable, Codable {
    package var sentence: EditionSentence
    package var title: String
    package var edition: String

    package init(sentence: EditionSentence, title: String, edition: String) {
        (self.sentence, self.title, self.edition) = (sentence, title, edition)
    }
}

/// One matter of which sources give different figures.
package struct EditionDisagreement: Sendable, Equatable, Codable {
    package struct Figure: Sendable, Equatable, Codable {
        /// As it stands in `sentence.text`.
        package var figure: String
        package var sentence: EditionSentence

        package init(figure: String, sentence: EditionSentence) { (self.figure, self.sentence) = (figure, sentence) }
    }

    package var figures: [Figure]

    package init(figures: [Figure]) { self.figures = figures }
}

/// What somebody said, with the quotation marks.
package struct EditionQuotation: Sendable, Equatable, Codable {
    /// As the text names them.
    package var speaker: String
    package var sentence: EditionSentence

    package init(speaker: String, sentence: EditionSentence) { (self.speaker, self.sentence) = (speaker, sentence) }
}

/// A day, and what happened on it: a sentence that says so, or an article's title.
package struct EditionEvent: Sendable, Equatable, Codable {
    /// `2023-11-21`
    package var date: String
    package var sentence: EditionSentence?
    package var title: String?
    package var article: ArticleID
    /// The earlier edition that told it; none of what is told now.
    package var edition: String?

    package init(date: String, sentence: EditionSentence) {
        (self.date, self.sentence, article) = (date, sentence, sentence.article)
    }

    package init(date: String, title: String, article: ArticleID) {
        (self.date, self.title, self.article) = (date, title, article)
    }
}

/// Somebody or something named, with the other ways in which the articles write it.
package struct EditionName: Sendable, Equatable, Codable {
    package var name: String
    package var kind: String
    package var aliases: [String]
    /// The storyline had not had it before the period.
    package var isNew: Bool

    package init(name: String, kind: String, aliases: [String], isNew: Bool) {
        (self.name, self.kind, self.aliases, self.isNew) = (name, kind, aliases, isNew)
    }
}
