/// What a query asks for.
struct SearchQuery: Equatable {
    /// Something that an article is or is not.
    enum Condition: Equatable {
        /// The words stand so in title, lead or text.
        case phrase(String)
        case title(String)
        /// Part of the publication's name or of the byline.
        case from(String)
        case language(String)
        /// Published then or later; civil seconds since the epoch, in the article's own zone.
        case after(Int64)
        /// Published earlier.
        case before(Int64)
    }

    /// Plain words: ranked, none required.
    var words = ""
    /// Of each group at least one holds.
    var required: [[Condition]] = []
    /// None of them holds.
    var excluded: [Condition] = []

    /// What rank goes by: plain words, phrases and titles.
    var rankedText: String {
        required.joined().reduce(words) { text, condition in
            switch condition {
            case .phrase(let phrase), .title(let phrase): text + " " + phrase
            default: text
            }
        }
    }
}
