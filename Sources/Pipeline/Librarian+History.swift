import Index
import Language
import Model

/// What the pasts of an edition's storylines are looked up with.
struct StoryPasts: Sendable {
    let coverage: Coverage
    let series: String
    /// Articles that may not have been told yet, by storyline.
    let untold: [StoryID: [ArticleID]]
    let deferrals: Deferrals
}

extension Librarian {
    /// What a storyline was before a period for an edition of a series: what tells new from known, and which of the articles
    /// given no edition of the series has told of.
    nonisolated func history(
        of story: StoryID, before pasts: StoryPasts
    ) throws -> (history: StoryHistory, untold: [ArticleID]) {
        let (coverage, former) = (pasts.coverage, pasts.untold[story] ?? [])
        let start = coverage.period.lowerBound
        let past = try index.history(of: story, before: start, by: coverage.measure, in: pasts.series)
        var history = StoryHistory()
        (history.articleCount, history.firstTime, history.sources) = (past.articles, past.firstTime, past.sources)
        guard past.articles > 0 else { return (history, []) }
        let earlier = try index.outlines(of: story).suffix(400)
            .filter { (coverage.measure == .receipt ? $0.received : $0.time) < start }
        history.times = earlier.map(\.time)
        history.titles = try earlier.suffix(20).compactMap { try index.storedArticle($0.id)?.article.title }
        history.mentioned = pasts.deferrals.later(or: []) {
            try earlier.suffix(8).flatMap { try self.names(in: $0.id) }
        }
        history.quoted = try past.quotes.suffix(200).compactMap(quoted)
        (history.carriedBy, history.carriedAt) = (past.carriedBy, past.carriedAt)
        let untold = earlier.filter {
            former.contains($0.id) && $0.received >= past.carriedAt ?? 0 && !$0.isRepost
        }.suffix(30).map(\.id)
        history.earlier = try earlier.filter { !untold.contains($0.id) }.suffix(40)
            .compactMap { try index.storedArticle($0.id) }.map(EarlierArticle.init)
        return (history, untold)
    }

    /// Names that an article mentions, as it was read when it was received.
    private nonisolated func names(in article: ArticleID) throws -> [String] {
        try analysedArticle(article)?.analysis.names.flatMap { [$0.name] + $0.aliases } ?? []
    }

    /// The articles of the week before a period that editions of the series covered, by storyline: what had no room then
    /// may be told now.
    func untoldArticles(before coverage: Coverage, of series: String) throws -> [StoryID: [ArticleID]] {
        let start = max(0, coverage.period.lowerBound)
        let week = max(0, start - 7 * 86_400)...start
        guard coverage.measure == .receipt, let covered = try index.coverage(of: series, endingIn: week) else {
            return [:]
        }
        let span = min(max(covered, week.lowerBound), start)..<start
        let groups = try index.articles(of: Coverage(.receipt, span, coverage.scope))
        return Dictionary(groups.map { ($0.story, $0.articles) }, uniquingKeysWith: { first, _ in first })
    }

    nonisolated func quoted(_ quote: StoryPast.Quote) throws -> QuotedSentence? {
        guard let stored = try index.storedArticle(quote.article),
            let sentence = stored.sentences.firstIndex(where: { $0.utf8.upperBound > quote.utf8.lowerBound })
        else { return nil }
        let scalars = ScalarOffsets(stored.article.text).scalars(quote.utf8)
        var words = EditionSentence(
            article: quote.article, sentence: sentence, utf8: quote.utf8, scalars: scalars, text: quote.text)
        words.day = quote.day
        return QuotedSentence(sentence: words, title: stored.article.title, edition: quote.edition, kind: quote.kind)
    }
}

extension EarlierArticle {
    fileprivate init(_ stored: StoredArticle) {
        self.init(
            id: stored.article.id, title: stored.article.title, text: stored.article.text, sentences: stored.sentences,
            time: stored.time)
    }
}
