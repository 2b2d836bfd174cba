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

/// How many articles are grouped together, at most: their scores take 4 bytes a pair.
private let articlesTogether = 4096

/// Places a period's articles, given in any order, anew onto a board of what was settled before: the canonical pass.
///
/// The result depends on the articles and the board alone, not on the order given.
package func settle(_ entries: [StoryEntry], onto board: inout StoryBoard) -> Settlement {
    let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = entries.map { CanonicalKey(time: $0.time, id: $0.id) }
    return settle(keys, onto: &board) { $0.compactMap { byID[$0] }.map(ReadyEntry.init) }
}

/// The same, with articles loaded when they are placed, some thousands at once, in the order asked for; one that `load` has
/// nothing for is passed over.
/// - Parameter progress: called ever again while it works, with how many articles have had their first place.
package func settle<Failure: Error>(
    _ keys: [CanonicalKey], onto board: inout StoryBoard, progress: (Int) -> Void = { _ in },
    loading load: ([ArticleID]) throws(Failure) -> [ReadyEntry]
) throws(Failure) -> Settlement {
    var settlement = Settlement()
    let keys = keys.sorted()
    for start in stride(from: 0, to: keys.count, by: articlesTogether) {
        let entries = try load(keys[start..<min(start + articlesTogether, keys.count)].map(\.id))
        progress(start)
        var pass = SettlingPass(entries, onto: board)
        // The pass alone holds the board now, which is then changed in place.
        board = StoryBoard()
        pass.run { progress(start + $0) }
        board = pass.settled
        settlement.add(pass)
    }
    settlement.applyMerges()
    return settlement
}
