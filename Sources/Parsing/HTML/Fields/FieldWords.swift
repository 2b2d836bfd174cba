/// What the class or id of an element says of the field that it shows: `post-author`, `articleDate`, `entry-title`.
struct FieldWords: OptionSet {
    let rawValue: UInt8

    static let author = FieldWords(rawValue: 1)
    static let time = FieldWords(rawValue: 2)
    static let title = FieldWords(rawValue: 4)
    /// Of a reader's comment, or of another article.
    static let foreign = FieldWords(rawValue: 16)
    /// Its link goes to a page of an author's.
    static let authorPage = FieldWords(rawValue: 8)

    /// Words anywhere in `names`, in any letter case. O(n); looks at the first 200 bytes.
    init(_ names: some Sequence<UInt8>) {
        let found = names.withContiguousStorageIfAvailable {
            FieldWords.found($0.prefix(200), FieldWords.words)
        }
        self = found ?? []
    }

    /// It is an address of a page of an author's: `/author/jane-doe`, `/autor/…`, `/profile/…`.
    static func isAuthorPage(_ address: ArraySlice<UInt8>) -> Bool {
        address.withUnsafeBufferPointer { found($0.prefix(200), paths) } != []
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An element is named like readers' comments, or like lists of other articles.
    static func isForeign(_ tree: HTMLTree, _ node: Int) -> Bool {
        var isForeign = false
        tree.eachAttribute(of: node) { key, value in
            guard key == .class || key == .id else { return }
            isForeign = isForeign || value.withUnsafeBufferPointer { found($0.prefix(200), foreignWords) } != []
        }
        return isForeign
    }

    private static func found(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ table: Table
    ) -> FieldWords {
        let bytes = UnsafeBufferPointer(rebasing: bytes)
        var found: FieldWords = []
        for start in bytes.indices.dropLast() {
            let pair = Int(bytes[start] & 0x1F) << 5 | Int(bytes[start + 1] & 0x1F)
            guard table.isStart[pair] else { continue }
            for (word, mark) in table.words[Int(bytes[start] & 0x1F)] where stands(word, in: bytes, at: start) {
                found.insert(mark)
            }
        }
        return found
    }

    private static func stands(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        for offset in word.indices {
            let byte = bytes[start + offset]
            if byte != word[offset], byte | 0x20 != word[offset] { return false }
        }
        return true
    }

    /// Words of two letters and more.
    private struct Table {
        /// By the low five bits of the first letter, which are the same for small and capital letters.
        var words = [[([UInt8], FieldWords)]](repeating: [], count: 32)
        /// Whether one begins so, by the low five bits of the first two letters.
        var isStart = [Bool](repeating: false, count: 1024)
    }

    private static let words = table([
        (
            .author,
            "author autor auteur byline writer reporter redakteur verfasser posted-by postedby contributor creator"
        ),
        (.author, "username journalist"), (.time, "date time datum publish posted fecha created lastmod"),
        (.title, "entry-title post-title article-title articletitle post__title article__title headline"),
    ])

    private static let foreignWords = table([
        (.foreign, "comment related recommend sidebar widget teaser disqus promo popular latest most-read trending"),
        (.foreign, "more-from read-next readnext carousel newsletter login review testimonial rating"),
        (.foreign, "caption media-license photo image-credit copyright gallery"),
    ])

    private static let paths = table([
        (
            .authorPage,
            "/author /autor /auteur /redakteur /people/ /profil /contributor /users/ /user/ /by/ /staff/"
        )
    ])

    private static func table(_ lists: [(FieldWords, String)]) -> Table {
        var table = Table()
        for (mark, list) in lists {
            for word in list.split(separator: " ") {
                let bytes = Array(word.utf8)
                table.words[Int(bytes[0] & 0x1F)].append((bytes, mark))
                table.isStart[Int(bytes[0] & 0x1F) << 5 | Int(bytes[1] & 0x1F)] = true
            }
        }
        return table
    }
}
