package import Model

/// The edition of `request`'s period. Pure: the same input, in any order, gives an equal edition.
///
/// Storylines in order of weight, in full while the reader's minutes last (at most 30, at least one), then one line
/// each (at most 60), then a count. Every quoted text stands word for word in its article at its range.
///
/// - Parameter workers: what the storylines, which know nothing of each other, are composed by.
package func compose(
    _ request: EditionRequest, stories: [DigestStory], rejected: [RejectedFile], by workers: some Spreading = OneByOne()
) -> Edition {
    let prepared = stories.map(PreparedStory.init).sorted(by: PreparedStory.isBefore)
    let weights = TermWeights(prepared.flatMap(\.originals))
    var edition = Edition(
        name: request.name, kind: request.kind, labels: request.labels, date: editionDate(request),
        from: isoMinute(request.period.lowerBound, in: request.zone),
        to: isoMinute(request.period.upperBound, in: request.zone), zone: request.zone.name)
    (edition.title, edition.cadence) = (request.title, request.cadence)
    edition.counts = counts(of: prepared, stories: stories, period: request.period)
    edition.counts.rejected = rejected.count
    edition.rejected = Array(rejected.sorted { ($0.name, $0.reason) < ($1.name, $1.reason) }.prefix(200))
    edition.others = others(in: stories, request: request)
    edition.overdue = overdue(in: prepared, request: request).nonEmpty
    let drafts = prepared.filter { !$0.originals.isEmpty }.map {
        StoryDraft(prepared: $0, request: request, weights: weights)
    }
    edition.fill(with: drafts, request: request, weights: weights, workers)
    let quiet = (edition.quiet ?? []) + prepared.filter(\.isQuiet).map(EditionQuiet.init)
    edition.quiet = quiet.isEmpty ? nil : Array(quiet.prefix(8))
    return edition
}

/// Those that an edition looks at first, in its order: followed ones, then by weight.
package func foremost(_ count: Int, of stories: [DigestStory]) -> [DigestStory] {
    stories.map(PreparedStory.init).sorted(by: PreparedStory.isBefore).prefix(count).map(\.story)
}

extension Edition {
    /// How many storylines are composed at once, of which the last may be in vain.
    private static let storiesAtOnce = 2

    fileprivate mutating func fill(
        with drafts: [StoryDraft], request: EditionRequest, weights: TermWeights,
        _ workers: some Spreading
    ) {
        var (time, said) = (ReadingTime(), SaidElsewhere(weights: weights))
        var (rest, ready) = (drafts[...], [ComposedStory]())
        var listed: [StoryDraft] = []
        while let next = rest.first?.prepared, stories.count < 30 {
            if ready.isEmpty { ready = workers.map(Array(rest.prefix(Edition.storiesAtOnce))) { $0.composed() } }
            let composed = ready.removeFirst()
            let story = composed.story.leavingOut(said)
            if story.tellsNothingNew {
                quiet = (quiet ?? []) + [EditionQuiet(next)]
                rest.removeFirst()
                continue
            }
            if story.sentences.isEmpty, !composed.story.sentences.isEmpty {
                listed.append(rest.removeFirst())
                continue
            }
            var longer = time
            longer.add(story)
            // A storyline of several articles is worth half as much time again.
            let limit = Double(request.minutes) * (next.originals.count >= 3 ? 90 : 60)
            guard stories.isEmpty || next.story.isFollowed || longer.seconds <= limit else { break }
            stories.append(story)
            said.add(story.quotedSentences)
            counts.unverified += composed.unverified
            time = longer
            rest.removeFirst()
        }
        rest = (listed + rest)[...]
        let lineLimit = min(60, max(20, request.minutes * 4))
        while !rest.isEmpty, lines.count < lineLimit {
            let wanted = rest.prefix(lineLimit - lines.count)
            lines += workers.map(Array(wanted)) { [said] in $0.line(besides: said) }.compactMap(\.self)
            rest = rest.dropFirst(wanted.count)
        }
        for line in lines { time.add(line) }
        more = rest.count
        minutes = time.minutes
        countStories()
    }

    /// What stands in a line is an article more; a storyline is what has a part of its own.
    private mutating func countStories() {
        counts.continued = stories.count { !$0.isNew }
        counts.newStories = stories.count(where: \.isNew)
    }
}

private func counts(of prepared: [PreparedStory], stories: [DigestStory], period: Range<Int64>) -> Edition.Counts {
    var counts = Edition.Counts()
    for story in prepared {
        counts.articles += story.originals.count
        counts.reposts += story.repostCount
        counts.revised += story.originals.count { $0.revises != nil }
        counts.archive += story.originals.count { isFromArchive($0, period: period) }
    }
    counts.others = stories.reduce(0) { $0 + $1.articles.count { !$0.article.kind.isDigested } }
    return counts
}

/// Pages that are no articles, by kind, then in canonical order.
private func others(in stories: [DigestStory], request: EditionRequest) -> [EditionSource] {
    let pages = stories.flatMap(\.articles).filter { !$0.article.kind.isDigested }
    let sorted = pages.sorted {
        $0.article.kind != $1.article.kind
            ? $0.article.kind.rawValue < $1.article.kind.rawValue : DigestArticle.inCanonicalOrder($0, $1)
    }
    return sorted.prefix(200).map { EditionSource($0, zone: request.zone, period: request.period) }
}
