/// An article as an edition lists it.
package struct EditionSource: Sendable, Equatable, Codable {
    package enum Mark: String, Sendable, Codable {
        /// It replaces an earlier reading.
        case revised
        /// It was published well before the edition's period.
        case archive
    }

    package var article: ArticleID
    package var title: String
    package var byline: String
    package var publication: String
    /// ISO 8601, as exactly as known; of its arrival where it does not say when it was published.
    package var time: String
    package var language: String
    /// `article`, `listing`, …
    package var kind: String
    /// The dropped file's.
    package var path: String
    package var textVersion: Int
    package var marks: [Mark] = []
    /// Its reposts.
    package var copies: [EditionSource] = []
    /// Of a repost: what it says beyond what it repeats, nothing where it only cuts; `nil` where that is not known.
    package var adds: [EditionSentence]?

    package init(
        article: ArticleID, title: String, byline: String, publication: String, time: String, language: String,
        kind: String, path: String, textVersion: Int
    ) {
        (self.article, self.title, self.byline, self.publication) = (article, title, byline, publication)
        (self.time, self.language, self.kind, self.path) = (time, language, kind, path)
        self.textVersion = textVersion
    }
}
