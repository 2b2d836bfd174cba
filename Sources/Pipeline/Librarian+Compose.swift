import Digests
import Index
import Language
import Model
import Spool

/// What a period has of a storyline, in canonical order.
private typealias CoveredStory = (story: StoryID, articles: [ArticleID])

extension Librarian {
    /// Articles that one edition looks into; what a larger period has beyond is counted only.
    static let editionArticles = 1500
    /// Storylines that are worked out on all cores before the edition asks for them, article by article; the others are
    /// where they are composed, several at once.
    private static let storiesAtOnce = 2
    private static let articlesAtOnce = 100

    func compose(
        _ request: EditionRequest, of plan: EditionPlan, _ coverage: Coverage, _ step: @escaping @Sendable () -> Void
    ) throws -> Composition {
        let decisions = StoryDecisions(try index.decisions())
        let covered = try index.articles(of: coverage)
            .filter { !plan.takesFollowedOnly || decisions.followed.contains($0.story) }
        let groups = inOrder(covered.filter { !decisions.muted.contains($0.story) }, decisions)
        let deferrals = Deferrals(step: step)
        var stories = try moving(groups, coverage, of: plan, decisions, deferrals)
        let omitted = groups.count - stories.count
        stories += try silentStories(
            of: plan, before: coverage, besides: decisions.muted.union(groups.map(\.story)), decisions)
        if !plan.takesFollowedOnly {
            stories += try index.otherArticles(of: coverage).prefix(200)
                .compactMap { try digestArticle($0, deferrals) }.map(alone)
        }
        stories = try withProspects(stories, request, coverage)
        let rejected = try rejectedFiles(in: coverage, labels: plan.labels)
        workOut(Digests.foremost(Self.storiesAtOnce, of: stories))
        let composed = Digests.compose(request, stories: stories, rejected: rejected, by: AllCores())
        try deferrals.check()
        var edition = try proven(composed)
        edition.more += omitted
        let muted = covered.filter { decisions.muted.contains($0.story) }.reduce(0) { $0 + $1.articles.count }
        edition.counts.muted = muted > 0 ? muted : nil
        return Composition(edition, of: stories)
    }

    /// Followed ones first; then those with most articles.
    private func inOrder(_ groups: [CoveredStory], _ decisions: StoryDecisions) -> [CoveredStory] {
        groups.sorted { left, right in
            let firsts = [left, right].map { decisions.followed.contains($0.story) }
            guard firsts[0] == firsts[1] else { return firsts[0] }
            return (-left.articles.count, left.story) < (-right.articles.count, right.story)
        }
    }

    /// The storylines that have articles in the period.
    private func moving(
        _ groups: [CoveredStory], _ coverage: Coverage, of plan: EditionPlan, _ decisions: StoryDecisions,
        _ deferrals: Deferrals
    ) throws -> [DigestStory] {
        let series = plan.schedule.name
        let past = StoryPasts(
            coverage: coverage, series: series, untold: try untoldArticles(before: coverage, of: series),
            deferrals: deferrals)
        return try parallelMap(withinBounds(groups)) { group in
            var story = try self.story(group.story, group.articles, past)
            story.isFollowed = decisions.followed.contains(story.id)
            story.title = decisions.titles[story.id] ?? story.title
            return story
        }
    }

    /// The storylines with as many of their newest articles as one edition looks into.
    private func withinBounds(_ groups: [CoveredStory]) -> [CoveredStory] {
        var room = Self.editionArticles
        var taken: [CoveredStory] = []
        for group in groups where room > 0 {
            taken.append((group.story, group.articles.suffix(room)))
            room -= min(room, group.articles.count)
        }
        return taken
    }

    /// Works out on all cores what the edition is going to ask for.
    private nonisolated func workOut(_ stories: [DigestStory]) {
        let wanted = stories.flatMap { story in
            let novel = story.articles.sorted {
                ($0.placement.novelty, $1.article.id.rawValue) > ($1.placement.novelty, $0.article.id.rawValue)
            }
            return novel.prefix(Self.articlesAtOnce).map { (story, $0) }
        }
        _ = parallelMap(wanted) { story, article in _ = (article.analysis, story.history) }
    }

    private nonisolated func story(_ id: StoryID, _ articles: [ArticleID], _ pasts: StoryPasts) throws -> DigestStory {
        let digested = try articles.compactMap { try digestArticle($0, pasts.deferrals) }
        let record = try index.storyRecord(id)
        let isTold = try record != nil && index.isTold(id)
        let past = pasts.deferrals.later(or: (history: StoryHistory(), untold: [])) {
            try self.history(of: id, before: pasts)
        }
        return DigestStory(
            id: id, slug: record?.slug ?? slug(of: digested.first?.article.title ?? "", id),
            title: isTold ? record?.title : nil,
            articles: digested, past: .later { past.value.history },
            untold: pasts.deferrals.later(or: []) {
                try past.value.untold.compactMap { try self.digestArticle($0, pasts.deferrals) }
            })
    }

    /// A page that is no article: listed, in no storyline.
    private func alone(_ article: DigestArticle) -> DigestStory {
        DigestStory(
            id: article.placement.story, slug: article.article.id.description, title: nil, articles: [article],
            history: StoryHistory())
    }

    /// A storyline's slug is fixed when an edition first has it, its title when one first tells of it.
    func nameStories(of edition: Edition) throws {
        let told = edition.stories.map { StoryRecord(id: $0.id, slug: $0.slug, title: $0.title) }
        let listed = edition.lines.map { StoryRecord(id: $0.story, slug: $0.slug, title: $0.source.title) }
        try index.nameStories(listed, told: told)
    }

    /// As it was when the article was received.
    private nonisolated func analysis(of stored: StoredArticle) -> Analysis {
        stages.analyser.analysis(of: stored.article, asOf: stored.file.received, withFeatures: false)
    }

    nonisolated func digestArticle(_ id: ArticleID, _ deferrals: Deferrals) throws -> DigestArticle? {
        guard let stored = try index.storedArticle(id) else { return nil }
        let former = try stored.revises.flatMap { try index.storedArticle($0) }
        let placement =
            stored.placement
            ?? Placement(story: StoryID(founder: id), repostOf: nil, novelty: 1, reasons: [])
        return DigestArticle(
            article: stored.article,
            understanding: deferrals.later(or: Analysis()) {
                self.analysis(of: stored)
            }, placement: placement, received: stored.time, revises: stored.revises, formerText: former?.article.text,
            path: try index.canonicalPath(of: id) ?? stored.file.path)
    }

    /// A kept article with all that is understood of it.
    nonisolated func analysedArticle(_ id: ArticleID) throws -> AnalysedArticle? {
        guard let stored = try index.storedArticle(id) else { return nil }
        return AnalysedArticle(article: stored.article, analysis: analysis(of: stored))
    }

    /// Of the folders that it is of; nobody knows the language of what could not be read, or its time.
    private func rejectedFiles(in coverage: Coverage, labels: EditionLabels) throws -> [RejectedFile] {
        guard coverage.measure == .receipt else { return [] }
        let folders = coverage.scope.collections
        return try index.rejectedRecords().filter { record in
            coverage.period.contains(record.file.received)
                && (folders.isEmpty || folders.contains { "\(record.file.collection)/".hasPrefix($0 + "/") })
        }.map { record in
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
