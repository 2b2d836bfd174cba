import Glibc
import Model

/// How new an article is inside a storyline that it is not yet part of, 0…1; 1 where there is nothing to repeat.
///
/// Of what it says: whether its title is like one of the last three days, and stands word for word in an article of before,
/// which counts less by the day, as what was said long ago is taken up again when something has happened; how many names the
/// storyline has never had. Of how it says it: who reports is short and gives figures and dates at once, who retells takes
/// his time. A logistic model with weights set by hand.
func novelty(of article: Member, in storyline: Storyline) -> Double {
    guard storyline.count > 0 else { return 1 }
    var (lately, told) = (0.0, 0.0)
    for member in storyline.members {
        let days = daysBetween(member.time, article.time)
        if days <= 3 { lately = max(lately, Double(member.titlePairs.dot(article.titlePairs))) }
        told = max(told, share(of: article.title) { member.main.terms.contains(sorted: $0) } / (1 + days / 4))
    }
    let names = share(of: article.names) { !storyline.names.contains($0) }
    // What takes a hundred characters in Chinese takes three hundred letters.
    let length = article.length / (article.language == .chinese ? 1 : 3)
    let sum =
        6.6 - 3.5 * lately - 2.8 * told + 0.5 * names - 0.65 * log(1 + length) + 0.12 * Double(article.figures.count)
    return logistic(sum)
}

/// The share of a vector's squared length that lies in some terms; 0 for an empty one.
private func share(of vector: TermVector, in isMeant: (UInt32) -> Bool) -> Double {
    var (meant, all): (Float, Float) = (0, 0)
    for (term, weight) in zip(vector.terms, vector.weights) {
        all += weight * weight
        if isMeant(term) { meant += weight * weight }
    }
    return all > 0 ? Double(meant / all) : 0
}
