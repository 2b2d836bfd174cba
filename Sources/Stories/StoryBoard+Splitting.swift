package import Model

extension StoryBoard {
    /// Articles that a part of a storyline has at least to be one of its own.
    private static let fewestOfPart = 4
    /// log(1 + days): as if eleven days lay between any two, so that a long time alone splits nothing. What is
    /// merged keeps to it too, or what was split would be merged again.
    static let daysBetween: Float = 2.5
    /// The latest of a storyline's articles, as many as are compared with each other.
    private static let mostCompared = 128

    /// Where the articles of storylines that have grown apart belong instead; the board stays as it is.
    ///
    /// A storyline has grown apart when two parts of it have so little in common that they would not be one, whenever
    /// they were written. The part with the earliest article keeps the id, each other one is named for the earliest of
    /// its articles that no storyline was ever named for; what is too little for a part stays. A storyline that people
    /// have decided on is left alone. For a board just restored: with what is given here applied and the board restored
    /// anew it finds the next ones, at last none.
    package func grownApart<Failure: Error>(
        isFree: (StoryID) throws(Failure) -> Bool, loading load: (ArticleID) throws(Failure) -> StoryEntry?
    ) throws(Failure) -> [ArticleID: Placement] {
        let suspects = shelf.ids.sorted().filter { isSuspect($0) }
        guard !suspects.isEmpty else { return [:] }
        let placed = copies.articles(of: Set(suspects))
        var moved: [ArticleID: Placement] = [:]
        for story in suspects {
            let articles = (placed[story] ?? []).sorted(by: PlacedArticle.inCanonicalOrder)
            var members: [Member] = []
            for article in articles.filter({ $0.repostOf == nil }).suffix(StoryBoard.mostCompared) {
                if let entry = try load(article.id) { members.append(Member(ReadyEntry(entry), weighedBy: spread)) }
            }
            for part in parts(of: members) {
                guard let name = try firstFree(part.map { StoryID(founder: $0.article) }, isFree) else { continue }
                moved.merge(places(of: part, in: name, among: articles)) { $1 }
            }
        }
        return moved
    }

    private func firstFree<Failure: Error>(
        _ names: [StoryID], _ isFree: (StoryID) throws(Failure) -> Bool
    ) throws(Failure) -> StoryID? {
        for name in names where try isFree(name) { return name }
        return nil
    }

    /// Whether its latest members alone are several parts: cheap to say.
    private func isSuspect(_ story: StoryID) -> Bool {
        guard let storyline = shelf[story], storyline.members.count >= 2 * StoryBoard.fewestOfPart,
            !decisions.decided.contains(story)
        else { return false }
        return !parts(of: storyline.members).isEmpty
    }

    /// The parts that leave: for each its members in canonical order. O(n²) comparisons.
    private func parts(of members: [Member]) -> [[Member]] {
        guard members.count >= 2 * StoryBoard.fewestOfPart, let language = members.last?.language else { return [] }
        let weights = ScoreWeights(for: language, spread)
        var agglomeration = Agglomeration(articles: members.count, oldSizes: []) { row in
            members[..<row].map { other in
                var likeness = Likeness(members[row], other)
                (likeness.days, likeness.figures) = (StoryBoard.daysBetween, 0)
                return weights.sum(likeness)
            }
        }
        let groups = agglomeration.groups(atLeast: -weights.bias)
        let parts = Dictionary(grouping: members.indices) { groups[$0] }.sorted { $0.key < $1.key }.map(\.value)
        let large = parts.filter { $0.count >= StoryBoard.fewestOfPart }
        guard large.count > 1 else { return [] }
        return large.dropFirst().map { $0.map { members[$0] } }
    }

    /// The places of the articles of a part that becomes a storyline, and of their copies.
    private func places(
        of part: [Member], in story: StoryID, among articles: [PlacedArticle]
    ) -> [ArticleID: Placement] {
        let leaving = Set(part.map(\.article)).subtracting(decisions.pins.keys)
        let moved = articles.filter { leaving.contains($0.original) && decisions.pins[$0.id] == nil }
        let reasons = [Reason(StoryTerm.split.rawValue, 1)]
        return Dictionary(
            moved.map {
                ($0.id, Placement(story: story, repostOf: $0.repostOf, novelty: $0.novelty, reasons: reasons))
            }, uniquingKeysWith: { first, _ in first })
    }
}
