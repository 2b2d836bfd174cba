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
        of story: StoryID, before coverage: Coverage, in series: String, among former: [ArticleID]
    ) throws -> (history: StoryHistory, untold: [ArticleID]) {
        let start = coverage.period.lowerBound
        let past = try index.history(of: story, before: start, by: coverage.measure, in: series)
        var history = StoryHistory()
        (history.articleCount, history.firstTime, history.sources) = (past.articles, past.firstTime, past.sources)
        guard past.articles > 0 else { return (history, []) }
        let earlier = try index.articles(of: story).suffix(400).compactMap { try index.storedArticle($0) }
            .filter { (coverage.measure == .receipt ? $0.file.received : $0.time) < start }
        history.times = earlier.map(\.time)
        history.titles = earlier.suffix(20).map(\.article.title)
        history.names = earlier.suffix(8)
            .flatMap { stages.analyser.analysis(of: $0.article, asOf: $0.file.received).names }
            .flatMap { [$0.name] + $0.aliases }
        history.quoted = try past.quotes.suffix(200).compactMap(quoted)
        (history.carriedBy, history.carriedAt) = (past.carriedBy, past.carriedAt)
        let untold = earlier.filter {
            former.contains($0.article.id) && $0.file.received >= past.carriedAt ?? 0 && $0.placement?.repostOf == nil
        }.suffix(30).map(\.article.id)
        history.earlier = earlier.filter { !untold.contains($0.article.id) }.suffix(40).map {
            EarlierArticle(
                id: $0.article.id, title: $0.article.title, text: $0.article.text, sentences: $0.sentences,
                time: $0.time)
        }
        return (history, untold)
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
