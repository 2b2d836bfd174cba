import Glibc
import Model

/// How two articles compare. Likenesses are cosines, 0…1.
struct Likeness: Sendable {
    var main: Float = 0
    var names: Float = 0
    var phrases: Float = 0
    /// Of the character bigrams.
    var titles: Float = 0
    /// The rarities of the people that both titles name, added up, 1 at most.
    var people: Float = 0
    /// log(1 + days) between the two.
    var days: Float = 0
    /// How much they look like two issues of a serial report.
    var figures: Float = 0

    init() {}

    init(_ left: Member, _ right: Member) {
        main = left.main.dot(right.main)
        names = left.names.dot(right.names)
        phrases = left.phrases.dot(right.phrases)
        titles = left.titlePairs.dot(right.titlePairs)
        people = min(1, left.people.dot(right.people))
        days = logOfDays(left.time, right.time)
        figures = serialLikeness(left, right, phrases: phrases)
    }
}

extension Likeness {
    /// The most that the likenesses of all pairs of articles can come to in the mean, from the storylines' sums: a mean of
    /// square roots is at most the root of the mean. Where a sum was cut, it may be a little less.
    init(atMost left: Storyline, _ right: Storyline) {
        let pairs = Float(max(1, left.count) * max(1, right.count))
        main = left.main.dot(right.main) / pairs
        names = left.names.dot(right.names) / pairs
        phrases = left.phrases.dot(right.phrases) / pairs
        titles = left.titlePairs.dot(right.titlePairs) / pairs
        people = min(1, left.people.dot(right.people) / pairs)
        guard let (first, second) = Likeness.inOrder(left, right) else { return }
        days = second.first > first.last ? logOfDays(first.last, second.first) : 0
    }

    /// The times of the first and last article kept of each, the earlier one first.
    private static func inOrder(
        _ left: Storyline, _ right: Storyline
    ) -> ((first: Int64, last: Int64), (first: Int64, last: Int64))? {
        guard let a = left.members.first?.time, let b = left.members.last?.time, let c = right.members.first?.time,
            let d = right.members.last?.time
        else { return nil }
        return a <= c ? ((a, b), (c, d)) : ((c, d), (a, b))
    }
}

/// log(1 + days) between two times.
func logOfDays(_ left: Int64, _ right: Int64) -> Float { log1pf(Float(daysBetween(left, right))) }

/// How much two articles look like two issues of one serial report (收盘, 快讯, quarterly results): the same phrases,
/// other figures. 0…1.
func serialLikeness(_ left: Member, _ right: Member, phrases: Float) -> Float {
    let fewer = min(left.figures.count, right.figures.count)
    guard fewer >= 2, phrases > 0.1 else { return 0 }
    let shared = left.figures.countShared(sorted: right.figures)
    return phrases * (1 - Float(shared) / Float(fewer))
}
