import Index
import Language
import Model

extension Librarian {
    /// What a storyline was before a period: what tells new from known.
    func history(of story: StoryID, before start: Int64) throws -> StoryHistory {
        let past = try index.history(of: story, before: start)
        var history = StoryHistory()
        (history.articleCount, history.firstTime, history.sources) = (past.articles, past.firstTime, past.sources)
        guard past.articles > 0 else { return history }
        let earlier = try index.articles(of: story).suffix(400).compactMap { try index.storedArticle($0) }
            .filter { $0.file.received < start }
        history.times = earlier.map(\.time)
        history.titles = earlier.suffix(20).map(\.article.title)
        history.names = earlier.suffix(8)
            .flatMap { stages.analyser.analysis(of: $0.article, asOf: $0.file.received).names }
            .flatMap { [$0.name] + $0.aliases }
        history.quoted = try past.quotes.suffix(200).compactMap(quoted)
        return history
    }

    private func quoted(_ quote: StoryPast.Quote) throws -> QuotedSentence? {
        guard let stored = try index.storedArticle(quote.article),
            let sentence = stored.sentences.firstIndex(where: { $0.utf8.upperBound > quote.utf8.lowerBound })
        else { return nil }
        let scalars = ScalarOffsets(stored.article.text).scalars(quote.utf8)
        return QuotedSentence(
            sentence: EditionSentence(
                article: quote.article, sentence: sentence, utf8: quote.utf8, scalars: scalars, text: quote.text),
            title: stored.article.title, edition: quote.edition)
    }
}
