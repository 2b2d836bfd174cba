import Model

extension StoryDesk {
    /// Three to five passages, as there is room, that together say what is new, in order of time.
    ///
    /// Greedy, as maximal marginal relevance (Carbonell and Goldstein 1998): each is the best one left after what is
    /// like those already chosen, and what is from the same article, is taken off. Openings of articles are at most
    /// half of them: leads say the same.
    mutating func newDevelopments() -> [EditionSentence] {
        let isLong = articles.contains { $0.sentences.count > 30 }
        let wanted = min(5, room.developments + (isLong ? 1 : 0))
        var pool = candidates()
        var chosen: [Candidate] = []
        while chosen.count < wanted, let next = takeBest(&pool, after: chosen, wanted: wanted) { chosen.append(next) }
        let inOrder = chosen.sorted {
            ($0.passage.article, $0.passage.utf8.lowerBound) < ($1.passage.article, $1.passage.utf8.lowerBound)
        }
        return inOrder.compactMap { candidate in
            guard var quote = say(candidate.passage) else { return nil }
            (quote.why, quote.new, quote.alsoIn) = (candidate.reasons, candidate.new, candidate.alsoIn)
            return quote
        }
    }

    private func takeBest(_ pool: inout [Candidate], after chosen: [Candidate], wanted: Int) -> Candidate? {
        let openings = chosen.count { $0.isOpening }
        let adjusted = pool.indices.compactMap { index -> (index: Int, candidate: Candidate)? in
            let candidate = pool[index]
            if !chosen.isEmpty || !known.isEmpty, candidate.score < 0.2 { return nil }
            if candidate.isOpening, openings >= max(1, (wanted + 1) / 2) { return nil }
            let isTold = chosen.contains {
                isSameEvent($0.facts, candidate.facts, likeness: $0.terms.likeness(to: candidate.terms))
            }
            return isTold ? nil : candidate.adjusted(after: chosen).map { (index, $0) }
        }
        guard let best = adjusted.max(by: { StoryDesk.isBetter($1.candidate, $0.candidate) }) else { return nil }
        pool.remove(at: best.index)
        return best.candidate
    }
}

extension Passage {
    /// In the same article, with at most one sentence between.
    fileprivate func isNear(_ other: Passage) -> Bool {
        article == other.article && sentences.lowerBound <= other.sentences.upperBound + 1
            && other.sentences.lowerBound <= sentences.upperBound + 1
    }
}

extension Candidate {
    /// With what it has in common with `chosen` taken off; `nil` where that is too much.
    fileprivate func adjusted(after chosen: [Candidate]) -> Candidate? {
        let common = chosen.map { $0.terms.likeness(to: terms) }.max() ?? 0
        let told = terms.shareTold(by: chosen.map(\.terms))
        let overlaps = chosen.contains {
            $0.passage.article == passage.article && $0.passage.utf8.overlaps(passage.utf8)
        }
        let retold = chosen.map { $0.terms.shareTold(by: [terms]) }.max() ?? 0
        guard common <= 0.5, told <= Candidate.mostTold, retold <= Candidate.mostRetold, !overlaps else { return nil }
        let siblings = chosen.filter { $0.passage.article == passage.article }
        let neighbours = siblings.count { $0.passage.isNear(passage) }
        let spread = 0.2 * Double(siblings.count) + 0.15 * Double(neighbours)
        var result = self
        let likeness = max(1.2 * Double(common), 0.8 * told)
        if likeness > 0 { result.reasons.append(Reason("diversity", -likeness)) }
        if spread > 0 { result.reasons.append(Reason("spread", -spread)) }
        return result
    }

    /// Of a passage's terms, so many may stand in those already chosen.
    private static let mostTold = 0.72
    /// Of a chosen passage's terms, so many may stand in this one.
    private static let mostRetold = 0.55
}
