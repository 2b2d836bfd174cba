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
    var isDuplicate: Bool
}

extension Librarian {
    /// From now on articles are stored without a place, and their keys are remembered: for a replay, which places them all
    /// at the end, in order of time.
    func placeLater() { replayed = [] }

    /// Places everything that was read: first one by one as if it arrived in order of time, then in canonical order.
    /// In order of time, then as read.
    func placeReplayed(progress: (Int) -> Void) throws -> [ReplayedArticle] {
        let keys = try index.canonicalKeys(receivedIn: .min..<(.max)).map { CanonicalKey(time: $0.time, id: $0.id) }
        var arrivals: [ArticleID: Placement] = [:]
        var arriving = StoryBoard()
        var merges: [StoryMerge] = []
        for (count, key) in keys.sorted().enumerated() {
            guard let entry = try index.entry(key.id) else { continue }
            arrivals[key.id] = arriving.place(entry)
            progress(count)
            if count % 200 == 199 { merges += arriving.consolidate() }
        }
        follow(merges, &arrivals)
        try index.applyPlacements(arrivals, at: .arrival)
        arriving = StoryBoard()
        var settled = StoryBoard()
        let settlement = try Stories.settle(keys, onto: &settled) { try index.entry($0) }
        try index.applyPlacements(settlement.placements, at: .settled)
        board = settled
        return lines(arrivals: arrivals, settled: settlement.placements)
    }

    private func lines(arrivals: [ArticleID: Placement], settled: [ArticleID: Placement]) -> [ReplayedArticle] {
        let read = (replayed ?? []).enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        var firstKeys: [ArticleID: String] = [:]
        for (_, article) in read where firstKeys[article.id] == nil { firstKeys[article.id] = article.key }
        var seen: Set<ArticleID> = []
        return read.map { _, article in
            let alone = Placement(story: StoryID(founder: article.id), repostOf: nil, novelty: 1, reasons: [])
            var placement = settled[article.id] ?? alone
            var original = placement.repostOf.flatMap { firstKeys[$0] }
            if !seen.insert(article.id).inserted {
                (original, placement.repostOf, placement.novelty) = (firstKeys[article.id], article.id, 0)
            }
            return ReplayedArticle(
                key: article.key, id: article.id, time: article.time, placement: placement,
                storyAtArrival: arrivals[article.id]?.story ?? placement.story, repostOfKey: original)
        }
    }
}

/// A storyline that was merged away leads to the one it is part of now.
private func follow(_ merges: [StoryMerge], _ placements: inout [ArticleID: Placement]) {
    var targets: [StoryID: StoryID] = [:]
    for merge in merges.reversed() { targets[merge.old] = targets[merge.new] ?? merge.new }
    for (id, placement) in placements {
        if let target = targets[placement.story] { placements[id]?.story = target }
    }
}
