import Index
package import Model
import Stories

/// What became of one article of a replay.
package struct ReplayedArticle: Sendable {
    package var key: String
    package var id: ArticleID
    package var time: Int64
    package var placement: Placement
    package var storyAtArrival: StoryID
    /// The key of the article that this one repeats.
    package var repostOfKey: String?
}

/// An article as it was read, before it is placed.
struct ReadArticle: Sendable {
    var key: String
    var id: ArticleID
    var time: Int64
}

extension Librarian {
    /// From now on articles are stored without a place, and their keys are remembered: for a replay, which places them all
    /// at the end, in order of time.
    func placeLater() { replayed = [] }

    /// Places everything that was read, in canonical order. In order of time, then as read.
    func placeReplayed(progress: (Int) -> Void) throws -> [ReplayedArticle] {
        let keys = try index.canonicalKeys(receivedIn: .min..<(.max)).map { CanonicalKey(time: $0.time, id: $0.id) }
        var settled = StoryBoard()
        settled.decisions = StoryDecisions(try index.decisions())
        let settlement = try Stories.settle(keys, onto: &settled, progress: progress, loading: readyEntries)
        try index.applyPlacements(settlement.placements, at: .settled)
        replaceBoard(by: settled)
        try learnWords(receivedBefore: Clock.now() + 1)
        return lines(settlement)
    }

    private func lines(_ settlement: Stories.Settlement) -> [ReplayedArticle] {
        let read = (replayed ?? []).enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        var firstKeys: [ArticleID: String] = [:]
        for (_, article) in read where firstKeys[article.id] == nil { firstKeys[article.id] = article.key }
        var seen: Set<ArticleID> = []
        return read.map { _, article in
            let alone = Placement(story: StoryID(founder: article.id), repostOf: nil, novelty: 1, reasons: [])
            var placement = settlement.placements[article.id] ?? alone
            var original = placement.repostOf.flatMap { firstKeys[$0] }
            if !seen.insert(article.id).inserted {
                (original, placement.repostOf, placement.novelty) = (firstKeys[article.id], article.id, 0)
            }
            return ReplayedArticle(
                key: article.key, id: article.id, time: article.time, placement: placement,
                storyAtArrival: settlement.storiesAtArrival[article.id] ?? placement.story, repostOfKey: original)
        }
    }
}
