import Model

/// What a repost says beyond what it repeats: its first sentences, two at most, that stand by themselves and not in the
/// original; none where it only cuts. `nil` where the two cannot be compared word for word, as in other characters.
func additions(
    of copy: DigestArticle, to original: DigestArticle, weights: TermWeights
) -> [EditionSentence]? {
    let article = PreparedArticle(copy, isArchive: false, weights: weights)
    let told = Shingles(original.article.text)
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
            passage.sentences.allSatisfy({ own.contains($0) }),
            let quote = article.quote(passage.utf8, sentence: passage.sentences.lowerBound)
        else { continue }
        added.append(quote)
        end = passage.sentences.upperBound
    }
    return added
}

extension PreparedArticle {
    /// The range lies in the text, and a run that can be compared in it.
    fileprivate func holds(_ utf8: Range<Int>) -> Bool {
        utf8.lowerBound >= 0 && utf8.upperBound <= text.count && utf8.count >= 8
    }
}
