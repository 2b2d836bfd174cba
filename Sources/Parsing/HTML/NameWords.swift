/// What the words of an element's class and id say of it: `article-content`, `sideBar`, `post_comments`.
struct NameWords: OptionSet {
    let rawValue: UInt8
    /// Named like the body of an article.
    static let body = NameWords(rawValue: 1)
    /// Named like what stands around one: navigation, shares, related pages, advertisements, comments.
    static let around = NameWords(rawValue: 2)

    /// Named the body of an article: `entry-content`, `articleBody`.
    static let articleBody = NameWords(rawValue: 16)
    /// Named what readers write below an article.
    static let comments = NameWords(rawValue: 32)
    /// Named as surroundings often are, and as much else is.
    static let weak = NameWords(rawValue: 8)

    /// Named like what is never one, however long: consents, comments.
    static let never = NameWords(rawValue: 4)

    /// By the words between anything but letters and digits, and at humps. O(n).
    static func of(_ names: String) -> NameWords {
        var result: NameWords = []
        for name in names.split(separator: " ").prefix(16) where !isUtility(name) {
            let words = words(of: name)
            guard !isModifier(words) else { continue }
            result.formUnion(NameWords.of(words))
        }
        return result
    }

    /// A name of surroundings and of a body at once is one of surroundings: `modal-content`.
    private static func of(_ words: [String]) -> NameWords {
        var result: NameWords = []
        for word in words {
            if weakWords.contains(word) { result.insert(.weak) }
            if aroundWords.contains(word) { result.insert(.around) }
            if commentWords.contains(word) { result.formUnion([.around, .comments]) }
            if neverWords.contains(word) { result.formUnion([.around, .never]) }
        }
        for (first, second) in zip(words, words.dropFirst()) {
            if aroundPairs.contains("\(first)-\(second)") { result.insert(.around) }
            if works.contains(first), bodies.contains(second) { result.insert(.articleBody) }
        }
        guard !result.contains(.around) else { return result.subtracting(.articleBody) }
        if words.contains(where: bodyWords.contains) { result.insert(.body) }
        return result
    }

    /// The class of a style, not of what an element is: `hover:text-link`, `mt-[30%]`, `relative`.
    private static func isUtility(_ name: Substring) -> Bool {
        name == "relative" || name == "hidden"
            || name.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }
    }

    /// It says what is there beside the element, not what it is: `has-sidebar`, `comments-open`, `sidebar-enabled--false`.
    private static func isModifier(_ words: [String]) -> Bool {
        guard let first = words.first, words.count > 1 else { return false }
        return ["has", "with", "no", "without", "hide", "show"].contains(first)
            || words.contains { ["enabled", "disabled", "open", "closed"].contains($0) }
    }

    private static let works: Set<String> = ["article", "post", "entry", "story", "news"]
    private static let bodies: Set<String> = ["body", "content", "text"]

    private static func words(of name: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        var previousIsLower = false
        for byte in name.utf8.prefix(60) {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLower = (0x61...0x7A).contains(byte)
            if !isUpper && !isLower || isUpper && previousIsLower {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isUpper || isLower { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
            previousIsLower = isLower
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static let bodyWords: Set<String> = [
        "article", "articles", "content", "body", "post", "entry", "text", "story", "main", "detail", "artibody",
        "richtext",
        "articlebody", "articlecontent", "postcontent", "newstext", "contenttext", "maintext", "txt", "paragraph",
        "blog",
    ]

    private static let aroundWords: Set<String> = [
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

    private static let commentWords: Set<String> = ["comment", "comments", "reply", "replies"]

    private static let weakWords: Set<String> = [
        "side", "aside", "bottom", "bread", "relative", "rec", "hot", "rank", "ranking", "ad", "ads", "adv",
        "banner", "tool", "tools", "widget", "widgets", "qr", "keywords", "statement", "follow", "next", "prev",
        "download", "feedback", "report", "vote", "like", "likes", "print", "search", "hidden", "skip", "dropdown",
        "tooltip", "carousel", "slider", "metadata", "editor", "more", "readmore", "latest", "author", "cta",
    ]

    private static let neverWords: Set<String> = [
        "onetrust", "consent", "cookie", "cookies", "gdpr", "disqus", "commentlist",
    ]

    private static let aroundPairs: Set<String> = [
        "read-next", "up-next", "most-read", "also-like", "article-list", "news-list",
    ]
}
