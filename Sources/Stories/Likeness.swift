import Glibc
import Model

/// How an article compares with a storyline. Likenesses are cosines, 0…1.
struct Likeness: Sendable {
    private(set) var main: Float
    private(set) var members: Float = 0
    private(set) var names: Float
    private(set) var title: Float = 0
    private(set) var titles: Float
    private(set) var lead: Float = 0
    private(set) var phrases: Float
    /// log(1 + days) to the nearest of the latest members.
    private(set) var days: Float = 0
    /// How much it looks like a member that says other figures, 0…1.
    private(set) var figures: Float = 0

    /// The article's own membership, or that of its earlier reading, is left out of the comparison with members.
    init(of article: Member, to storyline: Storyline) {
        main = storyline.main.cosine(article.main)
        names = storyline.names.cosine(article.names)
        titles = storyline.titles.cosine(article.title)
        phrases = storyline.phrases.cosine(article.phrases)
        compare(article, with: storyline.members)
    }

    private mutating func compare(_ article: Member, with members: [Member]) {
        var mains: [Float] = []
        var nearest = Double.infinity
        for member in members {
            mains.append(member.main.dot(article.main))
            title = max(title, member.title.dot(article.title))
            lead = max(lead, member.lead.dot(article.lead))
            figures = max(figures, serialLikeness(article, member))
            nearest = min(nearest, daysBetween(member.time, article.time))
        }
        let best = mains.sorted(by: >).prefix(3)
        self.members = best.isEmpty ? main : best.reduce(0, +) / Float(best.count)
        days = nearest.isFinite ? Float(log1p(nearest)) : 0
    }
}

/// How much two articles look like two issues of one serial report (收盘, 快讯, quarterly results): the same phrases,
/// other figures. 0…1.
func serialLikeness(_ left: Member, _ right: Member) -> Float {
    let fewer = min(left.figures.count, right.figures.count)
    guard fewer >= 2 else { return 0 }
    let shared = left.figures.countShared(sorted: right.figures)
    return left.phrases.dot(right.phrases) * (1 - Float(shared) / Float(fewer))
}
