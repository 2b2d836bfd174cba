/// What a `Placement`'s reasons are made of, in the order in which they are given.
///
/// First comes one of `founder`, `joined`, `exactCopy`, `copy`, `revision`, `decided`, `split`: how the place was found. `founder` and `joined`
/// are followed by the terms of the score (of the nearest storyline for a founder, if there was any) and end with
/// `probability`, which is under a half where an article joined with the others that are most like it. A page under another title with the text of an earlier one (its site's menus and notices) has the copy's
/// term first and then those by which its title alone found a storyline.
package enum StoryTerm: String, Sendable, CaseIterable {
    /// Weight 1: no storyline was near enough; it begins its own.
    case founder
    /// Weight 1: it joined the storyline that it most probably belongs to.
    case joined
    /// Weight 1: its text is that of an earlier article.
    case exactCopy
    /// The share of the shorter text's fingerprints that stand in the other one too, 0…1.
    case copy
    /// Weight 1: it is a later reading of an article that stands there.
    case revision
    /// Weight 1: people have put it there.
    case decided
    /// Weight 1: its storyline had grown apart, and the part that it is in is one of its own now.
    case split

    /// What the score begins with, before any likeness.
    case bias
    /// Likeness of the weightiest words, as all likenesses in the mean of the storyline's articles.
    case main
    /// The same people, organisations, places, products and works.
    case names
    /// Likeness of the titles.
    case titles
    /// The same people in the titles.
    case people
    /// Likeness of phrases.
    case phrases
    /// Days between the article and the storyline's.
    case days
    /// The same wording with other figures and dates: another issue of a serial report.
    case figures

    /// 0…1: the logistic function of the sum of the terms of the score.
    case probability
}
