import ArgumentParser
import Index
import Language
import Model
import Pipeline
import Settings

struct Keywords: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what the newest articles, or a storyline's, are about: the keywords that weigh most in them.",
        discussion: """
            gazette keywords
                of the newest 200 articles
            gazette keywords --articles 1000 --limit 50
                of more of them, and more keywords
            gazette keywords 微软-1a2b3c4d
                of a storyline, by slug or id

            Reposts are not counted. Exit status 2: there are none.
            """)

    @OptionGroup var options: LibraryOptions
    @Flag(help: "One JSON object a line.") var json = false
    @Option(help: ArgumentHelp("How many of the newest articles.", valueName: "count")) var articles = 200
    @Option(help: ArgumentHelp("How many keywords at most.", valueName: "count")) var limit = 20
    @Argument(help: "A storyline's slug or id.") var story: String?

    func validate() throws {
        guard articles > 0, limit > 0 else { throw ValidationError("--articles and --limit take 1 or more.") }
    }

    func run() async throws {
        let console = Console()
        let (settings, index) = try options.open()
        let analyser = Analyser(lexicon: try Lexicon(directory: settings.dataDirectory))
        var found: [[Keyword]] = []
        // A repost says nothing new.
        for id in try chosenArticles(index) {
            guard let stored = try index.storedArticle(id), stored.placement?.repostOf == nil else { continue }
            found.append(analyser.analyse(stored.article).analysis.keywords)
        }
        let keywords = sharedKeywords(of: found, limit: limit)
        guard !keywords.isEmpty else { throw ExitCode(2) }
        for keyword in keywords { json ? console.print(keywordJSON(keyword)) : show(keyword, console) }
    }

    private func chosenArticles(_ index: ArticleIndex) throws -> [ArticleID] {
        guard let story else { return try index.newestArticles(receivedBefore: .max, limit: articles) }
        let id = try storyID(story, index, Console())
        return try index.articles(of: id)
    }

    private func show(_ keyword: SharedKeyword, _ console: Console) {
        let count = keyword.articles == 1 ? "1 article" : "\(keyword.articles) articles"
        console.print(
            console.styled(column(oneLine(keyword.term), 30), .bold)
                + console.styled(" \(column(decimal(keyword.weight), 7)) \(count)", .dim))
    }
}

private func keywordJSON(_ keyword: SharedKeyword) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
        json.field("term", keyword.term)
        json.field("weight", keyword.weight)
        json.field("articles", keyword.articles)
    }
    return json
}
