import Model

/// What a mail's header says of its text.
struct MailFields {
    private(set) var fields = ArticleFields()
    private(set) var evidence: [ReadingEvidence] = []
    private let headers: MailHeaders

    /// O(n) of the header.
    init(_ headers: MailHeaders) {
        self.headers = headers
        readTitle()
        readSender()
        readTime()
        readAddress()
    }

    /// The subject without what programs and lists put before it: `Fwd:`, `转发：`, the `[name]` of the list.
    private mutating func readTitle() {
        var title = Substring(headers.text("subject"))
        let list = MailAddress(headers.raw("list-id"))
        var didCut = true
        while didCut {
            didCut = false
            for mark in ["fwd:", "fw:", "转发:", "转发：", "轉寄:", "轉寄："] where title.lowercased().hasPrefix(mark) {
                title = title.dropFirst(mark.count).trimmed
                didCut = true
            }
            if title.first == "[", let close = title.firstIndex(of: "]"),
                let name = title[..<close].dropFirst().split(separator: "-").first?.lowercased(),
                list.address.lowercased().hasPrefix(name) || list.name.lowercased() == name
            {
                title = title[title.index(after: close)...].trimmed
                didCut = true
            }
        }
        fields.title = String(title)
        if !title.isEmpty { say(.title, fields.title, "header Subject") }
    }

    /// A list's or newsletter's name is the publication; whoever else wrote the mail is its author.
    private mutating func readSender() {
        let from = MailAddress(headers.raw("from"))
        let list = MailAddress(headers.raw("list-id"))
        let name = from.name.isEmpty ? from.address : from.name
        if !list.name.isEmpty, !list.name.contains("=") {
            fields.publication = list.name
            say(.publication, list.name, "header List-Id")
            if from.name != list.name, !from.name.isEmpty { fields.authors = [MailFields.person(from.name)] }
        } else if isNewsletter {
            fields.publication = name
            say(.publication, name, "header From of a newsletter")
        } else if !name.isEmpty {
            fields.authors = [MailFields.person(name)]
        }
        if let author = fields.authors.first { say(.byline, author, "header From") }
    }

    private var isNewsletter: Bool {
        ["list-unsubscribe", "list-post", "list-id", "feedback-id"].contains(where: headers.has)
    }

    /// `Jane Doe via The List` and `Jane Doe from The Paper` are Jane Doe.
    private static func person(_ name: String) -> String {
        for word in [" via ", " from "] {
            let parts = name.split(separator: word, maxSplits: 1)
            if parts.count == 2 { return String(parts[0].trimmed) }
        }
        return name
    }

    /// `Date` as its sender wrote it.
    private mutating func readTime() {
        for name in ["date", "resent-date", "delivery-date"] where fields.time == nil {
            let text = headers.text(name)
            fields.time = TimeFinder.first(in: MailFields.withOffset(text))
            if fields.time != nil { say(.published, text, "header \(name.prefix(1).uppercased() + name.dropFirst())") }
        }
    }

    /// RFC 5322's names of zones in numbers: `… 18:47:05 EST` is `… 18:47:05 -0500`.
    static func withOffset(_ date: String) -> String {
        guard let space = date.lastIndex(of: " "),
            let offset = zones[date[date.index(after: space)...].uppercased()]
        else { return date }
        return date[...space] + offset
    }

    private static let zones = [
        "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600", "PST": "-0800",
        "PDT": "-0700", "UT": "+0000",
    ]

    /// The address of the text itself, where a list gives one.
    private mutating func readAddress() {
        for name in ["archived-at", "list-post", "content-location", "x-url"] where fields.url.isEmpty {
            let text = headers.text(name)
            let address = text.split { "<>, ".contains($0) }.first {
                $0.hasPrefix("https://") || $0.hasPrefix("http://")
            }
            guard let address else { continue }
            fields.url = String(address)
            say(.url, fields.url, "header \(name)")
        }
    }

    private mutating func say(_ field: ReadingEvidence.Field, _ value: String, _ source: String) {
        evidence.append(ReadingEvidence(field, value, from: source))
    }
}
