import Digests
import Index
import Language
import Model
import Spool

extension Librarian {
    /// Articles that one edition looks into; what a larger period has beyond is counted only.
    static let editionArticles = 1500

    func compose(_ issue: Issue, of plan: EditionPlan, receivedIn period: Range<Int64>) throws -> Edition {
        let groups = try index.articles(receivedIn: period)
            .sorted { (-$0.articles.count, $0.story) < (-$1.articles.count, $1.story) }
        var stories: [DigestStory] = []
        var articles = 0
        for group in groups where articles < Self.editionArticles {
            let taken = group.articles.suffix(Self.editionArticles - articles)
            articles += taken.count
            stories.append(try story(group.story, Array(taken), before: period.lowerBound))
        }
        let omitted = groups.count - stories.count
        stories += try index.otherArticles(receivedIn: period).prefix(200).compactMap(digestArticle).map(alone)
        let rejected = try rejectedFiles(in: period, labels: plan.labels)
        var edition = Digests.compose(plan.request(for: issue), stories: stories, rejected: rejected)
        edition.more += omitted
        return edition
    }

    private func story(_ id: StoryID, _ articles: [ArticleID], before start: Int64) throws -> DigestStory {
        let digested = try articles.compactMap(digestArticle)
        let record = try index.storyRecord(id)
        return DigestStory(
            id: id, slug: record?.slug ?? slug(of: digested.first?.article.title ?? "", id), title: record?.title,
            articles: digested,
            history: try history(of: id, before: start))
    }

    /// A page that is no article: listed, in no storyline.
    private func alone(_ article: DigestArticle) -> DigestStory {
        DigestStory(
            id: article.placement.story, slug: article.article.id.description, title: nil, articles: [article],
            history: StoryHistory())
    }

    /// A storyline's title and slug are fixed when an edition first has it.
    func nameStories(of edition: Edition) throws {
        let told = edition.stories.map { StoryRecord(id: $0.id, slug: $0.slug, title: $0.title) }
        let listed = edition.lines.map { StoryRecord(id: $0.story, slug: $0.slug, title: $0.source.title) }
        try index.nameStories(told + listed)
    }

    /// As it was when the article was received.
    private func analysis(of stored: StoredArticle) -> Analysis {
        stages.analyser.analysis(of: stored.article, asOf: stored.file.received)
    }

    func digestArticle(_ id: ArticleID) throws -> DigestArticle? {
        guard let stored = try index.storedArticle(id) else { return nil }
        let former = try stored.revises.flatMap { try index.storedArticle($0) }
        let placement =
            stored.placement
            ?? Placement(story: StoryID(founder: id), repostOf: nil, novelty: 1, reasons: [])
        return DigestArticle(
            article: stored.article, analysis: analysis(of: stored), placement: placement,
            received: stored.time, revises: stored.revises, formerText: former?.article.text,
            path: try index.canonicalPath(of: id) ?? stored.file.path)
    }

    /// A kept article with all that is understood of it.
    func analysedArticle(_ id: ArticleID) throws -> AnalysedArticle? {
        guard let stored = try index.storedArticle(id) else { return nil }
        return AnalysedArticle(article: stored.article, analysis: analysis(of: stored))
    }

    private func rejectedFiles(in period: Range<Int64>, labels: EditionLabels) throws -> [RejectedFile] {
        try index.rejectedRecords().filter { period.contains($0.file.received) }.map { record in
            guard case .rejected(let text, _) = record.step else {
                return RejectedFile(name: record.file.path, reason: "", advice: "")
            }
            let reason = Rejection(ledgerText: text)
            return switch labels {
            case .chinese:
                RejectedFile(name: record.file.path, reason: reason.chinese, advice: reason.adviceInChinese)
            case .traditionalChinese:
                RejectedFile(
                    name: record.file.path, reason: inTraditionalCharacters(reason.chinese),
                    advice: inTraditionalCharacters(reason.adviceInChinese))
            case .english:
                RejectedFile(name: record.file.path, reason: reason.english, advice: reason.adviceInEnglish)
            }
        }
    }
}

/// Part of a file name: letters and digits of the title, at most 40 scalars, and 8 digits of the id.
func slug(of title: String, _ id: StoryID) -> String {
    var slug = ""
    for scalar in title.unicodeScalars where slug.unicodeScalars.count < 40 {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            slug.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        } else if !slug.isEmpty, !slug.hasSuffix("-") {
            slug += "-"
        }
    }
    let trimmed = slug.hasSuffix("-") ? String(slug.dropLast()) : slug
    return (trimmed.isEmpty ? "story" : trimmed) + "-" + id.description.prefix(8)
}
