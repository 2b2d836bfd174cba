import Model

/// A storyline in one line; `nil` where it has only reposts.
func composeLine(_ prepared: PreparedStory, request: EditionRequest, weights: TermWeights) -> EditionLine? {
    let mainFirst = prepared.originals.enumerated().sorted {
        ($0.element.placement.novelty, $1.offset) > ($1.element.placement.novelty, $0.offset)
    }
    guard let main = mainFirst.first?.element else { return nil }
    let article = PreparedArticle(main, isArchive: false, weights: weights)
    let best = main.analysis.summary.prefix(8).lazy.compactMap { entry in
        article.standalone(entry.sentences, article: 0, limit: 480).map { ($0, entry.reasons) }
    }
    var sentence: EditionSentence?
    if let (passage, reasons) = best.first(where: { !article.isOld($0.0.utf8) }) {
        sentence = article.quote(passage.utf8, sentence: passage.sentences.lowerBound)
        sentence?.why = reasons
    }
    return EditionLine(
        story: prepared.story.id, slug: prepared.story.slug,
        source: EditionSource(main, zone: request.zone, period: request.period), sentence: sentence,
        articleCount: prepared.originals.count)
}
