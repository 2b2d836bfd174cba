internal import Model

/// An article's text as the steps of the analysis see it: folded, cut into words and sentences.
struct Reading {
    let article: Article
    let lexicon: Lexicon
    let text: FoldedText
    let tokens: [Token]
    /// What `Data/cues.tsv` says of each token.
    let cues: [Cue]
    let pairs: BracketPairs
    /// Scalar ranges, in order.
    let blocks: [Range<Int>]
    let sentences: [SentenceSpan]
    /// Title and lead, each a text of its own.
    let title: Passage
    let lead: Passage

    /// Whether a learned word stands in it.
    let usesLearned: Bool

    init(_ article: Article, _ lexicon: Lexicon, _ learned: LearnedWords = .none, asOf instant: Int64 = .max) {
        (self.article, self.lexicon) = (article, lexicon)
        let text = FoldedText(article.text, lexicon.characters)
        let (tokens, usesLearned) = WordCutter.tokens(of: text, lexicon, learned, asOf: instant)
        let blocks = article.blocks.map { text.scalars(at: $0.utf8) }
        let pairs = BracketPairs(text, blocks: blocks)
        sentences = SentenceSpan.all(of: article, text, tokens, blocks, pairs, lexicon)
        cues = tokens.map { $0.kind == .number ? [] : lexicon.cue(text.scalars[$0.range]) }
        (self.text, self.tokens, self.blocks, self.pairs) = (text, tokens, blocks, pairs)
        title = Passage(article.title, lexicon, learned, asOf: instant)
        lead = Passage(leadOf: article, text, tokens) ?? Passage(article.lead, lexicon, learned, asOf: instant)
        self.usesLearned = usesLearned || title.usesLearned || lead.usesLearned
    }
}

/// A short text cut into words.
struct Passage {
    let text: FoldedText
    let tokens: [Token]
    let usesLearned: Bool

    /// The lead where it is the text's first block, as it mostly is: cut already.
    init?(leadOf article: Article, _ text: FoldedText, _ tokens: [Token]) {
        guard let block = article.blocks.first, block.utf8.lowerBound == 0,
            article.text.utf8.prefix(block.utf8.upperBound).elementsEqual(article.lead.utf8)
        else { return nil }
        let end = text.scalar(at: block.utf8.upperBound)
        guard end == text.count || text.classes[end] == .lineFeed else { return nil }
        (self.text, usesLearned) = (text, false)
        self.tokens = Array(tokens[..<partitionPoint(tokens.count) { tokens[$0].end > end }])
    }

    init(_ string: String, _ lexicon: Lexicon, _ learned: LearnedWords, asOf instant: Int64) {
        text = FoldedText(string, lexicon.characters)
        (tokens, usesLearned) = WordCutter.tokens(of: text, lexicon, learned, asOf: instant)
    }
}
