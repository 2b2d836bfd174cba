import Model

/// A figure in a sentence: how many of what.
struct StatedFigure {
    var article: Int
    var sentence: Int
    var amount: Amount

    /// Number and unit, as they stand in the text.
    var utf8: Range<Int> { amount.utf8 }
}

extension Amount {
    /// It says what it counts: a bare number may be anything.
    var isOfSomething: Bool { kind == .people || !unit.isEmpty }

    /// The same number of the same things.
    func isEqual(to other: Amount) -> Bool { isComparable(with: other) && value == other.value && upper == other.upper }
}

extension Passage {
    /// A sentence of an article by itself.
    init(article index: Int, sentence: Int, of article: PreparedArticle) {
        self.init(article: index, sentences: sentence..<sentence + 1, utf8: article.sentences[sentence].utf8)
    }
}
