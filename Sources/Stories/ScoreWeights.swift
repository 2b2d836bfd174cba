import Glibc
import Model

/// The weights of a language's storyline score, set by hand: per unit of each likeness.
struct ScoreWeights: Sendable {
    var bias: Double
    var main: Double
    var members: Double
    var names: Double
    var title: Double
    var titles: Double
    var lead: Double
    var phrases: Double
    var days: Double
    var figures: Double

    static let chinese = ScoreWeights(
        bias: -4, main: 0, members: 5, names: 3.5, title: 1, titles: 5, lead: 0, phrases: 16, days: -0.6, figures: -3)
    static let others = ScoreWeights(
        bias: -5, main: 10, members: 5, names: 0, title: 4, titles: 0, lead: 3, phrases: 25, days: -0.2, figures: -3)

    init(
        bias: Double, main: Double, members: Double, names: Double, title: Double, titles: Double, lead: Double,
        phrases: Double, days: Double, figures: Double
    ) {
        (self.bias, self.main, self.members, self.names) = (bias, main, members, names)
        (self.title, self.titles, self.lead, self.phrases) = (title, titles, lead, phrases)
        (self.days, self.figures) = (days, figures)
    }

    init(for language: LanguageTag) {
        self = language == .chinese ? .chinese : .others
    }

    /// The terms of the score, in the order of `StoryTerm`.
    func terms(of likeness: Likeness) -> [(term: StoryTerm, value: Double)] {
        [
            (.bias, bias),
            (.main, main * Double(likeness.main)),
            (.members, members * Double(likeness.members)),
            (.names, names * Double(likeness.names)),
            (.title, title * Double(likeness.title)),
            (.titles, titles * Double(likeness.titles)),
            (.lead, lead * Double(likeness.lead)),
            (.phrases, phrases * Double(likeness.phrases)),
            (.days, days * Double(likeness.days)),
            (.figures, figures * Double(likeness.figures)),
        ]
    }
}
