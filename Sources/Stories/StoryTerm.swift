/// What a `Placement`'s reasons are made of, in the order in which they are given.
///
/// First comes one of `founder`, `joined`, `exactCopy`, `copy`, `revision`: how the place was found. `founder` and `joined`
/// are followed by the terms of the score (of the nearest storyline for a founder, if there was any) and end with
/// `probability`. A page under another title with the text of an earlier one (its site's menus and notices) has the copy's
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

    /// What the score begins with, before any likeness.
    case bias
    /// Likeness of the weightiest words to those of the whole storyline.
    case main
    /// Likeness to the three members that are most like it.
    case members
    /// The same people, organisations, places, products and works.
    case names
    /// Likeness of the title to that of the most alike member.
    case title
    /// Likeness of the title to all titles of the storyline.
    case titles
    /// Likeness of the opening to that of the most alike member.
    case lead
    /// Likeness of phrases.
    case phrases
    /// Days since the storyline's nearest article.
    case days
    /// The same wording with other figures and dates: another issue of a serial report.
    case figures

    /// 0…1: the logistic function of the sum of the terms of the score.
    case probability
}
