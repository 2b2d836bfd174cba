package import Model

/// Articles that leave the library, and where they have left marks: what has to go or to be written anew with them.
package struct Removal: Sendable, Equatable, Codable {
    /// Files that hold no other article: their originals go too.
    package struct Original: Sendable, Equatable, Codable {
        package var hash: ContentHash
        /// Its path below the archive, escaped; `nil` for one that was not filed, or is gone already.
        package var filed: String?
        package var sightings: [Sighting]
    }

    /// Where and when a file was found.
    package struct Sighting: Sendable, Equatable, Codable {
        /// Below the inbox, escaped.
        package var path: String
        /// Seconds since the epoch.
        package var received: Int64
    }

    /// A storyline that is called after one of the articles, and what it is called from now on.
    package struct Renaming: Sendable, Equatable, Codable {
        package var story: StoryID
        package var formerSlug: String
        package var slug: String
        package var title: String

        package init(_ former: StoryRecord, slug: String, title: String) {
            (story, formerSlug, self.slug, self.title) = (former.id, former.slug, slug, title)
        }
    }

    package var articles: [ArticleID] = []
    package var stories: [StoryID] = []
    /// Names of persons and others that stand in them.
    package var names: [String] = []
    /// Their times, seconds since the epoch.
    package var times: [Int64] = []
    package var originals: [Original] = []
    /// Names of editions that may name them, or a storyline called after them.
    package var editions: [String]?
    /// There only where there are some.
    package var renamings: [Renaming]?
    /// Whether they are not to come back with an original that stays.
    package var isForGood = false
    /// Whether the files that held them stay known, and are not read again.
    package var keepsFiles = false

    package init() {}
}
