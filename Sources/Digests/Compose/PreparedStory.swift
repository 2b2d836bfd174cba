import Model

/// A storyline's articles of the period, sorted out: what is quoted, what repeats what, what was replaced.
struct PreparedStory: Sendable {
    let story: DigestStory
    /// In canonical order.
    let originals: [DigestArticle]
    /// Reposts by the article that they repeat, in canonical order.
    let copies: [ArticleID: [DigestArticle]]
    /// Reposts of what came before the period.
    let strayCopies: [DigestArticle]
    let weight: Double
    private let replaced: Set<ArticleID>

    init(_ story: DigestStory) {
        self.story = story
        let articles = story.articles.filter { $0.article.kind.isDigested }.sorted(by: DigestArticle.inCanonicalOrder)
        let replaced = Set(articles.compactMap(\.revises))
        self.replaced = replaced
        let current = articles.filter { !replaced.contains($0.article.id) }
        originals = current.filter { $0.placement.repostOf == nil }
        let known = Set(originals.map(\.article.id))
        let reposts = current.filter { $0.placement.repostOf != nil }
        copies = Dictionary(
            grouping: reposts.filter { $0.placement.repostOf.map(known.contains) ?? false },
            by: { $0.placement.repostOf ?? $0.article.id })
        strayCopies = reposts.filter { !($0.placement.repostOf.map(known.contains) ?? false) }
        weight = PreparedStory.weight(of: originals)
    }

    /// Of before the period and not told of yet; in canonical order. Looked for anew each time.
    var pending: [DigestArticle] {
        story.pending.filter { article in
            article.article.kind.isDigested && article.placement.repostOf == nil
                && !replaced.contains(article.article.id)
        }.sorted(by: DigestArticle.inCanonicalOrder)
    }

    var repostCount: Int { strayCopies.count + copies.values.reduce(0) { $0 + $1.count } }

    /// Distinct publishers; an article that names none counts for itself.
    var sourceCount: Int { Set(originals.map { sourceName(of: $0.article) ?? "#\($0.article.id)" }).count }

    private static func weight(of originals: [DigestArticle]) -> Double {
        let sources = Set(originals.map { sourceName(of: $0.article) ?? "#\($0.article.id)" }).count
        let novelty = originals.map(\.placement.novelty).max() ?? 0
        return Double(originals.count * sources) * min(max(novelty, 0.1), 1)
    }

    /// Followed ones first; then by weight; then the one that moved last; then the id.
    static func isBefore(_ left: PreparedStory, _ right: PreparedStory) -> Bool {
        if left.story.isFollowed != right.story.isFollowed { return left.story.isFollowed }
        if left.weight != right.weight { return left.weight > right.weight }
        let times = (left.originals.last?.time ?? .min, right.originals.last?.time ?? .min)
        return times.0 != times.1 ? times.0 > times.1 : left.story.id < right.story.id
    }
}
