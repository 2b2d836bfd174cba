import Model

/// Finds the storylines of a period's articles together, best first, among those of a board.
struct Grouping {
    /// How many old storylines are compared with each article.
    private static let candidates = 3
    /// Members of old storylines that are compared at once, for each article; and how many of them at least.
    private static let membersAnArticle = 2
    private static let fewestMembers = 512
    /// The latest of each.
    private static let membersEach = 8

    private let articles: [Member]
    /// Those of the language of most articles.
    private let weights: ScoreWeights
    private let olds: [(id: StoryID, members: ArraySlice<Member>)]

    init(_ articles: [Member], weighedBy spread: TermSpread, onto board: StoryBoard) {
        self.articles = articles
        let chinese = articles.count { $0.language == .chinese }
        weights = ScoreWeights(for: chinese * 2 >= articles.count ? .chinese : .english, spread)
        var hits: [StoryID: Int] = [:]
        for article in articles {
            for near in board.shelf.nearest(to: article.main, count: Grouping.candidates) {
                hits[near.id, default: 0] += 1
            }
        }
        let wanted = hits.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        var room = max(Grouping.fewestMembers, Grouping.membersAnArticle * articles.count)
        olds = wanted.compactMap { board.shelf[$0.key] }.filter { !$0.members.isEmpty }
            .map { ($0.id, $0.members.suffix(Grouping.membersEach)) }
            .prefix { storyline in
                room -= storyline.members.count
                return room >= 0
            }
    }

    /// The storyline of each article, in their order; a new one is named for its earliest article, the first in order.
    /// - Parameter strictness: asked of the mean score of a group beyond what always is.
    func stories(strictness: Float = 0, _ progress: () -> Void) -> [StoryID] {
        let pairs = PairScores(olds.flatMap(\.members) + articles)
        let sizes = olds.map(\.members.count)
        let first = sizes.reduce(0, +)
        var agglomeration = Agglomeration(articles: articles.count, oldSizes: sizes) { row in
            progress()
            let scores = pairs.scores(of: first + row)
            var (start, sums): (Int, [Float]) = (0, [])
            for size in sizes {
                sums.append(scores[start..<start + size].reduce(0, +))
                start += size
            }
            return sums + scores[start...]
        }
        return agglomeration.groups(atLeast: strictness - weights.bias, progress).map { column in
            column < olds.count ? olds[column].id : StoryID(founder: articles[column - olds.count].article)
        }
    }
}
