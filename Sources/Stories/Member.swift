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

    static let mostFigures = 40

    init(_ entry: StoryEntry, weighedBy spread: TermSpread) {
        let features = entry.features
        (article, time, language) = (entry.id, entry.time, entry.language)
        main = spread.weigh(features.main.unit(keeping: 80), .main)
        title = spread.weigh(features.title.unit(keeping: 40), .title)
        names = spread.lighten(features.names.unit(keeping: 40), .names)
        phrases = spread.weigh(features.bigrams.unit(keeping: 120), .phrases)
        titlePairs = spread.weigh(features.titlePairs.unit(keeping: 60), .titlePairs)
        people = spread.rarities(features.titlePeople.unit(keeping: 8), .people)
        figures = Array(features.figures.sorted().prefix(Member.mostFigures))
    }

    /// The same article as if it had no text.
    var byTitleAlone: Member { Member(self, titleOnly: ()) }

    private init(_ member: Member, titleOnly: Void) {
        (article, time, language) = (member.article, member.time, member.language)
        (main, title, titlePairs, people) = (member.title, member.title, member.titlePairs, member.people)
        (names, phrases, figures) = (TermVector(), TermVector(), [])
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
