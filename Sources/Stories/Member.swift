import Model

/// What a storyline remembers of one of its articles: vectors of length 1.
struct Member: Sendable {
    let article: ArticleID
    let time: Int64
    let language: LanguageTag
    let main: TermVector
    let title: TermVector
    let lead: TermVector
    let names: TermVector
    let phrases: TermVector
    /// Ascending.
    let figures: [UInt32]

    init(_ entry: StoryEntry) {
        (article, time, language) = (entry.id, entry.time, entry.language)
        main = entry.features.main.unit(keeping: 80)
        title = entry.features.title.unit(keeping: 40)
        lead = entry.features.lead.unit(keeping: 60)
        names = entry.features.names.unit(keeping: 40)
        phrases = entry.features.bigrams.unit(keeping: 120)
        figures = Array(entry.features.figures.sorted().prefix(40))
    }

    /// Numbers kept, of 8 bytes each, roughly.
    var cells: Int {
        main.terms.count + title.terms.count + lead.terms.count + names.terms.count + phrases.terms.count
            + figures.count / 2
    }

    static func inCanonicalOrder(_ left: Member, _ right: Member) -> Bool {
        (left.time, left.article.rawValue) < (right.time, right.article.rawValue)
    }
}

/// Days between two times, 0 or more; any two values.
func daysBetween(_ left: Int64, _ right: Int64) -> Double {
    abs(Double(left) - Double(right)) / 86_400
}
