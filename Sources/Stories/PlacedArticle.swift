import Model

/// What the board remembers of an article it has placed.
struct PlacedArticle: Sendable {
    let id: ArticleID
    let time: Int64
    let textHash: UInt64
    var story: StoryID
    let repostOf: ArticleID?
    let novelty: Double
    let figures: [UInt32]
    /// Terms, ascending.
    let title: [UInt32]

    /// The article at the root of the copies: itself if it is no copy.
    var original: ArticleID { repostOf ?? id }

    static func inCanonicalOrder(_ left: PlacedArticle, _ right: PlacedArticle) -> Bool {
        (left.time, left.id.rawValue) < (right.time, right.id.rawValue)
    }
}
