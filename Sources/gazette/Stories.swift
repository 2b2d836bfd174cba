import ArgumentParser
import Index
import Model
import Pipeline
import Settings

struct Stories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the storylines, or one storyline's articles in order of time.",
        discussion: """
            gazette stories               the newest first
            gazette stories 微软-1a2b3c4d   one of them, by slug or id
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Option(help: "How many storylines at most.") var limit = 30
    @Argument(help: "A storyline's slug or id.") var story: String?

    func run() async throws {
        let console = Console()
        let (settings, index) = try options.open()
        let zone = try Stages.zone(settings.configuration.editions.first?.timezone ?? "UTC")
        guard let story else { return try list(index, zone, console) }
        guard let id = try storyID(story, index) else { throw ExitCode(2) }
        let articles = try index.articles(of: id).compactMap { try index.storedArticle($0) }
        guard !articles.isEmpty else { throw ExitCode(2) }
        for article in articles { json ? console.print(articleJSON(article)) : show(article, zone, console) }
    }

    private func list(_ index: ArticleIndex, _ zone: Zone, _ console: Console) throws {
        let stories = try index.stories(limit: limit)
        guard !stories.isEmpty else { throw ExitCode(2) }
        for story in stories {
            if json {
                console.print(storyJSON(story))
            } else {
                let title = try story.record?.title ?? firstTitle(of: story, index)
                let days = "\(day(story.firstTime, zone)) – \(day(story.lastTime, zone))"
                console.print(
                    "\(console.styled(column(oneLine(title), 44), .bold)) \(column("\(story.articles)", 4)) \(days)  "
                        + console.styled(story.record?.slug ?? story.id.description, .dim))
            }
        }
    }

    private func show(_ article: StoredArticle, _ zone: Zone, _ console: Console) {
        let copy = article.placement?.repostOf.map { "  repeats \($0)" } ?? ""
        console.print(
            "\(day(article.time, zone))  \(column(oneLine(article.article.title), 50))  "
                + console.styled("\(oneLine(article.article.publication)) \(article.article.id)\(copy)", .dim))
    }
}

private func firstTitle(of story: StoryListing, _ index: ArticleIndex) throws -> String {
    try index.storedArticle(ArticleID(rawValue: story.id.rawValue))?.article.title ?? ""
}

func storyID(_ reference: String, _ index: ArticleIndex) throws -> StoryID? {
    if let record = try index.storyRecord(slug: reference) { return record.mergedInto ?? record.id }
    guard let id = StoryID(reference) else { return nil }
    return try index.storyRecord(id)?.id ?? id
}

/// `2026-11-23`
private func day(_ time: Int64, _ zone: Zone) -> String {
    PublishedTime(civil: zone.civil(at: time), precision: .day, offset: 0).description
}

private func storyJSON(_ story: StoryListing) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("id", story.id.description)
        json.field("slug", story.record?.slug)
        json.field("title", story.record?.title)
        json.field("articles", story.articles)
        json.field("reposts", story.reposts)
        json.field("first", iso(story.firstTime))
        json.field("last", iso(story.lastTime))
    }
    return json
}

private func articleJSON(_ stored: StoredArticle) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("id", stored.article.id.description)
        json.field("key", stored.article.key)
        json.field("path", stored.file.path)
        json.field("title", stored.article.title)
        json.field("publication", stored.article.publication.nonEmpty)
        json.field("published", stored.article.published?.description)
        json.field("story", stored.placement?.story.description)
        json.field("repost_of", stored.placement?.repostOf?.description)
        json.field("revises", stored.revises?.description)
        json.field("new", stored.placement?.novelty ?? 0)
    }
    return json
}

private func iso(_ time: Int64) -> String {
    PublishedTime(civil: CivilTime(secondsSinceEpoch: time), precision: .second, offset: 0).description
}
