import Model

/// A storyline's part of an edition, and how many passages had to be left out of it.
func composeStory(
    _ prepared: PreparedStory, request: EditionRequest, weights: TermWeights
) -> (story: EditionStory, unverified: Int) {
    var desk = StoryDesk(prepared, period: request.period, zone: request.zone, weights: weights)
    var story = heading(of: desk, request: request)
    story.previously = recalled(prepared.story.history)
    story.disagreements = desk.disagreements()
    story.sentences = desk.newDevelopments()
    story.quotations = desk.whoSaysWhat()
    story.expectations = desk.expectations()
    story.questions = desk.questions()
    story.timeline = desk.timeline()
    story.names = desk.peopleAndOrganisations()
    story.sources = desk.sources(citing: story, request: request)
    story.copies = prepared.strayCopies.map { EditionSource($0, zone: request.zone, period: request.period) }
    return (story, desk.unverified)
}

private func heading(of desk: StoryDesk, request: EditionRequest) -> EditionStory {
    let prepared = desk.prepared
    let history = prepared.story.history
    let times = prepared.originals.map(\.time)
    let first = min(history.firstTime ?? .max, times.min() ?? .max)
    let last = times.max() ?? first
    return EditionStory(
        id: prepared.story.id, slug: prepared.story.slug, title: title(of: desk),
        isNew: history.articleCount == 0,
        days: max(1, day(of: last, in: request.zone) - day(of: first, in: request.zone) + 1),
        articleCount: prepared.originals.count, repostCount: prepared.repostCount,
        totalCount: history.articleCount + prepared.originals.count + prepared.repostCount,
        sourceCount: prepared.sourceCount,
        coverage: coverage(of: times + history.times.suffix(400), in: request.zone), weight: prepared.weight,
        why: reasons(of: prepared))
}

/// The title given by people or an earlier edition, else the one that is most like all the others.
private func title(of desk: StoryDesk) -> String {
    if let title = desk.prepared.story.title, !title.isEmpty { return title }
    var best: (title: String, likeness: Float) = ("", -1)
    for article in desk.articles where !article.input.article.title.isEmpty {
        let likeness = article.titleTerms.likeness(to: desk.topic)
        if likeness > best.likeness { best = (article.input.article.title, likeness) }
    }
    return best.title
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

/// The first two sentences that the latest edition with this storyline quoted.
private func recalled(_ history: StoryHistory) -> [EditionRecall] {
    guard let latest = history.quoted.last?.edition else { return [] }
    return history.quoted.filter { $0.edition == latest }.prefix(2).map {
        var sentence = $0.sentence
        (sentence.why, sentence.new, sentence.alsoIn) = ([], [], [])
        return EditionRecall(sentence: sentence, title: $0.title, edition: $0.edition)
    }
}
