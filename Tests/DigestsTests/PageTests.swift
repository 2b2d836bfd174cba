import Digests
import Model
import Testing

/// The pages around the editions.
@Suite struct PageTests {
    private let setting = PageSetting(labels: .chinese, zone: Sample.zone, year: "2026")
    private let hostile = "<script>alert(1)</script>\"'&"

    private func templates() throws -> Templates { try Templates(directory: dataDirectory) }

    private func listing(
        _ id: UInt64, _ title: String, day: Int64 = 0, repostOf: UInt64? = nil, words: String = ""
    ) -> ArticleListing {
        var listing = ArticleListing(
            id: ArticleID(rawValue: id), title: title, byline: "", publication: "湖畔日报", published: "",
            time: Sample.end + day * 86_400, language: "zh", story: StoryID(rawValue: 7),
            repostOf: repostOf.map { ArticleID(rawValue: $0) })
        listing.words = words
        return listing
    }

    private func summary(_ title: String) -> StorySummary {
        var summary = StorySummary(
            id: StoryID(rawValue: 7), slug: "渡轮-7", title: title, articleCount: 3, sourceCount: 1,
            times: Sample.end...Sample.end + 9 * 86_400, edition: nil)
        summary.hasPage = true
        return summary
    }

    private func text(_ file: OutboxFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    private func storyPage(_ articles: [ArticleListing]) throws -> [OutboxFile] {
        let page = StoryPage(summary(hostile), articles: articles, quotes: [], latest: nil, editions: [])
        return renderStoryPage(page, setting, with: try templates())
    }

    @Test func `a storyline's page has its articles newest first, reposts under what they repeat, and a chart`() throws
    {
        let files = try storyPage([
            listing(0xa1, "渡轮停航"), listing(0xa2, "渡轮停航（转）", day: 1, repostOf: 0xa1), listing(0xa3, "渡轮复航", day: 9),
        ])
        #expect(files.map(\.path) == ["stories/渡轮-7.html", "stories/渡轮-7.md"])
        let html = text(files[0])
        let places = ["渡轮复航", "渡轮停航", "渡轮停航（转）"].compactMap { html.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
        #expect(html.components(after: "<rect") == 3 && html.contains("2026-11-22 至 2026-12-01 每日篇数，最多一日 1 篇"))
        #expect(text(files[1]).contains("- \\[2\\] [渡轮复航](../articles/00/00000000000000a3.html)"))
    }

    @Test func `what an article or a person writes reaches no page unescaped`() throws {
        let article = listing(0xb1, hostile, words: hostile)
        let name = NameSummary(slug: "x-1", name: hostile, aliases: [hostile], isPerson: true, articles: 3)
        let quotation = EditionSentence(
            article: article.id, sentence: 0, utf8: 0..<4, scalars: 0..<4, text: hostile)
        let page = NamePage(name, articles: [article], sayings: [(quotation, article)])
        let stories = PageSetting(
            labels: .chinese, zone: Sample.zone, year: "2026", stories: [StoryID(rawValue: 7): summary(hostile)])
        let templates = try templates()
        let files =
            try storyPage([article]) + [
                renderNamePage(page, stories, with: templates), renderNameList([name], stories, with: templates),
                renderStoryList([summary(hostile)], stories, with: templates),
                renderArchiveDay(
                    "2026-11-22", articles: [article], count: 1, editions: [], stories, with: templates),
                search([article], stories, templates),
            ]
        for file in files where file.path.hasSuffix("html") {
            #expect(!text(file).contains("<script>alert"), "\(file.path)")
            #expect(text(file).contains("alert(1)"), "\(file.path)")
            #expect(text(file).contains("default-src 'none'"), "\(file.path)")
        }
    }

    private func search(_ articles: [ArticleListing], _ setting: PageSetting, _ templates: Templates) -> OutboxFile {
        renderSearchPage(articles, folds: "軟软", setting, with: templates) { bytes in
            guard let hash = ContentHash(bytes: [UInt8](repeating: UInt8(bytes.count & 255), count: 32)) else {
                preconditionFailure("32 bytes make a hash")
            }
            return hash
        }
    }

    @Test func `the search page allows its own script by hash and holds the newest articles first`() throws {
        let page = text(search([listing(0xc1, "旧文"), listing(0xc2, "新文", day: 1)], setting, try templates()))
        #expect(page.contains("script-src 'sha256-") && page.components(after: "<script") == 2)
        #expect(page.contains("{\"folds\":\"軟软\",\"stories\":[],\"articles\":[[\"00000000000000c2\",0,\"新文\""))
        #expect(!page.contains("://"))
    }

    @Test func `the archive is a calendar by month, the newest first, each day under its weekday`() throws {
        let days = [(date: "2025-12-31", count: 1), (date: "2026-11-01", count: 8), (date: "2026-11-22", count: 3)]
        let page = text(renderArchive(days: days, setting, with: try templates()))
        let places = ["id=\"m2026-11\"", "id=\"m2025-12\""].compactMap { page.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 2 && places == places.sorted())
        #expect(page.contains("<li class=\"d4\" style=\"grid-column: 7\"><a href=\"2026-11-01.html\""))
    }

    @Test func `a day that only an edition has says nothing of articles`() throws {
        func day(_ articles: [ArticleListing]) throws -> String {
            let edition = EditionSummary(compose(Sample.request(), stories: [Sample.printer], rejected: []))
            return text(
                renderArchiveDay(
                    "2026-11-22", articles: articles, count: articles.count, editions: [edition], setting,
                    with: try templates()))
        }
        #expect(try day([listing(0xd1, "渡轮复航")]).contains("<h2 id=\"articles\">"))
        #expect(try !day([]).contains("<h2 id=\"articles\">") && day([]).contains("<h2 id=\"editions\">"))
    }

    @Test func `followed storylines stand first on the front page, editions by series`() throws {
        var followed = summary("关注的渡轮")
        (followed.isFollowed, followed.times) = (true, 0...0)
        let daily = compose(Sample.request(), stories: [Sample.printer], rejected: [])
        var (weekly, older) = (daily, daily)
        (weekly.name, weekly.kind) = ("2026-11-20-weekly", "weekly")
        (older.name, older.date) = ("2026-11-20-daily", "2026-11-20")
        let page = String(
            decoding: renderFrontPage(
                editions: [daily, weekly, older].map { EditionSummary($0) },
                stories: [summary("别的"), followed], labels: .chinese, zone: Sample.zone, with: try templates()),
            as: UTF8.self)
        let order = ["关注的渡轮", ">别的<", "<h3>每日简报</h3>", "<h3>每周简报</h3>"]
        let places = order.compactMap { page.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
        #expect(page.contains("href=\"stories/%E6%B8%A1%E8%BD%AE-7.html\""))
    }
}

extension String {
    /// How often a piece occurs.
    fileprivate func components(after piece: String) -> Int { ranges(of: piece).count }
}
