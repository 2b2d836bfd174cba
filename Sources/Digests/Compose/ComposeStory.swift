import Model

/// A storyline that an edition may tell of, not yet composed.
struct StoryDraft: Sendable {
    let prepared: PreparedStory
    let request: EditionRequest
    let weights: TermWeights

    func composed() -> ComposedStory { composeStory(prepared, request: request, weights: weights) }
    func line(besides said: SaidElsewhere) -> EditionLine? {
        composeLine(prepared, request: request, weights: weights, besides: said)
    }
}

/// A storyline's part of an edition, and how many passages had to be left out of it.
struct ComposedStory: Sendable {
    let story: EditionStory
    let unverified: Int
}

private func composeStory(
    _ prepared: PreparedStory, request: EditionRequest, weights: TermWeights
) -> ComposedStory {
    var desk = StoryDesk(prepared, period: request.period, zone: request.zone, weights: weights)
    var story = heading(of: desk, request: request)
    story.isFollowed = prepared.story.isFollowed ? true : nil
    story.previously = desk.recalled()
    story.disagreements = desk.disagreements()
    story.sentences = desk.newDevelopments()
    story.resolved = desk.resolved().nonEmpty
    story.quotations = desk.whoSaysWhat()
    story.expectations = desk.expectations()
    story.questions = desk.questions()
    story.timeline = desk.timeline()
    story.names = desk.peopleAndOrganisations(speakers: story.quotations.map(\.speaker))
    story.sources = desk.sources(citing: story, request: request)
    story.copies = prepared.strayCopies.map { EditionSource($0, zone: request.zone, period: request.period) }
    return ComposedStory(story: story, unverified: desk.unverified)
}

private func heading(of desk: StoryDesk, request: EditionRequest) -> EditionStory {
    let prepared = desk.prepared
    let history = prepared.story.history
    let times = prepared.originals.map(\.time)
    let first = min(history.firstTime ?? .max, times.min() ?? .max)
    let last = times.max() ?? first
    var story = EditionStory(
        id: prepared.story.id, slug: prepared.story.slug, title: desk.title,
        isNew: history.articleCount == 0,
        days: max(1, day(of: last, in: request.zone) - day(of: first, in: request.zone) + 1),
        articleCount: prepared.originals.count, repostCount: prepared.repostCount,
        totalCount: history.articleCount + prepared.originals.count + prepared.repostCount,
        sourceCount: prepared.sourceCount,
        coverage: coverage(of: times + history.times.suffix(400), in: request.zone), weight: prepared.weight,
        why: reasons(of: prepared))
    story.update = history.carriedBy
    return story
}

/// The strongest terms of the placements, the mean over the articles that have them; six at most.
private func reasons(of prepared: PreparedStory) -> [Reason] {
    var sums: [String: (sum: Double, count: Int)] = [:]
    for reason in prepared.originals.flatMap(\.placement.reasons) {
        let sum = sums[reason.term] ?? (0, 0)
        sums[reason.term] = (sum.sum + reason.weight, sum.count + 1)
    }
    let means = sums.map { Reason($0.key, $0.value.sum / Double($0.value.count)) }
    return Array(means.sorted { (abs($0.weight), $1.term) > (abs($1.weight), $0.term) }.prefix(6))
}

extension Array {
    /// `nil` for nothing: a key that is not there.
    var nonEmpty: Self? { isEmpty ? nil : self }
}
