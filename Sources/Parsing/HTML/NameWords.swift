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

    /// By the words between anything but letters, and at humps, of the first 16 names. O(n).
    static func of(_ names: ArraySlice<UInt8>) -> NameWords {
        names.withUnsafeBufferPointer { bytes in
            var result: NameWords = []
            var (start, count) = (0, 0)
            while start < bytes.count, count < 16 {
                var end = start
                while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                if end > start {
                    result.formUnion(of(name: UnsafeBufferPointer(rebasing: bytes[start..<end])))
                    count += 1
                }
                start = end + 1
            }
            return result
        }
    }

    /// Nothing for the class of a style, which does not say what an element is: `hover:text-link`, `mt-[30%]`,
    /// `relative`. Looks at the first 60 bytes.
    private static func of(name: UnsafeBufferPointer<UInt8>) -> NameWords {
        guard !name.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }) else { return [] }
        guard !name.elementsEqual("relative".utf8), !name.elementsEqual("hidden".utf8) else { return [] }
        var meaning = NameMeaning()
        var word = PackedName()
        var previousIsLower = false
        for byte in name.prefix(60) {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLower = (0x61...0x7A).contains(byte)
            if word.count > 0, !isUpper && !isLower || isUpper && previousIsLower {
                meaning.add(word)
                word = PackedName()
            }
            if isUpper || isLower { word.append(byte) }
            previousIsLower = isLower
        }
        if word.count > 0 { meaning.add(word) }
        return meaning.words
    }
}
