/// What Stories knows of an article: enough to place it without its text.
package struct StoryEntry: Sendable, Equatable {
    package var id: ArticleID
    /// Published, else the start of the day it was received; seconds since the epoch.
    package var time: Int64
    package var language: LanguageTag
    package var url: String
    /// An earlier reading that this one replaces; it stays in that one's storyline.
    package var revises: ArticleID?
    /// Hash of the folded text: equal texts have equal hashes.
    package var textHash: UInt64
    package var features: StoryFeatures

    package init(
        id: ArticleID, time: Int64, language: LanguageTag, url: String, revises: ArticleID?, textHash: UInt64,
        features: StoryFeatures
    ) {
        (self.id, self.time, self.language, self.url) = (id, time, language, url)
        (self.revises, self.textHash, self.features) = (revises, textHash, features)
    }

    /// Canonical order: time, then id; the order of arrival plays no part.
    package static func inCanonicalOrder(_ left: StoryEntry, _ right: StoryEntry) -> Bool {
        (left.time, left.id.rawValue) < (right.time, right.id.rawValue)
    }
}

/// Where an article stands among the others.
package struct Placement: Sendable, Equatable {
    package var story: StoryID
    /// The first article with the same text or most of it.
    package var repostOf: ArticleID?
    /// How new it is inside its storyline, 0…1; 1 for the first of a storyline, 0 for an exact copy.
    package var novelty: Double
    /// The terms of the decision: `main`, `names`, `days`…, and `probability`; what a reader is shown.
    package var reasons: [Reason]

    package init(story: StoryID, repostOf: ArticleID?, novelty: Double, reasons: [Reason]) {
        (self.story, self.repostOf, self.novelty, self.reasons) = (story, repostOf, novelty, reasons)
    }
}
