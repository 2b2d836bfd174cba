import Model

/// An edition with the articles that it was composed of, which may have been understood already.
struct Composition: Sendable {
    let edition: Edition
    private let articles: [ArticleID: DigestArticle]

    init(_ edition: Edition, of stories: [DigestStory]) {
        self.edition = edition
        articles = Dictionary(
            stories.flatMap(\.articles).map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// An article with all that is understood of it; `nil` for one that is not of the period.
    func analysedArticle(_ id: ArticleID) -> AnalysedArticle? {
        articles[id].map { AnalysedArticle(article: $0.article, analysis: $0.analysis) }
    }
}
