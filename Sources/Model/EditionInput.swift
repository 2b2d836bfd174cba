/// An article of an edition's period, with all that is known of it.
package struct DigestArticle: Sendable {
    package var article: Article
    package var analysis: Analysis
    package var placement: Placement
    /// When it arrived; seconds since the epoch.
    package var received: Int64
    /// An earlier reading that this one replaces.
    package var revises: ArticleID?
    /// The text of that reading, where an edition has shown it: only what is new since is quoted.
    package var formerText: String?
    /// The dropped file's path, for people and for the edition's JSON.
    package var path: String
    /// Of the kept text that citations refer to; counts up when a better reader reads the file again.
    package var textVersion = 1

    package init(
        article: Article, analysis: Analysis, placement: Placement, received: Int64, revises: ArticleID? = nil,
        formerText: String? = nil, path: String = "", textVersion: Int = 1
    ) {
        (self.article, self.analysis, self.placement) = (article, analysis, placement)
        (self.received, self.revises, self.formerText) = (received, revises, formerText)
        (self.path, self.textVersion) = (path, textVersion)
    }

    /// Published, else received; seconds since the epoch.
    package var time: Int64 { article.published?.instant ?? received }

    /// Canonical order: time, then id; the order of arrival plays no part.
    package static func inCanonicalOrder(_ left: DigestArticle, _ right: DigestArticle) -> Bool {
        (left.time, left.article.id.rawValue) < (right.time, right.article.id.rawValue)
    }
}

/// A storyline with what came to it in an edition's period.
package struct DigestStory: Sendable {
    package var id: StoryID
    /// Fixed at birth; letters, digits, hyphens, Chinese characters.
    package var slug: String
    /// As people or an earlier edition named it; else one is taken from its articles.
    package var title: String?
    /// This period's, reposts and revisions too, in any order.
    package var articles: [DigestArticle]
    package var history: StoryHistory

    package init(id: StoryID, slug: String, title: String?, articles: [DigestArticle], history: StoryHistory) {
        (self.id, self.slug, self.title) = (id, slug, title)
        (self.articles, self.history) = (articles, history)
    }
}
