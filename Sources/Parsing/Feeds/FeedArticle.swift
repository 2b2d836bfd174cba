import Model

/// The article that an entry of a feed is.
struct FeedArticle {
    private let entry: FeedEntry
    private let feed: Feed
    private let traps: FeedTraps
    private let reader: Reader
    private(set) var evidence: [ReadingEvidence] = []

    init(_ entry: FeedEntry, of feed: Feed, _ traps: FeedTraps, reader: Reader) {
        (self.entry, self.feed, self.traps, self.reader) = (entry, feed, traps, reader)
    }

    /// Fills in all but id, key, format and charset. O(n).
    mutating func fill(_ article: inout Article) {
        var fields = ArticleFields()
        fields.title = FeedFile.plain(entry.title)
        say(.title, fields.title, "title")
        fields.authors = (entry.authors.isEmpty ? feed.authors : entry.authors).map(FeedFile.plain)
        fields.publication = FeedFile.plain(entry.publication.isEmpty ? feed.title : entry.publication)
        say(.publication, fields.publication, entry.publication.isEmpty ? "the feed's title" : "source")
        readAddress(&fields)
        readTime(&fields)
        let body = body(&fields)
        let language = LanguageEvidence.language(of: body.body.utf8)
        fields.fill(&article, body: body.body, language: language, zones: reader.zones)
        say(.byline, article.byline, "author")
    }

    private mutating func readAddress(_ fields: inout ArticleFields) {
        let isShared = traps.isShared(entry.url)
        if !isShared { fields.url = entry.url }
        say(.url, entry.url, isShared ? "link, the same of several entries" : "link", isChosen: !isShared)
    }

    private mutating func readTime(_ fields: inout ArticleFields) {
        guard !entry.time.isEmpty else { return }
        let isCommon = traps.commonTime == entry.time
        if !isCommon { fields.time = TimeFinder.first(in: MailFields.withOffset(entry.time)) }
        say(.published, entry.time, isCommon ? "the date, the same of all entries" : "the date", isChosen: !isCommon)
    }

    /// The text, or else the summary, which may be the text or only say how it begins.
    private mutating func body(_ fields: inout ArticleFields) -> EntryBody {
        let place = "bytes \(entry.utf8.lowerBound)–\(entry.utf8.upperBound) of the feed"
        let summary = entry.summary.map { body(of: $0, fields) }
        guard let content = entry.content else {
            let only = summary ?? EntryBody([], isHTML: false, title: "", limits: reader.limits)
            let source = entry.summary?.source ?? ""
            say(
                .content, opening(only),
                "\(source), \(only.isTeaser ? "a summary that breaks off" : "the only text"), \(place)")
            if only.isTeaser { say(.kind, "summary", "the text breaks off; the feed has no more of it") }
            for line in only.credits { fields.take(line) }
            return only
        }
        let whole = body(of: content, fields)
        if let summary, summary.body.utf8.count > whole.body.utf8.count * 2, !summary.isTeaser {
            say(.content, opening(summary), "\(entry.summary?.source ?? ""), longer than \(content.source), \(place)")
            return summary
        }
        say(.content, opening(whole), "\(content.source), \(place)")
        if content.source == "highlights" { say(.kind, "highlights", "only what was marked in the text is there") }
        if whole.isTeaser { say(.kind, "summary", "the text breaks off; the feed has no more of it") }
        for line in whole.credits { fields.take(line) }
        if let summary, !summary.isTeaser, summary.body.utf8.count * 3 < whole.body.utf8.count {
            fields.lead = summary.body.text.split(separator: "\n").first.map(String.init) ?? ""
        }
        return whole
    }

    private func body(of content: FeedEntry.Content, _ fields: ArticleFields) -> EntryBody {
        EntryBody(content.utf8, isHTML: content.isHTML, title: fields.title, limits: reader.limits)
    }

    private func opening(_ body: EntryBody) -> String {
        String(body.body.text.prefix(80).prefix { $0 != "\n" })
    }

    private mutating func say(
        _ field: ReadingEvidence.Field, _ value: String, _ source: String, isChosen: Bool = true
    ) {
        guard !value.isEmpty else { return }
        evidence.append(ReadingEvidence(field, value, from: source, isChosen: isChosen))
    }
}
