/// What the words of an element's class and id say of it: `article-content`, `sideBar`, `post_comments`.
struct NameWords: OptionSet {
    let rawValue: UInt8
    /// Named like the body of an article.
    static let body = NameWords(rawValue: 1)
    /// Named like what stands around one: navigation, shares, related pages, advertisements, comments.
    static let around = NameWords(rawValue: 2)

    /// Named like what is never one, however long: consents, comments.
    static let never = NameWords(rawValue: 4)

    /// By the words between anything but letters and digits, and at humps. O(n).
    static func of(_ names: String) -> NameWords {
        var result: NameWords = []
        for name in names.split(separator: " ").prefix(12) {
            let words = words(of: name)
            for word in words {
                if aroundWords.contains(word) { result.insert(.around) }
                if bodyWords.contains(word) { result.insert(.body) }
                if neverWords.contains(word) { result.formUnion([.around, .never]) }
            }
            for (first, second) in zip(words, words.dropFirst()) where aroundPairs.contains("\(first)-\(second)") {
                result.insert(.around)
            }
        }
        return result
    }

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
        "comment", "comments", "commentlist", "disqus", "reply", "replies", "sidebar", "side", "aside", "footer",
        "foot",
        "bottom", "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "bread",
        "share",
        "shares", "sharing", "sharebar", "social", "sns", "related", "relate", "relation", "relative", "recommend",
        "recommended", "recommendation", "recommendations", "recommends", "recom", "rec", "hot", "hotnews", "rank",
        "ranking",
        "promo", "promotion", "ad", "ads", "adv", "advert", "advertisement", "advertising", "banner", "sponsor",
        "sponsored",
        "sponsors", "copyright", "pagination", "pager", "pagenav", "toolbar", "tool", "tools", "login", "signup",
        "signin",
        "subscribe", "subscription", "newsletter", "popup", "modal", "cookie", "cookies", "consent", "gdpr", "widget",
        "widgets", "qrcode", "qr", "tags", "taglist", "keywords", "statement", "disclaimer", "follow", "next", "prev",
        "download", "feedback", "report", "vote", "like", "likes", "print", "outbrain", "taboola", "masthead", "topbar",
        "search", "hidden", "skip", "dropdown", "tooltip", "carousel", "slider", "byline", "metadata", "editor",
        "trending",
        "more", "readmore", "popular", "latest", "author", "bio",
    ]

    private static let neverWords: Set<String> = [
        "onetrust", "consent", "cookie", "cookies", "gdpr", "disqus", "commentlist",
    ]

    private static let aroundPairs: Set<String> = [
        "read-next", "up-next", "most-read", "also-like", "article-list", "news-list",
    ]
}
