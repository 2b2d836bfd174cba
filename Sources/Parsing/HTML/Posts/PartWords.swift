/// What an element's names and address say of it as a part of a post: who wrote it, when, or what stands around it.
struct PartWords: OptionSet {
    let rawValue: UInt16
    static let author = PartWords(rawValue: 1)
    static let time = PartWords(rawValue: 2)
    /// Ranks, buttons, signatures: shown with a post, no part of it.
    static let fringe = PartWords(rawValue: 4)
    /// Named as one post among others.
    static let post = PartWords(rawValue: 8)
    /// Named as the text of a post.
    static let body = PartWords(rawValue: 16)
    /// Named as part of a forum, by a word that means nothing else.
    static let forum = PartWords(rawValue: 32)
    /// Named as a thread, perhaps: a topic, a question.
    static let talk = PartWords(rawValue: 128)
    /// Named as the place of such remarks.
    static let comments = PartWords(rawValue: 256)
    /// Named as a reader's remark, as stands below articles too.
    static let comment = PartWords(rawValue: 64)

    /// By the words of a class, an id or an `itemprop`. O(n).
    static func of(names: String) -> PartWords { of(names: Array(names.utf8)[...]) }

    /// By the words between anything but letters, and at humps; of the first 300 bytes. O(n).
    static func of(names: ArraySlice<UInt8>) -> PartWords {
        names.withUnsafeBufferPointer { names in
            var result: PartWords = []
            var word = PackedName()
            var previousIsLower = false
            for byte in names.prefix(300) {
                let (isUpper, isLower) = ((0x41...0x5A).contains(byte), (0x61...0x7A).contains(byte))
                if word.count > 0, !isUpper && !isLower || isUpper && previousIsLower {
                    if let words = table[word] { result.formUnion(words) }
                    word = PackedName()
                }
                if isUpper || isLower { word.append(byte) }
                previousIsLower = isLower
            }
            if word.count > 0, let words = table[word] { result.formUnion(words) }
            return result
        }
    }

    /// Whether an address is that of a person's page: /user/lin, ?uid=7, /@lin. O(n).
    static func isPerson(address: String) -> Bool { isPerson(address: Array(address.utf8)[...]) }

    /// Looks at the first 300 bytes. O(n).
    static func isPerson(address: ArraySlice<UInt8>) -> Bool {
        address.withUnsafeBufferPointer { address in
            let address = UnsafeBufferPointer(rebasing: address.prefix(300))
            for start in address.indices {
                switch address[start] {
                case UInt8(ascii: "/"), UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "m"), UInt8(ascii: "M"):
                    if people.contains(where: { address.hasWord($0, at: start) }) { return true }
                default: continue
                }
            }
            return false
        }
    }

    /// Each begins with one of `/`, `u` and `m`.
    private static let people: [StaticString] = [
        "/user", "/u/", "/member", "/profile", "/people/", "uid=", "/@", "/author", "userid=", "/uid", "mod=space",
        "un=", "memberlist",
    ]

    private static let table: NameTable<PartWords> = {
        let words: [(PartWords, String)] = [
            (
                [.author, .fringe],
                "username user author avatar poster member profile userinfo nick nickname userpic uname"
            ),
            ([.author, .fringe], "creator postedby userdetails usercard face byline userblock postprofile authi"),
            ([.time, .fringe], "date time datetime timestamp published timeago dateline ago postdate pubdate created"),
            (
                .fringe,
                "signature sig button buttons btn btns action actions toolbar tools tool control controls menu footer"
            ),
            (
                .fringe,
                "foot meta info share social vote votes voting score like likes reaction reactions report permalink"
            ),
            (
                .fringe,
                "rank badge badges medal medals level stats statistics tooltip ad ads sponsor sponsored edited header"
            ),
            (.fringe, "pagination breadcrumb breadcrumbs dropdown login attribution expandlink notice notices"),
            (
                .fringe,
                "reputation karma online offline toggle count counts number numbers floor nav lzl"
            ),
            (
                .post,
                "post posts message messages reply replies answer answers floor entry thread topic response responses"
            ),
            ([.post, .comment], "comment review remark"),
            ([.post, .comment, .comments], "comments reviews"),
            (.body, "body content text message markdown bodytext postbody postcontent cooked description entry"),
            (
                [.forum, .talk],
                "forum forums thread threads viewtopic showthread viewthread bbs phpbb vbulletin xenforo"
            ),
            ([.forum, .talk], "discourse discuz tieba ubbthreads bbpress mybb smf nodebb flarum vanilla"),
            (.talk, "topic topics discussion discussions board boards question questions qa answer answers"),
        ]
        var table: [String: PartWords] = [:]
        for (part, list) in words {
            for word in list.split(separator: " ") { table[String(word), default: []].formUnion(part) }
        }
        return NameTable(table.sorted { $0.key < $1.key })
    }()
}

/// Cuts names of elements into words.
enum NameSplitter {
    /// The words between anything but letters, and at humps, in lower case; of the first 300 bytes. O(n).
    static func words(of names: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var previousIsLower = false
        for byte in names.utf8.prefix(300) {
            let (isUpper, isLower) = ((0x41...0x5A).contains(byte), (0x61...0x7A).contains(byte))
            if !isUpper && !isLower || isUpper && previousIsLower {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
            if isUpper || isLower { word.append(byte | 0x20) }
            previousIsLower = isLower
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
