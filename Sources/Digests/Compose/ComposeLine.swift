import Model

/// A storyline that is not shown in full: one line, with the article that says most of it; `nil` where it has only reposts.
///
/// - Parameter said: what the edition tells of other storylines; the line quotes something else if it can.
func composeLine(
    _ prepared: PreparedStory, request: EditionRequest, weights: TermWeights, besides said: SaidElsewhere
) -> EditionLine? {
    guard let input = foremost(of: prepared, weights: weights) else { return nil }
    let sentences = lineSentences(input, before: prepared.story.history, weights: weights)
    return EditionLine(
        story: prepared.story.id, slug: prepared.story.slug,
        source: EditionSource(input, zone: request.zone, period: request.period),
        sentence: sentences.first { !said.has($0) } ?? sentences.first,
        articleCount: prepared.originals.count)
}

extension PreparedArticle {
    /// It has something of the title: pages tell of other things too.
    fileprivate func bears(on terms: SentenceTerms) -> Bool {
        input.article.title.isEmpty || terms.sharesTwoTerms(with: titleTerms)
    }
}

/// Of a storyline that was there before the article with most new, of a new one the one whose title says most of what all
/// titles say; among equals the first.
private func foremost(of prepared: PreparedStory, weights: TermWeights) -> DigestArticle? {
    let originals = prepared.originals
    guard originals.count > 1 else { return originals.first }
    let titles = originals.map { SentenceTerms($0.article.title.utf8, weights: weights) }
    let topic = SentenceTerms(originals.map(\.article.title).joined(separator: "\n").utf8, weights: weights)
    let isNew = prepared.story.history.articleCount == 0
    let merits = originals.indices.map { index in
        Double(titles[index].likeness(to: topic)) + (isNew ? 0 : originals[index].placement.novelty)
    }
    return originals.indices.max { (merits[$0], $1) < (merits[$1], $0) }.map { originals[$0] }
}

/// The article's sentences that are whole, short, no opinion, and say neither what its title says nor what was told, best
/// first.
private func lineSentences(
    _ input: DigestArticle, before history: StoryHistory, weights: TermWeights
) -> [EditionSentence] {
    let article = PreparedArticle(input, isArchive: false, weights: weights)
    let known = KnownBefore(history, names: [], weights: weights)
    return article.analysis.summary.prefix(12).filter { !$0.isBoilerplate }.compactMap { entry in
        guard let passage = article.standalone(entry.sentences, article: 0, limit: 480),
            !article.isOld(passage.utf8), isWhole(article.text[passage.utf8]), !article.isOpinion(passage.utf8),
            !isNumbered(article.text[passage.utf8])
        else { return nil }
        let terms = SentenceTerms(article.text[passage.utf8], weights: weights)
        guard article.titleTerms.likeness(to: terms) < 0.8, article.bears(on: terms),
            known.isEmpty || !known.says(terms),
            var sentence = article.quote(passage.utf8, sentence: passage.sentences.lowerBound)
        else { return nil }
        sentence.why = entry.reasons
        return sentence
    }
}
