/// An article without its text, as pages list it.
package struct ArticleListing: Sendable, Equatable {
    package var id: ArticleID
    package var title: String
    package var byline: String
    package var publication: String
    /// ISO 8601, as exactly as known; empty where it does not say.
    package var published: String
    /// Published, else the start of the day it was received; seconds since the epoch.
    package var time: Int64
    package var language: String
    package var story: StoryID?
    package var repostOf: ArticleID?
    /// Its best sentence, word for word, and that one's index; empty where none is known.
    package var words = ""
    package var sentence = 0
    /// With blanks between them.
    package var keywords = ""

    package init(
        id: ArticleID, title: String, byline: String, publication: String, published: String, time: Int64,
        language: String, story: StoryID?, repostOf: ArticleID?
    ) {
        (self.id, self.title, self.byline, self.publication) = (id, title, byline, publication)
        (self.published, self.time, self.language) = (published, time, language)
        (self.story, self.repostOf) = (story, repostOf)
    }
}

/// How often a name stands in the library's articles.
package struct NameCount: Sendable, Equatable {
    package var name: String
    package var articles: Int
    /// Most articles say that it is a person's.
    package var isPerson: Bool

    package init(name: String, articles: Int, isPerson: Bool) {
        (self.name, self.articles, self.isPerson) = (name, articles, isPerson)
    }
}

/// What somebody said in an article, word for word.
package struct NameSaying: Sendable, Equatable {
    package var article: ArticleID
    /// Index into the article's sentences.
    package var sentence: Int
    package var utf8: Range<Int>

    package init(article: ArticleID, sentence: Int, utf8: Range<Int>) {
        (self.article, self.sentence, self.utf8) = (article, sentence, utf8)
    }
}
