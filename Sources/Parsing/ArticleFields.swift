import Model

/// What is known of an article beside its text, gathered from lines of credits and other metadata; the first to give a
/// field wins.
struct ArticleFields {
    var title = ""
    var authors: [String] = []
    var publication = ""
    var time: FoundTime?
    var url = ""
    var lead = ""

    mutating func take(_ line: CreditLine) {
        if authors.isEmpty { authors = line.authors }
        if publication.isEmpty { publication = line.publication }
        if url.isEmpty, line.url.hasPrefix("http") { url = line.url }
        if time == nil { time = line.time }
    }

    /// Fills an article; the lead is the first paragraph where no editor wrote one.
    func fill(_ article: inout Article, body: BodyBuilder, language: LanguageTag, zones: Zones) {
        article.title = title
        article.publication = publication
        article.byline = Names.joined(authors.filter { $0 != publication })
        // One article of WeChat has many addresses; a clip and the page meet by this one.
        article.url = WeChatAddress.normalised(url) ?? url
        article.language = language
        article.published = time?.published(in: zones.zone(for: language))
        article.text = body.text
        article.blocks = body.blocks
        let first = body.blocks.first { $0.kind == .paragraph }
        article.lead = lead.isEmpty ? first.map { String(article.text[utf8: $0.utf8]) } ?? "" : lead
    }
}
