internal import Model

/// Ranks an article's sentences: title overlap, position, centrality, topic, then diversity (MMR; Carbonell and
/// Goldstein, 1998).
struct Summary {
    /// So many are chosen for diversity; the rest follow by score.
    private static let diverse = 40

    private struct Candidate {
        var index: Int
        var score: SentenceScore
        var similarity = 0.0

        var weight: Double { score.total + score.repeats(similarity) }
    }

    let reading: Reading
    let sentences: [Sentence]
    let table: TermTable
    let titleTable: TermTable
    let isChinese: Bool
    let finder: QuoteFinder

    /// All sentences of the text by themselves, best first; and those that may be quoted, with all that must be quoted
    /// with them, none of them twice.
    func ranked() -> (ranking: [SummarySentence], summary: [SummarySentence]) {
        let terms = SentenceTerms(reading, table)
        var quotes = finder.quotes()
        if !quotes.contains(where: { $0 != nil }) { quotes = finder.bareQuotes() }
        let ranking = diversified(scored(terms, quotes), terms, quotes)
        var isQuoted = Array(repeating: false, count: sentences.count)
        var summary: [SummarySentence] = []
        for entry in ranking {
            guard let quote = quotes[entry.sentences.lowerBound], !isQuoted[quote].contains(true) else { continue }
            for index in quote { isQuoted[index] = true }
            summary.append(SummarySentence(sentences: quote, weight: entry.weight, reasons: entry.reasons))
        }
        return (ranking, summary)
    }

    /// The best first, then whatever is best and least like those before that may be quoted.
    private func diversified(
        _ scored: [Candidate], _ terms: SentenceTerms, _ quotes: [Range<Int>?]
    ) -> [SummarySentence] {
        let candidates = scored.sorted { ($1.score.total, $0.index) < ($0.score.total, $1.index) }
        var rest = Array(candidates.prefix(Summary.diverse))
        var chosen: [SummarySentence] = []
        while let best = best(of: rest) {
            let candidate = rest.remove(at: best)
            chosen.append(summarySentence(candidate))
            guard quotes[candidate.index] != nil else { continue }
            let vector = terms.vector(of: candidate.index)
            for index in rest.indices {
                let similarity = terms.similarity(rest[index].index, to: vector, of: candidate.index)
                rest[index].similarity = max(rest[index].similarity, similarity)
            }
        }
        return chosen + candidates.dropFirst(Summary.diverse).map(summarySentence)
    }

    private func summarySentence(_ candidate: Candidate) -> SummarySentence {
        var score = candidate.score
        score.add("repeats", score.repeats(candidate.similarity))
        let range = candidate.index..<candidate.index + 1
        return SummarySentence(sentences: range, weight: score.total, reasons: score.reasons)
    }

    private func best(of candidates: [Candidate]) -> Int? {
        candidates.indices.max {
            (candidates[$0].weight, candidates[$1].index) < (candidates[$1].weight, candidates[$0].index)
        }
    }

    private func scored(_ terms: SentenceTerms, _ quotes: [Range<Int>?]) -> [Candidate] {
        let factors = SentenceScore.Factors(isTitled: !titleTable.terms.isEmpty, isChinese: isChinese)
        let (centralities, topicality) = (terms.centralities(), terms.topicality())
        let titles = TitleOverlap(reading).overlaps(terms, table, titleTable)
        let defects = SentenceDefects(reading: reading, sentences: sentences, isChinese: isChinese)
        var result: [Candidate] = []
        for index in sentences.indices where finder.isText(index) {
            var score = SentenceScore()
            score.add("title", factors.title * titles[index].share + factors.closeness * titles[index].closeness)
            score.add("position", factors.position / (1 + factors.decay * Double(result.count)))
            score.add("centrality", factors.centrality * centralities[index])
            score.add("topic", factors.topic * topicality[index])
            defects.add(to: &score, index, factors)
            result.append(Candidate(index: index, score: score))
        }
        return result
    }
}
