import Model

/// The members of a line that make an article.
struct ArticleLine {
    private(set) var key: String?
    private(set) var title: String?
    private(set) var text: String?
    private(set) var source = ""
    private(set) var author = ""
    private(set) var url = ""
    private var time: JSONScanner.Value?

    /// Reads `{id, title, text, time, source}`, and `author`, `url` where they are; O(n).
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONScanner.Failure) {
        var scanner = JSONScanner(bytes)
        var members: [(String, JSONScanner.Value)] = []
        try scanner.object { key, value in members.append((key, value)) }
        for (key, value) in members { take(key, value) }
    }

    private mutating func take(_ member: String, _ value: JSONScanner.Value) {
        switch member {
        case "id": key = value.scalar
        case "title": title = value.scalar ?? ""
        case "text": text = value.scalar ?? ""
        case "time": time = value
        case "source": source = value.scalar ?? ""
        case "author": author = value.scalar ?? ""
        case "url": url = value.scalar ?? ""
        default: break
        }
    }

    /// It is an article's line: it has a title or a text, though they may be empty.
    var isArticle: Bool { title != nil || text != nil }

    /// ISO 8601 or any other way to write a date, or seconds or milliseconds since the epoch.
    func published(in zone: Zone) -> PublishedTime? {
        switch time {
        case .number(let digits): Double(digits).flatMap { PublishedTime(epoch: $0, in: zone) }
        case .string(let text):
            TimeFinder.first(in: text)?.published(in: zone)
                ?? Double(text).flatMap { PublishedTime(epoch: $0, in: zone) }
        default: nil
        }
    }
}
