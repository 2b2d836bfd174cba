import Model

extension StoryDesk {
    /// Figures that differ between sources: sentences nearly alike but for one amount of the same unit. Two at most.
    /// Nothing is averaged, nothing picked.
    mutating func disagreements() -> [EditionDisagreement] {
        let stated = figures()
        var used: Set<Int> = []
        var result: [EditionDisagreement] = []
        for (index, left) in stated.enumerated() where result.count < 2 && !used.contains(index) {
            let others = stated.indices.dropFirst(index + 1)
            guard let other = others.first(where: { !used.contains($0) && left.disagrees(with: stated[$0]) }),
                let first = quote(left), let second = quote(stated[other])
            else { continue }
            used.formUnion([index, other])
            result.append(EditionDisagreement(figures: [first, second]))
        }
        return result
    }

    private struct StatedFigure {
        var passage: Passage
        var terms: SentenceTerms
        var source: String
        var amount: Range<Int>
        var number: String
        var unit: String

        func disagrees(with other: StatedFigure) -> Bool {
            source != other.source && unit == other.unit && !unit.isEmpty && number != other.number
                && terms.figures.count == other.terms.figures.count && terms.likeness(to: other.terms) > 0.65
        }
    }

    /// Sentences that stand alone and give just one amount, 200 at most, so that comparing all of them stays cheap.
    private func figures() -> [StatedFigure] {
        guard Set(articles.map(\.source)).count > 1 else { return [] }
        let all = articles.indices.lazy.flatMap { index in
            articles[index].sentences.indices.lazy.compactMap { figure(inSentence: $0, of: index) }
        }
        return Array(all.prefix(200))
    }

    private func figure(inSentence sentence: Int, of index: Int) -> StatedFigure? {
        let article = articles[index]
        guard article.terms[sentence].figures.count == 1,
            let passage = article.standalone(sentence..<sentence + 1, article: index, limit: 600)
        else { return nil }
        let amounts = article.input.analysis.amounts.prefix(400).filter { passage.utf8.contains($0) && !$0.isEmpty }
        guard amounts.count == 1, passage.sentences.count == 1 else { return nil }
        let words = Array(article.text[amounts[0]])
        let isNumeric = { (byte: UInt8) in (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C }
        return StatedFigure(
            passage: passage, terms: article.terms[sentence], source: article.source, amount: amounts[0],
            number: String(decoding: words.filter { isNumeric($0) && $0 != 0x2C }, as: UTF8.self),
            unit: String(decoding: words.filter { !isNumeric($0) && $0 != 0x20 }, as: UTF8.self))
    }

    private mutating func quote(_ stated: StatedFigure) -> EditionDisagreement.Figure? {
        let sentence = stated.passage.sentences.lowerBound
        guard let figure = articles[stated.passage.article].quote(stated.amount, sentence: sentence)?.text,
            let quote = say(stated.passage)
        else { return nil }
        return EditionDisagreement.Figure(figure: figure, sentence: quote)
    }
}
