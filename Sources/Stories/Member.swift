import Model

/// What a storyline remembers of one of its articles: vectors as they were weighed when it was placed, of length 1 but
/// for names and people, which are shorter the more common they are.
struct Member: Sendable {
    let article: ArticleID
    let time: Int64
    let language: LanguageTag
    let main: TermVector
    let title: TermVector
    let names: TermVector
    let phrases: TermVector
    let titlePairs: TermVector
    /// The people named in the title, each weighted by its rarity: the dot product adds up those in common.
    let people: TermVector
    /// Ascending.
    let figures: [UInt32]
    /// About how many letters and characters its text has.
    let length: Double

    static let mostFigures = 40

    init(_ ready: ReadyEntry, weighedBy spread: TermSpread) {
        (article, time, language) = (ready.entry.id, ready.entry.time, ready.entry.language)
        main = spread.weigh(ready.main, .main)
        title = spread.weigh(ready.title, .title)
        names = spread.lighten(ready.names, .names)
        phrases = spread.weigh(ready.phrases, .phrases)
        titlePairs = spread.weigh(ready.titlePairs, .titlePairs)
        people = spread.rarities(ready.people, .people)
        (figures, length) = (ready.figures, ready.length)
    }

    /// The same article as if it had no text.
    var byTitleAlone: Member { Member(self, titleOnly: ()) }

    private init(_ member: Member, titleOnly: Void) {
        (article, time, language) = (member.article, member.time, member.language)
        (main, title, titlePairs, people) = (member.title, member.title, member.titlePairs, member.people)
        (names, phrases, figures, length) = (TermVector(), TermVector(), [], 0)
    }

    /// Numbers kept, of 8 bytes each, roughly.
    var cells: Int {
        main.terms.count + title.terms.count + names.terms.count + phrases.terms.count + titlePairs.terms.count
            + people.terms.count + figures.count / 2
    }

    static func inCanonicalOrder(_ left: Member, _ right: Member) -> Bool {
        (left.time, left.article.rawValue) < (right.time, right.article.rawValue)
    }
}

/// Days between two times, 0 or more; any two values.
func daysBetween(_ left: Int64, _ right: Int64) -> Double {
    abs(Double(left) - Double(right)) / 86_400
}
