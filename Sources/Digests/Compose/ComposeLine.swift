import Model

/// A storyline that is not shown in full: one line, with the article that says most of it; `nil` where it has only reposts.
func composeLine(_ prepared: PreparedStory, request: EditionRequest, weights: TermWeights) -> EditionLine? {
    guard let input = foremost(of: prepared, weights: weights) else { return nil }
    return EditionLine(
        story: prepared.story.id, slug: prepared.story.slug,
        source: EditionSource(input, zone: request.zone, period: request.period),
        sentence: lineSentence(input, before: prepared.story.history, weights: weights),
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

/// The article's best sentence that is whole, short, no opinion, and says neither what its title says nor what was told.
private func lineSentence(
    _ input: DigestArticle, before history: StoryHistory, weights: TermWeights
) -> EditionSentence? {
    let article = PreparedArticle(input, isArchive: false, weights: weights)
    let known = KnownBefore(history, names: [], weights: weights)
    for entry in article.analysis.summary.prefix(12) where !entry.isBoilerplate {
        guard let passage = article.standalone(entry.sentences, article: 0, limit: 480),
            !article.isOld(passage.utf8), isWhole(article.text[passage.utf8]), !article.isOpinion(passage.utf8),
            !isNumbered(article.text[passage.utf8])
        else { continue }
        let terms = SentenceTerms(article.text[passage.utf8], weights: weights)
        guard article.titleTerms.likeness(to: terms) < 0.8, article.bears(on: terms),
            known.isEmpty || !known.says(terms),
            var sentence = article.quote(passage.utf8, sentence: passage.sentences.lowerBound)
        else { continue }
        sentence.why = entry.reasons
        return sentence
    }
    return nil
}
