/// What a sentence of the outlook expects or asks, kept so that it can come back when its time is over or an article
/// answers it.
package struct EditionProspect: Sendable, Equatable, Codable {
    /// What is to happen, in UTF-8 bytes of the article's text: the statement behind the word that says how sure it is.
    package var utf8: Range<Int>
    /// The day by which (ISO 8601, or its beginning), where the text says it.
    package var due: String?
    /// Who expects or plans it, as the text names them; without one it is the author.
    package var holder: String?

    package init(utf8: Range<Int>, due: String? = nil, holder: String? = nil) {
        (self.utf8, self.due, self.holder) = (utf8, due, holder)
    }
}

/// A sentence of an earlier edition's outlook that has not come back yet.
package struct AwaitedSentence: Sendable, Equatable {
    /// With its prospect.
    package var recall: EditionRecall
    package var isQuestion: Bool
    /// The time of its article; seconds since the epoch.
    package var time: Int64

    package init(recall: EditionRecall, isQuestion: Bool, time: Int64) {
        (self.recall, self.isQuestion, self.time) = (recall, isQuestion, time)
    }
}

/// What an earlier edition expected or asked, and what came of it.
package struct EditionResolution: Sendable, Equatable, Codable {
    package enum Outcome: String, Sendable, Codable {
        /// It came about.
        case fulfilled
        /// It is to come later.
        case delayed
        /// It will not come, or did not.
        case failed
        /// Somebody denies it.
        case denied
        /// A question has its answer.
        case answered
        /// Its day is over, and no article says anything.
        case due
    }

    package var expected: EditionRecall
    package var isQuestion: Bool
    package var outcome: Outcome
    /// This period's sentence that says so; without one it is due.
    package var answer: EditionSentence?

    package init(_ awaited: AwaitedSentence, _ outcome: Outcome, answer: EditionSentence? = nil) {
        (expected, isQuestion) = (awaited.recall, awaited.isQuestion)
        (self.outcome, self.answer) = (outcome, answer)
    }
}

/// What was expected of a storyline that the period has no article of, and whose day is over.
package struct EditionOverdue: Sendable, Equatable, Codable {
    package var story: StoryID
    package var slug: String
    package var title: String
    package var resolution: EditionResolution

    package init(story: StoryID, slug: String, title: String, resolution: EditionResolution) {
        (self.story, self.slug, self.title, self.resolution) = (story, slug, title, resolution)
    }
}
