import ArgumentParser
import Index
import Model
import Pipeline
import Settings

struct ListStories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the storylines, or one storyline's articles in order of time.",
        discussion: """
            gazette stories
                the newest first; ★ is followed, – is muted
            gazette stories --followed --limit 100
                only those that are followed
            gazette stories 微软-1a2b3c4d
                one of them, by slug or id, the beginning of one, or words of its title
            gazette stories --json | jq -r 'select(.articles > 9).slug'
                the slugs of those with ten articles and more
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Option(help: ArgumentHelp("How many storylines at most.", valueName: "count")) var limit = 30
    @Flag(help: "Only those that are followed.") var followed = false
    @Argument(help: "A storyline's slug, id, or words of its title.") var story: String?

    func run() async throws {
        let console = Console()
        let (settings, index) = try options.open()
        let zone = try Stages.zone(settings.configuration.editions.first?.timezone ?? "UTC")
        guard let story else { return try list(index, zone, console) }
        let id = try storyID(story, index, console)
        let articles = try index.articles(of: id).compactMap { try index.storedArticle($0) }
        guard !articles.isEmpty else { throw ExitCode(2) }
        if !json { try StoryHeading(id, index).print(to: console) }
        for article in articles { json ? console.print(articleJSON(article)) : show(article, zone, console) }
    }

    private func list(_ index: ArticleIndex, _ zone: Zone, _ console: Console) throws {
        let decisions = StoryDecisions(try index.decisions())
        var stories = try index.stories(limit: followed ? .max : limit)
        if followed { stories = Array(stories.filter { decisions.followed.contains($0.id) }.prefix(limit)) }
        guard !stories.isEmpty else { throw ExitCode(2) }
        for story in stories {
            if json {
                console.print(storyJSON(story, decisions))
            } else {
                let title = try decisions.titles[story.id] ?? story.record?.title ?? firstTitle(of: story, index)
                let mark = decisions.followed.contains(story.id) ? "★" : decisions.muted.contains(story.id) ? "–" : " "
                let days = "\(day(story.firstTime, zone)) – \(day(story.lastTime, zone))"
                console.print(
                    "\(mark) \(console.styled(column(oneLine(title), 44), .bold)) \(column("\(story.articles)", 4)) \(days)  "
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

/// `2026-11-23`
private func day(_ time: Int64, _ zone: Zone) -> String {
    PublishedTime(civil: zone.civil(at: time), precision: .day, offset: 0).description
}

private func storyJSON(_ story: StoryListing, _ decisions: StoryDecisions) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("id", story.id.description)
        json.field("slug", story.record?.slug)
        json.field("title", decisions.titles[story.id] ?? story.record?.title)
        json.field("articles", story.articles)
        json.field("reposts", story.reposts)
        json.field("first", iso(story.firstTime))
        json.field("last", iso(story.lastTime))
        json.field("followed", decisions.followed.contains(story.id))
        json.field("muted", decisions.muted.contains(story.id))
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
