import Model

/// An article made ready for quoting: its bytes, the terms of its sentences, and what tells it from the others.
///
/// One object: each passage that is looked at asks for its article, of which a copy would count up thirty references.
final class PreparedArticle: Sendable {
    let input: DigestArticle
    let analysis: Analysis
    let text: [UInt8]
    let offsets: ScalarOffsets
    /// Who publishes it; an article that names nobody is a source of its own.
    let source: String
    let titleTerms: SentenceTerms
    /// Of each of the first sentences, in order.
    let terms: [SentenceTerms]
    let isArchive: Bool
    /// Sentences that ask the reader for something, or say where a picture comes from.
    let boilerplate: Set<Int>
    private let former: Shingles?

    /// Sentences of an article beyond this one are not looked at.
    static let sentenceLimit = 400

    init(_ input: DigestArticle, isArchive: Bool, weights: TermWeights) {
        self.input = input
        analysis = input.analysis
        self.isArchive = isArchive
        text = Array(input.article.text.utf8)
        offsets = ScalarOffsets(input.article.text)
        source = sourceName(of: input.article) ?? "#\(input.article.id)"
        titleTerms = SentenceTerms(input.article.title.utf8, weights: weights)
        let text = text
        terms = analysis.sentences.prefix(Self.sentenceLimit).map { sentence in
            let isInside = sentence.utf8.lowerBound >= 0 && sentence.utf8.upperBound <= text.count
            return SentenceTerms(isInside ? text[sentence.utf8] : [], weights: weights)
        }
        boilerplate = Set(analysis.ranking.lazy.filter(\.isBoilerplate).map(\.sentences.lowerBound))
        former = input.formerText.map(Shingles.init)
    }

    var id: ArticleID { input.article.id }
    /// Its day, as days since 1970-01-01, where it says when it was published.
    var writtenOn: Int? { input.article.published.map { $0.civil.daysSinceEpoch } }
    var sentences: ArraySlice<Sentence> { analysis.sentences.prefix(Self.sentenceLimit) }

    /// It stood already in the reading that this one replaces.
    func isOld(_ utf8: Range<Int>) -> Bool { former?.contain(text[utf8]) ?? false }
}

/// The publication, else the author, else nothing.
func sourceName(of article: Article) -> String? {
    if !article.publication.isEmpty { return article.publication }
    return article.byline.isEmpty ? nil : article.byline
}
