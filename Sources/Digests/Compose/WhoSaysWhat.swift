import Model

extension StoryDesk {
    /// What people said, one a speaker, as many as there is room for; in order of choice.
    mutating func whoSaysWhat() -> [EditionQuotation] {
        let ranked = utterances().sorted {
            $0.weight != $1.weight
                ? $0.weight > $1.weight
                : ($0.passage.article, $0.passage.utf8.lowerBound) < ($1.passage.article, $1.passage.utf8.lowerBound)
        }
        var heard: [String] = []
        var result: [EditionQuotation] = []
        for utterance in ranked.prefix(80) where result.count < room.quotations {
            let speaker = utterance.key
            guard !heard.contains(speaker), !isSaid(utterance.passage), !isKnown(utterance.passage),
                var quote = say(utterance.passage)
            else { continue }
            heard.append(speaker)
            quote.why = [Reason("speaker", utterance.weight)]
            result.append(EditionQuotation(speaker: utterance.speaker, sentence: quote))
        }
        return result
    }

    private struct Utterance {
        var passage: Passage
        var speaker: String
        /// The same for each way in which the article writes the speaker.
        var key: String
        var weight: Double
    }

    private func utterances() -> [Utterance] {
        articles.indices.flatMap { index in
            articles[index].analysis.quotations.prefix(200).compactMap { utterance($0, of: index) }
        }
    }

    private func utterance(_ quotation: Quotation, of index: Int) -> Utterance? {
        let article = articles[index]
        guard quotation.isDirect, let range = quotation.speaker, (24...900).contains(quotation.utf8.count),
            article.sentences.indices.contains(quotation.sentence),
            article.sentences[quotation.sentence].leansOn == 0, quotation.utf8.upperBound <= article.text.count,
            let speaker = article.quote(range, sentence: quotation.sentence)?.text, !isPronoun(speaker)
        else { return nil }
        let passage = Passage(
            article: index, sentences: quotation.sentence..<quotation.sentence + 1, utf8: quotation.utf8)
        let name = article.analysis.names.first { $0.mentions.contains { $0.overlaps(range) } }
        let standing = min(1, Double(name?.mentions.count ?? 0) / 5) + (name == nil ? 0 : 0.5)
        return Utterance(
            passage: passage, speaker: speaker, key: (name?.name ?? speaker).lowercased(),
            weight: standing + Double(terms(of: passage).coverage(of: topic).squareRoot()))
    }
}

/// A speaker who is named elsewhere, if at all.
private func isPronoun(_ speaker: String) -> Bool {
    let pronouns: Set<String> = [
        "他", "她", "它", "他们", "她们", "我", "我们", "你", "您", "其", "对方", "自己", "他還", "他們", "我們",
        "he", "she", "they", "it", "i", "we", "you", "who",
    ]
    return pronouns.contains(speaker.lowercased())
}
