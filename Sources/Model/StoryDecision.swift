/// What people have decided about a storyline; it holds for good, or until another one takes it back.
package struct StoryDecision: Sendable, Equatable {
    package enum Verb: String, Sendable, CaseIterable {
        case rename, merge, split, mute, unmute, follow, unfollow
    }

    /// Counts up from 1: the order in which they were made.
    package var number: Int
    package var verb: Verb
    package var story: StoryID
    /// Of a merge, the storyline that it is part of from now on; of a split, the new one.
    package var into: StoryID?
    /// Of a rename, or of what a split made.
    package var title: String?
    /// Articles that belong to `into`, or without one to `story`, whatever is found out about them later.
    package var articles: [ArticleID] = []
    /// Of a split: those that stay in `story`.
    package var staying: [ArticleID] = []
    /// How the storylines were called that it is about, of those that had a name.
    package var names: [Name] = []
    /// The end of the newest edition's period when it was made: the place among the editions where a rebuild makes it again.
    package var since: Int64

    package struct Name: Sendable, Equatable, Codable {
        package var story: StoryID
        package var slug: String
        package var title: String

        package init(story: StoryID, slug: String, title: String) {
            (self.story, self.slug, self.title) = (story, slug, title)
        }
    }

    /// Of each list, as many as are written down; the newest ones.
    package static let mostArticles = 2_000

    package init(number: Int, verb: Verb, story: StoryID, into: StoryID? = nil, title: String? = nil, since: Int64) {
        (self.number, self.verb, self.story) = (number, verb, story)
        (self.into, self.title, self.since) = (into, title, since)
    }
}
