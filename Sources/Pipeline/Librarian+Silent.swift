import Index
import Model

extension Librarian {
    /// How long, in seconds, an edition says of a followed storyline that nothing has come since it was last told of.
    private static let followedFor: Int64 = 30 * 86_400

    /// Storylines of which nothing has come, though a reader may look for them: followed ones that an edition told of within
    /// a month, and those that the last edition of the series showed.
    func silentStories(
        of plan: EditionPlan, before coverage: Coverage, besides moving: Set<StoryID>, _ decisions: StoryDecisions
    ) throws -> [DigestStory] {
        let (series, start) = (plan.schedule.name, coverage.period.lowerBound)
        guard coverage.measure == .receipt, let last = try index.lastEdition(of: series, endingBy: start) else {
            return []
        }
        let followed = decisions.followed.subtracting(moving)
        let shown = plan.takesFollowedOnly ? [] : Set(last.quotes.filter { $0.kind != .line }.map(\.story))
        let told = try followed.sorted().prefix(200).compactMap { id in
            try index.carrier(of: id, before: start, in: series).flatMap { carrier in
                carrier.end > start - Self.followedFor ? try silent(id, since: carrier.name, isFollowed: true) : nil
            }
        }
        let others = try shown.subtracting(moving).subtracting(followed).sorted().prefix(20).compactMap {
            try silent($0, since: last.name, isFollowed: false)
        }
        return (told + others).map { story in
            var story = story
            story.title = decisions.titles[story.id] ?? story.title
            return story
        }
    }

    private func silent(_ id: StoryID, since edition: String, isFollowed: Bool) throws -> DigestStory? {
        guard let record = try index.storyRecord(id), record.id == id else { return nil }
        var history = StoryHistory()
        history.carriedBy = edition
        var story = DigestStory(id: id, slug: record.slug, title: record.title, articles: [], history: history)
        story.isFollowed = isFollowed
        return story
    }
}
