import Model

/// How new an article is inside a storyline that it is not yet part of, 0…1; 1 where there is nothing to repeat.
///
/// How little its title, and the phrases of all of it, repeat those of the storyline's latest articles: an earlier one
/// counts less by the day, since what was said long ago is taken up again when something has happened. Some more for
/// the words, names and figures that the storyline has never had.
func novelty(of article: Member, in storyline: Storyline) -> Double {
    guard storyline.count > 0 else { return 1 }
    var (title, phrases) = (0.0, 0.0)
    for member in storyline.members {
        let freshness = 1 / (1 + daysBetween(member.time, article.time) / 4)
        title = max(title, freshness * Double(member.titlePairs.dot(article.titlePairs)))
        phrases = max(phrases, freshness * Double(member.phrases.dot(article.phrases)))
    }
    let added =
        0.6 * newShare(of: article.title, in: storyline.titles) + 0.2 * newShare(of: article.names, in: storyline.names)
        + 0.2 * newShare(of: article.figures, in: storyline.figures)
    let value = 0.95 - 0.65 * title - 0.3 * phrases + 0.05 * added
    return min(1, max(0, value))
}

/// The share of a vector's squared length that lies in terms the centroid has not.
private func newShare(of vector: TermVector, in centroid: Centroid) -> Double {
    zip(vector.terms, vector.weights).reduce(0) { share, entry in
        centroid.contains(entry.0) ? share : share + Double(entry.1 * entry.1)
    }
}

private func newShare(of figures: [UInt32], in said: [UInt32]) -> Double {
    figures.isEmpty ? 0 : 1 - Double(figures.countShared(sorted: said)) / Double(figures.count)
}
