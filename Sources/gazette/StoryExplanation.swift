import Index
import Model

/// Why a storyline is one: what people decided of it, what it took in, and for each article what placed it there.
struct StoryExplanation {
    /// Articles that are shown: the newest.
    private static let mostArticles = 60
    /// Terms of each article that are shown: those that weighed most.
    private static let mostReasons = 4

    private let story: StoryID
    private let heading: StoryHeading
    private let record: StoryRecord?
    private let title: String?
    private let former: [StoryID]
    private let articles: [StoredArticle]
    private let count: Int

    init(_ story: StoryID, _ index: ArticleIndex) throws {
        self.story = story
        heading = try StoryHeading(story, index)
        record = try index.storyRecord(story)
        title = try StoryDecisions(index.decisions()).titles[story] ?? record?.title
        former = try index.formerIDs(of: story)
        let ids = try index.articles(of: story)
        count = ids.count
        articles = try ids.suffix(Self.mostArticles).compactMap { try index.storedArticle($0) }
    }

    func print(to console: Console, _ words: ExplanationWords) {
        heading.print(to: console)
        if count > articles.count { console.print("… \(count - articles.count)") }
        for article in articles {
            let day = article.article.published?.description.prefix(10) ?? ""
            console.print("\(column(String(day), 11)) \(oneLine(article.article.title))")
            console.print(console.styled("  \(oneLine(article.article.publication)) \(article.article.id)", .dim))
            for line in lines(for: article, words) { console.print("    " + line) }
        }
    }

    private func lines(for stored: StoredArticle, _ words: ExplanationWords) -> [String] {
        guard let placement = stored.placement else { return [] }
        let copy = placement.repostOf.map { ["\(words[.repeats]) \($0)"] } ?? []
        let later = stored.revisedBy.map { ["\(words[.replaced]) \($0)"] } ?? []
        let weighed = placement.reasons.enumerated().sorted {
            (abs($0.element.weight), $1.offset) > (abs($1.element.weight), $0.offset)
        }
        return copy + later + weighed.prefix(Self.mostReasons).map { words.line(of: $0.element, .placement) }
    }

    var json: JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.field("story", story.description)
            json.field("slug", record?.slug)
            json.field("title", title)
            json.field("articles", count)
            json.key("formerly")
            json.array(of: former) { $0.value($1.description) }
            json.key("decisions")
            json.array(of: heading.lines) { $0.value($1) }
            json.key("placements")
            json.array(of: articles) { json, stored in
                json.object { json in
                    json.field("article", stored.article.id.description)
                    json.field("title", stored.article.title)
                    json.field("repost_of", stored.placement?.repostOf?.description)
                    json.field("revised_by", stored.revisedBy?.description)
                    json.field("new", stored.placement?.novelty ?? 0)
                    json.key("reasons")
                    json.reasons(stored.placement?.reasons ?? [])
                }
            }
        }
        return json
    }
}
