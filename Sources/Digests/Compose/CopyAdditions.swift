import Model

/// What a repost says beyond what it repeats: its first sentences, two at most, that stand by themselves and not in the
/// original; none where it only cuts. `nil` where the two cannot be compared word for word, as in other characters.
func additions(
    of copy: DigestArticle, to original: DigestArticle, weights: TermWeights
) -> [EditionSentence]? {
    let article = PreparedArticle(copy, isArchive: false, weights: weights)
    let told = Shingles(original.article.text)
    let titles = [copy, original].map { SentenceTerms($0.article.title.utf8, weights: weights) }
    let own = article.sentences.indices.filter { index in
        let utf8 = article.sentences[index].utf8
        return article.holds(utf8) && !told.contain(article.text[utf8])
    }
    guard own.count * 2 <= article.sentences.count else { return nil }
    var added: [EditionSentence] = []
    var end = 0
    for index in own where added.count < 2 && index >= end {
        guard let passage = article.standalone(index..<index + 1, article: 0, limit: 600),
            passage.sentences.lowerBound >= end,
            passage.sentences.allSatisfy({ own.contains($0) }), article.isTelling(passage, apartFrom: titles),
            let quote = article.quote(passage.utf8, sentence: passage.sentences.lowerBound)
        else { continue }
        added.append(quote)
        end = passage.sentences.upperBound
    }
    return added
}

extension PreparedArticle {
    /// It is a whole sentence of some length, not a heading, a time or a title once more.
    fileprivate func isTelling(_ passage: Passage, apartFrom titles: [SentenceTerms]) -> Bool {
        let words = text[passage.utf8]
        let length = words.count { $0 & 0xC0 != 0x80 }
        let terms = terms[passage.sentences.lowerBound]
        return isWhole(words) && length >= (isIdeographicText(words) ? 16 : 40)
            && !titles.contains { $0.likeness(to: terms) > 0.6 }
    }

    /// The range lies in the text, and a run that can be compared in it.
    fileprivate func holds(_ utf8: Range<Int>) -> Bool {
        utf8.lowerBound >= 0 && utf8.upperBound <= text.count && utf8.count >= 8
    }
}
