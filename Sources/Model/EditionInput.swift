/// An article of an edition's period, with all that is known of it.
package struct DigestArticle: Sendable {
    package var article: Article
    private var understanding: WorkedOut<Analysis>
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
        article: Article, understanding: WorkedOut<Analysis>, placement: Placement, received: Int64,
        revises: ArticleID? = nil, formerText: String? = nil, path: String = "", textVersion: Int = 1
    ) {
        (self.article, self.understanding, self.placement) = (article, understanding, placement)
        (self.received, self.revises, self.formerText) = (received, revises, formerText)
        (self.path, self.textVersion) = (path, textVersion)
    }

    package var analysis: Analysis {
        get { understanding.value }
        set { understanding = .already(newValue) }
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
    /// Articles of before the period that no edition of the series has told of: they are quoted, not counted.
    package var pending: [DigestArticle] {
        get { untold.value }
        set { untold = .already(newValue) }
    }
    package var history: StoryHistory {
        get { past.value }
        set { past = .already(newValue) }
    }
    private var past: WorkedOut<StoryHistory>
    private var untold: WorkedOut<[DigestArticle]>
    /// The reader wants it first, and always.
    package var isFollowed = false

    package init(id: StoryID, slug: String, title: String?, articles: [DigestArticle], history: StoryHistory) {
        self.init(id: id, slug: slug, title: title, articles: articles, past: .already(history), untold: .already([]))
    }

    package init(
        id: StoryID, slug: String, title: String?, articles: [DigestArticle], past: WorkedOut<StoryHistory>,
        untold: WorkedOut<[DigestArticle]>
    ) {
        (self.id, self.slug, self.title, self.articles) = (id, slug, title, articles)
        (self.past, self.untold) = (past, untold)
    }
}
