import Glibc
import Model

/// The weights of a language's storyline score, set by hand: per unit of each likeness.
///
/// The square root of a likeness tells more than itself where it is small: that two titles share anything at all says
/// more than how much.
struct ScoreWeights: Sendable {
    var bias: Float
    var main: Float
    var mainRoot: Float
    var names: Float
    var titles: Float
    var titlesRoot: Float
    var people: Float
    var phrasesRoot: Float
    var days: Float
    var figures: Float
    /// Added to the bias in an empty library.
    var youth: Float

    static let chinese = ScoreWeights(
        bias: -1.6, main: 10, mainRoot: 3.6, names: 6, titles: 3, titlesRoot: 12.5, people: 2, phrasesRoot: 8,
        days: -1.18, figures: -3, youth: -4)
    static let others = ScoreWeights(
        bias: -5, main: 10, mainRoot: 3.6, names: 6, titles: 3, titlesRoot: 6, people: 2, phrasesRoot: 8, days: 0,
        figures: -3, youth: 0)
}

extension ScoreWeights {
    /// With more asked while the library is young, as then all likenesses are too large.
    init(for language: LanguageTag, _ spread: TermSpread) {
        self = language == .chinese ? .chinese : .others
        bias += youth * spread.caution
    }

    /// The sum of the terms without the bias.
    func sum(_ likeness: Likeness) -> Float {
        var sum = main * likeness.main + mainRoot * likeness.main.squareRoot() + names * likeness.names
        sum += titles * likeness.titles + titlesRoot * likeness.titles.squareRoot() + people * likeness.people
        sum += phrasesRoot * likeness.phrases.squareRoot() + days * likeness.days
        return sum + figures * likeness.figures
    }

    /// The terms of the score in the mean of some likenesses, in the order of `StoryTerm`.
    func terms(of likenesses: [Likeness]) -> [(term: StoryTerm, value: Double)] {
        func mean(_ value: (Likeness) -> Float) -> Double {
            Double(likenesses.reduce(0) { $0 + value($1) }) / Double(max(1, likenesses.count))
        }
        return [
            (.bias, Double(bias)),
            (.main, mean { main * $0.main + mainRoot * $0.main.squareRoot() }),
            (.names, mean { names * $0.names }),
            (.titles, mean { titles * $0.titles + titlesRoot * $0.titles.squareRoot() }),
            (.people, mean { people * $0.people }),
            (.phrases, mean { phrasesRoot * $0.phrases.squareRoot() }),
            (.days, mean { days * $0.days }),
            (.figures, mean { figures * $0.figures }),
        ]
    }
}
