import Model

/// A storyline that is not shown in full: a line for each of its articles, those with most new first, three at most;
/// none where it has only reposts.
func composeLines(_ prepared: PreparedStory, request: EditionRequest, weights: TermWeights) -> [EditionLine] {
    let limit = 3
    let mainFirst = prepared.originals.enumerated().sorted {
        ($0.element.placement.novelty, $1.offset) > ($1.element.placement.novelty, $0.offset)
    }.map(\.element)
    var told: [SentenceTerms] = []
    let known = KnownBefore(prepared.story.history, weights: weights)
    return mainFirst.prefix(limit).enumerated().map { position, input in
        let sentence = lineSentence(input, known: known, weights: weights, told: &told)
        // The articles without a line are counted at the last one.
        let hidden = position + 1 == limit ? mainFirst.count - position : 1
        return EditionLine(
            story: prepared.story.id, slug: prepared.story.slug,
            source: EditionSource(input, zone: request.zone, period: request.period), sentence: sentence,
            articleCount: hidden)
    }
}

/// The article's best sentence that is whole, short, and says neither what its title says nor what is told already.
private func lineSentence(
    _ input: DigestArticle, known: KnownBefore, weights: TermWeights, told: inout [SentenceTerms]
) -> EditionSentence? {
    let article = PreparedArticle(input, isArchive: false, weights: weights)
    for entry in input.analysis.summary.prefix(12) where !entry.isBoilerplate {
        guard let passage = article.standalone(entry.sentences, article: 0, limit: 480),
            !article.isOld(passage.utf8), isWhole(article.text[passage.utf8])
        else { continue }
        let terms = SentenceTerms(article.text[passage.utf8], weights: weights)
        guard article.titleTerms.likeness(to: terms) < 0.8, terms.shareTold(by: told) <= 0.5,
            known.isEmpty || !known.says(terms)
        else { continue }
        guard var sentence = article.quote(passage.utf8, sentence: passage.sentences.lowerBound) else { continue }
        sentence.why = entry.reasons
        told.append(terms)
        return sentence
    }
    return nil
}
