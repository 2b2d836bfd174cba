internal import Model

/// Ranks the sentences that may stand in a digest: title overlap, position, centrality, names and figures, then
/// diversity (MMR; Carbonell and Goldstein, 1998).
struct Summary {
    /// So many are chosen for diversity; the rest follow by score.
    private static let diverse = 40
    private static let similarityFactor = 0.6
    private static let longestEnumeration = 5

    private struct Candidate {
        var index: Int
        var range: Range<Int>
        var score: SentenceScore
        var weight: Double
        var similarity = 0.0
    }

    let reading: Reading
    let sentences: [Sentence]
    let table: TermTable
    let titleTable: TermTable
    let isChinese: Bool
    /// How many names each sentence mentions.
    let names: [Int]

    func ranked() -> [SummarySentence] {
        let terms = SentenceTerms(reading, table)
        var candidates = scored(terms)
        if candidates.isEmpty { candidates = scored(terms, isBare: true) }
        candidates.sort { ($1.weight, $0.index) < ($0.weight, $1.index) }
        var rest = Array(candidates.prefix(Summary.diverse))
        var chosen: [SummarySentence] = []
        while let best = best(of: rest) {
            let candidate = rest.remove(at: best)
            chosen.append(summarySentence(candidate))
            for index in rest.indices {
                rest[index].similarity = max(
                    rest[index].similarity, terms.similarity(rest[index].index, candidate.index))
            }
        }
        return chosen + candidates.dropFirst(Summary.diverse).map(summarySentence)
    }

    private func summarySentence(_ candidate: Candidate) -> SummarySentence {
        var score = candidate.score
        score.add("repeats", -Summary.similarityFactor * candidate.similarity)
        return SummarySentence(sentences: candidate.range, weight: score.total, reasons: score.reasons)
    }

    private func best(of candidates: [Candidate]) -> Int? {
        var (best, weight) = (Int?.none, -Double.infinity)
        for (index, candidate) in candidates.enumerated() {
            let own = candidate.weight - Summary.similarityFactor * candidate.similarity
            if own > weight || own == weight && candidate.index < candidates[best ?? 0].index {
                (best, weight) = (index, own)
            }
        }
        return best
    }

    private func scored(_ terms: SentenceTerms, isBare: Bool = false) -> [Candidate] {
        let centralities = terms.centralities(table)
        let position = SentenceScore.positionFactor(isTitled: !titleTable.terms.isEmpty, isChinese: isChinese)
        let centrality = SentenceScore.centralityFactor(isChinese: isChinese)
        let kinds = SentenceKinds(reading: reading)
        let titles = TitleOverlap(reading).shares(terms, table, titleTable)
        var result: [Candidate] = []
        for (index, sentence) in sentences.enumerated() {
            guard let range = range(of: index, kinds) ?? (isBare ? bareRange(of: index) : nil) else { continue }
            var score = SentenceScore()
            score.add("title", SentenceScore.titleFactor * titles[index])
            score.add("position", position / (1 + 0.3 * Double(result.count)))
            score.add("centrality", centrality * centralities[index])
            addDetails(index, sentence, kinds, &score)
            result.append(Candidate(index: index, range: range, score: score, weight: score.total))
        }
        return result
    }

    /// In a text without any sentence that stands alone, each one may be quoted.
    private func bareRange(of index: Int) -> Range<Int>? {
        sentences[index].kind == .heading ? nil : index..<index + 1
    }

    private func addDetails(
        _ index: Int, _ sentence: Sentence, _ kinds: SentenceKinds, _ score: inout SentenceScore
    ) {
        let span = reading.sentences[index]
        let tokens = reading.tokens[span.tokens]
        score.add("names", SentenceScore.namesFactor * Double(min(names[index], 4)))
        if tokens.contains(where: { $0.kind == .number }) { score.add("figures", SentenceScore.figuresFactor) }
        if tokens.count(where: \.isWord) < 6 { score.add("short", SentenceScore.shortPenalty) }
        if sentence.leansOn != 0 { score.add("leaning", SentenceScore.leaningPenalty) }
        let opening = kinds.opening(span)
        if opening.contains(.boilerplate) || isBoilerplate(span.tokens) {
            score.add("boilerplate", SentenceScore.boilerplatePenalty)
        }
    }

    /// Two of the words that ask the reader for something, or one in a few words.
    private func isBoilerplate(_ tokens: Range<Int>) -> Bool {
        let found = tokens.count { reading.cues[$0].contains(.boilerplate) }
        return found >= 2 || found == 1 && tokens.count < 12
    }

    /// What must be quoted with a sentence; nil where it may not be quoted.
    private func range(of index: Int, _ kinds: SentenceKinds) -> Range<Int>? {
        let sentence = sentences[index]
        guard sentence.kind == .statement, isProse(reading.article.blocks[sentence.block].kind) else { return nil }
        guard let leansOn = sentence.leansOn, leansOn <= 2 else { return nil }
        let isOpen = reading.text.scalars[reading.sentences[index].scalars.upperBound - 1] == 0x3A
        guard !isOpen else { return nil }
        let start = index - leansOn
        guard sentences[start...index].allSatisfy({ $0.kind != .heading }) else { return nil }
        return enumeration(from: index, kinds).map { start..<$0 }
    }

    private func isProse(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .paragraph, .quote, .listItem: true
        case .heading, .code, .tableRow, .caption: false
        }
    }

    /// The end of the enumeration that a sentence opens (首先…其次…最后 in one block), one further for any other sentence;
    /// nil where it is too long to be quoted whole.
    private func enumeration(from index: Int, _ kinds: SentenceKinds) -> Int? {
        guard kinds.order(reading.sentences[index]).contains(.orderFirst) else { return index + 1 }
        let block = sentences[index].block
        var end = index + 1
        for next in index + 1..<min(sentences.count, index + 1 + 2 * Summary.longestEnumeration)
        where sentences[next].block == block && kinds.order(reading.sentences[next]).contains(.orderNext) {
            end = next + 1
        }
        return end - index <= Summary.longestEnumeration ? end : nil
    }
}
