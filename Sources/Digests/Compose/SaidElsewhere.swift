import Model

/// What an edition has said of all its storylines: what two have in common the reader reads once.
struct SaidElsewhere: Sendable {
    let weights: TermWeights
    private var told: [SentenceTerms] = []

    init(weights: TermWeights) { self.weights = weights }

    /// Nearly the same was said, with all its figures.
    func has(_ sentence: EditionSentence) -> Bool {
        let terms = SentenceTerms(sentence.text.utf8, weights: weights)
        return told.contains { $0.likeness(to: terms) > 0.6 && terms.figuresAreIn($0) }
    }

    mutating func add(_ sentences: [EditionSentence]) {
        told += sentences.map { SentenceTerms($0.text.utf8, weights: weights) }
    }
}

extension EditionStory {
    /// Without what other storylines have said.
    func leavingOut(_ said: SaidElsewhere) -> EditionStory {
        var story = self
        story.sentences = sentences.filter { !said.has($0) }
        story.expectations = expectations.filter { !said.has($0) }
        story.questions = questions.filter { !said.has($0) }
        story.timeline = timeline.filter { event in event.sentence.map { !said.has($0) } ?? true }
        if Set(story.timeline.map(\.date)).count < 2 { story.timeline = [] }
        story.sources = sources.sorted(by: story.orderOfCitation)
        return story
    }
}
