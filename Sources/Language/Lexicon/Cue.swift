/// What a word of `Data/cues.tsv` tells of its surroundings; a word may tell several things.
struct Cue: OptionSet, Sendable {
    let rawValue: UInt32

    /// The kinds by the names that the file gives them; 28 at most, as many as a trie's node has bits for.
    static let kinds = [
        "stop", "", "leaning", "order-first", "order-next", "speech", "title", "organisation", "place",
        "boilerplate", "abbreviation", "unit", "", "surname", "transliteration", "", "weekday",
        "month", "english-opener", "not-name", "question", "name-context", "first-name",
        "pronoun", "", "future", "also-called", "date-word",
    ]

    static func kind(_ name: String) -> Cue? {
        if let outlook = OutlookCue.allCases.first(where: { $0.name == name }) { return Cue(outlook) }
        return name.isEmpty ? nil : kinds.firstIndex(of: name).map { Cue(rawValue: 1 << UInt32($0)) }
    }

    /// Says nothing of the subject.
    static let stop = Cue(rawValue: 1 << 0)
    /// At the start of a sentence: it is not understood without the one before.
    static let leaning = Cue(rawValue: 1 << 2)
    static let orderFirst = Cue(rawValue: 1 << 3)
    static let orderNext = Cue(rawValue: 1 << 4)
    static let speech = Cue(rawValue: 1 << 5)
    /// Of a person.
    static let title = Cue(rawValue: 1 << 6)
    /// The end of an organisation's name.
    static let organisation = Cue(rawValue: 1 << 7)
    /// The end of a place's name.
    static let place = Cue(rawValue: 1 << 8)
    static let boilerplate = Cue(rawValue: 1 << 9)
    /// A point after it ends no sentence.
    static let abbreviation = Cue(rawValue: 1 << 10)
    /// Belongs to the number before it.
    static let unit = Cue(rawValue: 1 << 11)
    static let surname = Cue(rawValue: 1 << 13)
    /// A character that foreign names are written with.
    static let transliteration = Cue(rawValue: 1 << 14)
    static let weekday = Cue(rawValue: 1 << 16)
    static let month = Cue(rawValue: 1 << 17)
    /// An English word that often begins a sentence.
    static let englishOpener = Cue(rawValue: 1 << 18)
    /// Looks like a name and is none.
    static let notName = Cue(rawValue: 1 << 19)
    static let question = Cue(rawValue: 1 << 20)
    /// Stands beside a person's name.
    static let nameContext = Cue(rawValue: 1 << 21)
    static let firstName = Cue(rawValue: 1 << 22)
    /// Stands for what was named before.
    static let pronoun = Cue(rawValue: 1 << 23)
    /// A time to come.
    static let future = Cue(rawValue: 1 << 25)
    /// Another name follows: 简称, 原名.
    static let alsoCalled = Cue(rawValue: 1 << 26)
    /// An English word that a date may begin with.
    static let dateWord = Cue(rawValue: 1 << 27)
}
