/// What the words of one name say together, as they come.
struct NameMeaning {
    private var found: NameWords = []
    private var count = 0
    private var hasBody = false
    private var isModifier = false
    private var previous = NameLexicon.Entry()

    mutating func add(_ word: PackedName) {
        let entry = NameLexicon.entries[word] ?? NameLexicon.Entry()
        found.formUnion(entry.words)
        hasBody = hasBody || entry.isBody
        isModifier = isModifier || entry.isState || count == 0 && entry.isPreposition
        let pairs = previous.firsts & entry.seconds
        if pairs & NameLexicon.articlePair != 0 { found.insert(.articleBody) }
        if pairs & ~NameLexicon.articlePair != 0 { found.insert(.around) }
        count += 1
        previous = entry
    }

    /// A name of surroundings and of a body at once is one of surroundings: `modal-content`. Nothing for one that says
    /// what is there beside the element, not what it is: `has-sidebar`, `comments-open`, `sidebar-enabled--false`.
    var words: NameWords {
        if isModifier, count > 1 { return [] }
        if found.contains(.around) { return found.subtracting(.articleBody) }
        return hasBody ? found.union(.body) : found
    }
}

/// What single words of names mean.
enum NameLexicon {
    struct Entry {
        var words: NameWords = []
        var isBody = false
        /// It begins a name of what an element has, not of what it is.
        var isPreposition = false
        /// It tells the state of what the name's other words say.
        var isState = false
        /// Pairs that it is the first or the second word of, a bit each.
        var firsts: UInt8 = 0
        var seconds: UInt8 = 0
    }

    static let entries: NameTable<Entry> = {
        var entries: [String: Entry] = [:]
        for word in bodyWords { entries[word, default: Entry()].isBody = true }
        let lists: [(NameWords, [String])] = [
            (.around, aroundWords), ([.around, .comments], commentWords), (.weak, weakWords),
            ([.around, .never], neverWords),
        ]
        for (meaning, list) in lists {
            for word in list { entries[word, default: Entry()].words.formUnion(meaning) }
        }
        for word in ["has", "with", "no", "without", "hide", "show"] {
            entries[word, default: Entry()].isPreposition = true
        }
        for word in ["enabled", "disabled", "open", "closed"] { entries[word, default: Entry()].isState = true }
        for (index, pair) in pairs.enumerated() {
            for word in pair.firsts { entries[word, default: Entry()].firsts |= 1 << index }
            for word in pair.seconds { entries[word, default: Entry()].seconds |= 1 << index }
        }
        return NameTable(entries.sorted { $0.key < $1.key })
    }()

    /// The pair that names an article's body; the others name what stands around one.
    static let articlePair: UInt8 = 1

    private static let pairs: [(firsts: [String], seconds: [String])] = [
        (["article", "post", "entry", "story", "news"], ["body", "content", "text"]),
        (["read", "up"], ["next"]), (["most"], ["read"]), (["also"], ["like"]), (["article", "news"], ["list"]),
    ]

    private static let bodyWords = [
        "article", "articles", "content", "body", "post", "entry", "text", "story", "main", "detail", "artibody",
        "richtext",
        "articlebody", "articlecontent", "postcontent", "newstext", "contenttext", "maintext", "txt", "paragraph",
        "blog",
    ]

    private static let aroundWords = [
        "sidebar", "sidebars", "footer", "foot", "nav", "navbar",
        "navigation",
        "breadcrumb", "breadcrumbs", "crumb", "crumbs", "share", "shares", "sharing", "sharebar", "social", "sns",
        "related", "relate", "relation", "recommend", "recommended", "recommendation", "recommendations", "recommends",
        "recom", "hotnews", "promo", "promotion", "advert", "advertisement", "advertising", "sponsor", "sponsored",
        "sponsors", "copyright", "pagination", "pager", "pagenav", "login", "signup", "signin", "subscribe",
        "subscription", "newsletter", "popup", "modal", "qrcode", "tags", "taglist", "outbrain", "taboola", "masthead",
        "topbar", "trending", "popular", "byline", "breadcrumbnav", "menu", "toolbar", "disclaimer", "bio", "caption",
        "captions",
    ]

    private static let commentWords = ["comment", "comments", "reply", "replies"]

    private static let weakWords = [
        "side", "aside", "bottom", "bread", "relative", "rec", "hot", "rank", "ranking", "ad", "ads", "adv",
        "banner", "tool", "tools", "widget", "widgets", "qr", "keywords", "statement", "follow", "next", "prev",
        "download", "feedback", "report", "vote", "like", "likes", "print", "search", "hidden", "skip", "dropdown",
        "tooltip", "carousel", "slider", "metadata", "editor", "more", "readmore", "latest", "author", "cta",
    ]

    private static let neverWords = [
        "onetrust", "consent", "cookie", "cookies", "gdpr", "disqus", "commentlist",
    ]
}
