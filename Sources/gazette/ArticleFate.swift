import Index
import Model
import Settings

/// What became of an article in an edition, or why it is left out.
struct ArticleFate {
    let lines: [String]
    let json: JSONWriter

    init(
        of stored: StoredArticle, in edition: Edition, _ settings: Settings, _ index: ArticleIndex,
        words: ExplanationWords
    ) throws {
        let id = stored.article.id
        let quoted = edition.quotedSentences.enumerated().filter { $0.element.article == id }.map(\.offset)
        let (key, detail) =
            if let outside = try ArticleFate.outside(stored, edition, settings, index) { (outside, "") } else {
                ArticleFate.reason(stored, edition, quoted: quoted)
            }
        let reason = [words[key], detail].filter { !$0.isEmpty }.joined(separator: " ")
        lines = [oneLine(stored.article.title), "  \(edition.name) · \(reason)"]
        var json = JSONWriter()
        json.object { json in
            json.field("edition", edition.name)
            json.field("article", id.description)
            json.field("fate", "\(key)")
            json.field("reason", reason)
            json.key("sentences")
            json.array(of: quoted) { $0.value($1 + 1) }
        }
        self.json = json
    }

    /// Why the edition never looked at the article, where that is so. What it lists or quotes it looked at.
    private static func outside(
        _ stored: StoredArticle, _ edition: Edition, _ settings: Settings, _ index: ArticleIndex
    ) throws -> ExplanationWords.Key? {
        let id = stored.article.id
        guard !has(id, edition) else { return nil }
        guard let record = try index.edition(named: edition.name) else { return nil }
        let time = record.looksBack ? stored.time : stored.file.received
        guard record.period.contains(time) else { return .otherPeriod }
        let decisions = StoryDecisions(try index.decisions())
        if let story = stored.placement?.story, decisions.muted.contains(story) { return .muted }
        guard let plan = settings.configuration.editions.first(where: { $0.name == edition.kind }) else { return nil }
        if plan.stories == .followed, !(stored.placement.map { decisions.followed.contains($0.story) } ?? false) {
            return .notFollowed
        }
        let scope = ArticleScope(collections: plan.collections, languages: plan.languages, query: plan.query)
        let coverage = Coverage(record.looksBack ? .publication : .receipt, record.period, scope)
        let isTaken = try scope == ArticleScope() || index.articles(of: coverage).contains { $0.articles.contains(id) }
        return isTaken || stored.revisedBy != nil || !stored.article.kind.isDigested ? nil : .outOfScope
    }

    /// Whether it stands there in any way.
    private static func has(_ id: ArticleID, _ edition: Edition) -> Bool {
        let sources = edition.stories.flatMap { $0.sources.flatMap { [$0] + $0.copies } + $0.copies }
        return (sources + edition.lines.map(\.source)).contains { $0.article == id }
            || edition.quotedSentences.contains { $0.article == id }
    }

    private static func reason(
        _ stored: StoredArticle, _ edition: Edition, quoted: [Int]
    ) -> (ExplanationWords.Key, String) {
        let id = stored.article.id
        if edition.lines.contains(where: { $0.source.article == id }) { return (.inLine, "") }
        if !quoted.isEmpty { return (.quoted, quoted.map { "#\($0 + 1)" }.joined(separator: " ")) }
        if let original = stored.placement?.repostOf { return (.repeats, place(of: original, edition)) }
        if let later = stored.revisedBy { return (.replaced, place(of: later, edition)) }
        if !stored.article.kind.isDigested { return (.otherKind, stored.article.kind.rawValue) }
        let isListed = edition.stories.contains { $0.sources.contains { $0.article == id } }
        return isListed ? (.listed, place(of: id, edition)) : (.noRoom, "\(edition.more)")
    }

    /// Its number among the sources of its storyline, `[2]`, before its id.
    private static func place(of article: ArticleID, _ edition: Edition) -> String {
        for story in edition.stories {
            guard let position = story.sources.firstIndex(where: { $0.article == article }) else { continue }
            return "[\(position + 1)] \(article)"
        }
        return article.description
    }
}
