package import Model

/// An article's place in canonical order, by itself: for passes over more articles than fit into memory.
package struct CanonicalKey: Sendable, Hashable, Comparable {
    /// Seconds since the epoch, as `StoryEntry.time`.
    package var time: Int64
    package var id: ArticleID

    package init(time: Int64, id: ArticleID) { (self.time, self.id) = (time, id) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.time, left.id.rawValue) < (right.time, right.id.rawValue)
    }
}

/// How many articles are placed between two merge passes.
private let articlesBetweenMerges = 200

/// Places a period's articles, given in any order, anew onto a board of what was settled before: the canonical pass.
///
/// The result depends on the articles and the board alone, not on the order given.
package func settle(_ entries: [StoryEntry], onto board: inout StoryBoard) -> Settlement {
    let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = entries.map { CanonicalKey(time: $0.time, id: $0.id) }
    return settle(keys, onto: &board) { byID[$0] }
}

/// The same, with each article loaded when it is placed; one that `load` has nothing for is passed over.
package func settle<Failure: Error>(
    _ keys: [CanonicalKey], onto board: inout StoryBoard,
    loading load: (ArticleID) throws(Failure) -> StoryEntry?
) throws(Failure) -> Settlement {
    var settlement = Settlement()
    for (position, key) in keys.sorted().enumerated() {
        guard let entry = try load(key.id) else { continue }
        let placement = board.place(entry)
        settlement.placements[key.id] = placement
        settlement.storiesAtArrival[key.id] = placement.story
        if position % articlesBetweenMerges == articlesBetweenMerges - 1 {
            settlement.merges += board.consolidate()
        }
    }
    settlement.merges += board.consolidate()
    settlement.applyMerges()
    return settlement
}
