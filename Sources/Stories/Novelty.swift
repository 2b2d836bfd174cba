import Model

/// How new an article is inside a storyline that it is not yet part of, 0…1; 1 where there is nothing to repeat.
///
/// Half is how little its title repeats the titles of the three days around it, the rest what it adds to all that
/// the storyline has said: words by weight, names by weight, figures by number.
func novelty(of article: Member, in storyline: Storyline) -> Double {
    guard storyline.count > 0 else { return 1 }
    var repeated: Float = 0
    for member in storyline.members where daysBetween(member.time, article.time) <= 3 {
        repeated = max(repeated, member.title.dot(article.title))
    }
    let words = newShare(of: article.main, in: storyline.main)
    let names = newShare(of: article.names, in: storyline.names)
    let figures = newShare(of: article.figures, in: storyline.figures)
    let value = 0.5 * (1 - Double(repeated)) + 0.2 * words + 0.15 * names + 0.15 * figures
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
