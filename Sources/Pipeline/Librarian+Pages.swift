import Digests
import Index
import Language
import Model
import Spool

extension Librarian {
    /// Articles that a page of a day lists.
    private static let articlesOfDay = 1000
    /// Articles that the search page knows.
    private static let searchedArticles = 5000
    /// Articles that a storyline's page lists.
    private static let articlesOfStory = 1000

    /// Writes all pages around an edition that is about to be recorded: of its storylines, of the days and the names of its
    /// articles, the archive, the search page, the front page. What comes of a kill in between is written again with it.
    func publishPages(of edition: Edition, _ period: Range<Int64>, step: () -> Void) throws {
        editionSummaries[edition.name] = nil
        let editions = try keptSummaries()
        let told =
            edition.stories.map { (id: $0.id, story: Optional($0)) } + edition.lines.map { (id: $0.story, story: nil) }
        let pages = try parallelMap(told) { try self.storyPage($0.id, told: $0.story, in: edition, editions) }
        _ = try folders.outbox.publish(pages.flatMap(\.self), durability: .kill)
        step()
        let stories = try listedStories()
        let setting = setting(editions, stories)
        var days = Set(try index.times(receivedIn: period).map(date))
        days.insert(edition.date)
        try publishArchive(editions, setting, touched: days)
        step()
        try publishNames(setting, touched: try index.names(receivedIn: period))
        step()
        try publishSearch(setting)
        try publishFormerStories()
        try publishFrontPage(editions, stories)
    }

    /// A storyline's page as its articles and the editions up to now make it; none where there is nothing to tell of it, or where
    /// no edition has named it.
    func publishStoryPage(_ id: StoryID) throws {
        guard let name = try index.newestEdition(quoting: id) ?? index.editionNames().first,
            let edition = try recordedEdition(name)
        else { return }
        let page = try storyPage(
            id, told: edition.stories.first { $0.id == id }, in: edition, try keptSummaries())
        _ = try folders.outbox.publish(page, durability: .kill)
        guard page.isEmpty, let record = try index.storyRecord(id), record.id == id else { return }
        for path in [storyPagePath(record.slug), storyNotePath(record.slug)] { _ = try folders.outbox.remove(path) }
    }

    /// A storyline as the newest edition that was recorded told it.
    private nonisolated func lastTold(_ id: StoryID) throws -> EditionStory? {
        guard let name = try index.newestEdition(quoting: id), let edition = try recordedEdition(name) else {
            return nil
        }
        return edition.stories.first { $0.id == id }
    }

    /// A storyline's files; none where there is nothing to tell of it.
    private nonisolated func storyPage(
        _ id: StoryID, told: EditionStory?, in edition: Edition, _ editions: [EditionSummary]
    ) throws -> [Outbox.File] {
        let articles = try index.listings(of: id, limit: Self.articlesOfStory)
        guard told != nil || articles.count > 1, let record = try index.storyRecord(id), let first = articles.first,
            let last = articles.last
        else { return [] }
        var summary = StorySummary(
            id: record.id, slug: record.slug, title: record.title, articleCount: articles.count,
            sourceCount: Set(articles.map(\.publication)).subtracting([""]).count, times: first.time...last.time,
            edition: nil)
        summary.isFollowed = try index.followedStories().contains(id)
        let past = try index.history(of: id, before: .max).quotes
            .filter { $0.edition != edition.name && $0.kind == .development }
        let quotes = try past.suffix(200).compactMap(quoted) + quotes(of: told, in: edition, articles)
        let page = StoryPage(
            summary, articles: articles, quotes: quotes, latest: try told ?? lastTold(id), editions: editions)
        let files = renderStoryPage(page, setting(editions, []), with: stages.templates)
        return files.map { Outbox.File(path: $0.path, bytes: $0.bytes) }
    }

    private nonisolated func quotes(
        of story: EditionStory?, in edition: Edition, _ articles: [ArticleListing]
    ) -> [QuotedSentence] {
        let titles = Dictionary(articles.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return (story?.sentences ?? []).map {
            QuotedSentence(sentence: $0, title: titles[$0.article] ?? "", edition: edition.name)
        }
    }

    /// The calendar, and the pages of some days; of one without an article or edition, none.
    func publishArchive(_ editions: [EditionSummary], _ setting: PageSetting, touched: Set<String>) throws {
        var counts: [String: Int] = [:]
        for (start, count) in try index.articleCounts() { counts[date(of: start), default: 0] += count }
        for edition in editions { counts[edition.date, default: 0] += 0 }
        let days = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let page = renderArchive(days: days.map { ($0, counts[$0] ?? 0) }, setting, with: stages.templates)
        var files = [Outbox.File(path: page.path, bytes: page.bytes)]
        let changed = days.filter(touched.contains).map { (day: $0, times: times(of: $0), count: counts[$0] ?? 0) }
        files += try parallelMap(changed) { day, times, count in
            let articles = try self.index.listings(in: times, limit: Self.articlesOfDay)
            let page = renderArchiveDay(
                day, articles: articles, count: max(count, articles.count),
                editions: editions.filter { $0.date == day }, setting, with: self.stages.templates)
            return Outbox.File(path: page.path, bytes: page.bytes)
        }
        _ = try folders.outbox.publish(files, durability: .kill)
        for day in touched where counts[day] == nil { _ = try folders.outbox.remove(archiveDayPath(day)) }
    }

    func publishSearch(_ setting: PageSetting) throws {
        let articles = try index.newestListings(limit: Self.searchedArticles)
        let page = renderSearchPage(articles, folds: folds(), setting, with: stages.templates) {
            ContentHasher.hash($0)
        }
        _ = try folders.outbox.publish(page.bytes, at: page.path)
    }

    /// Each Chinese character that stands for another in search, and that one.
    private func folds() -> String {
        let analyser = stages.analyser
        var pairs = String.UnicodeScalarView()
        for value in UInt32(0x3400)...0x9FFF {
            let folded = analyser.folded(value)
            guard folded != value, let from = Unicode.Scalar(value), let to = Unicode.Scalar(folded) else { continue }
            pairs.append(from)
            pairs.append(to)
        }
        return String(pairs)
    }

    func date(of instant: Int64) -> String {
        String(PublishedTime(civil: pageZone.civil(at: instant), precision: .day, offset: 0).description.prefix(10))
    }

    private func times(of date: String) -> Range<Int64> {
        let parts = date.split(separator: "-").map { Int($0) ?? -1 }
        guard parts.count == 3, let civil = CivilTime(year: parts[0], month: parts[1], day: parts[2]) else {
            return 0..<0
        }
        let next = CivilTime(secondsSinceEpoch: civil.secondsSinceEpoch + 86_400)
        let start = pageZone.instant(of: civil)
        return start..<max(start, pageZone.instant(of: next))
    }
}
