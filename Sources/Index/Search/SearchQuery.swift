/// What a query asks for.
struct SearchQuery: Equatable {
    /// Plain words: ranked, none required.
    var words = ""
    /// What must hold; `nil` for nothing.
    var requirement: QueryExpression?
    /// Beginnings of Latin words, `micro*`; they stand in `words` too.
    var beginnings: [String] = []

    /// What rank goes by: plain words, and the words, phrases and titles that must or may stand there.
    var rankedText: String {
        (requirement?.rankedTexts ?? []).reduce(words) { $0.isEmpty ? $1 : $0 + " " + $1 }
    }
}

/// What an article must be.
indirect enum QueryExpression: Equatable {
    case condition(QueryCondition)
    case all([QueryExpression])
    case any([QueryExpression])
    case not(QueryExpression)

    var rankedTexts: [String] {
        switch self {
        case .condition(.phrase(let text)), .condition(.title(let text)), .condition(.word(let text)): [text]
        case .condition, .not: []
        case .all(let parts), .any(let parts): parts.flatMap(\.rankedTexts)
        }
    }
}

/// Something that an article is or is not.
enum QueryCondition: Equatable {
    /// It stands in title, lead or text, or another name of the same bearer does.
    case word(String)
    /// A Latin word that begins so stands there.
    case beginning(String)
    /// The words stand so in title, lead or text.
    case phrase(String)
    case title(String)
    /// Part of the publication's name or of the byline.
    case from(String)
    case author(String)
    case publication(String)
    /// The folder of the inbox, or one above it.
    case collection(String)
    case language(String)
    case kind(String)
    /// The storyline's id.
    case story(String)
    /// The host of the article's address, or one above it.
    case site(String)
    /// Published in these civil seconds, in the article's own zone.
    case published(Range<Int64>)
}
