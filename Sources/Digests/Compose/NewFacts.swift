import Model

extension StoryDesk {
    /// Names and figures in the passage that the storyline had not had before the period; in the order of the text, 8
    /// at most, as they stand there.
    func newFacts(in passage: Passage) -> [String] {
        let article = articles[passage.article]
        let analysis = article.analysis
        let names = analysis.names.prefix(80).compactMap { name -> Range<Int>? in
            guard !known.has(name) else { return nil }
            return name.mentions.first { passage.utf8.contains($0) && !$0.isEmpty }
        }
        let amounts = analysis.amounts.filter { tells($0) && passage.utf8.contains($0.utf8) }.map(\.utf8).filter {
            !$0.isEmpty && !known.hasFigures(of: article.text[$0])
        }
        var facts: [String] = []
        for range in (names + amounts).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let fact = article.quote(range, sentence: passage.sentences.lowerBound)?.text else { continue }
            if !facts.contains(fact) { facts.append(fact) }
        }
        return Array(facts.prefix(8))
    }

    /// Money, shares, people and large numbers; how long something takes and a handful of things are no news.
    private func tells(_ amount: Amount) -> Bool {
        switch amount.kind {
        case .money, .percent, .people, .number: true
        case .measure: amount.value.approximation >= 10
        case .duration: false
        }
    }
}
