import Model

/// What a storyline had said before a period: names, figures and the words of its sentences.
struct KnownBefore: Sendable {
    private let names: Set<String>
    private let figures: Set<UInt32>
    private let terms: Set<UInt32>
    /// Of earlier articles and of what editions quoted.
    private let sentences: [SentenceTerms]
    let isEmpty: Bool

    /// Sentences of an earlier article beyond so many bytes, which are little read, tell nothing.
    private static let bytesOfArticle = 6000
    private static let mostSentences = 800

    /// - Parameter names: for `has`; they are worked out where they are asked for.
    init(_ history: StoryHistory, names: [String], weights: TermWeights) {
        self.names = Set(names.map { $0.lowercased() })
        isEmpty = history.articleCount == 0
        var scanner = TermScanner()
        for title in history.titles { scanner.scan(title.utf8) }
        for quoted in history.quoted { scanner.scan(quoted.sentence.text.utf8) }
        var told = history.quoted.map { SentenceTerms($0.sentence.text.utf8, weights: weights) }
        for article in history.earlier.reversed() {
            let text = Array(article.text.utf8.prefix(Self.bytesOfArticle))
            scanner.scan(text)
            for sentence in article.sentences where told.count < Self.mostSentences {
                guard sentence.utf8.lowerBound >= 0, sentence.utf8.upperBound <= text.count else { break }
                told.append(SentenceTerms(text[sentence.utf8], weights: weights))
            }
        }
        (figures, terms, sentences) = (Set(scanner.figures), Set(scanner.terms), told)
    }

    func has(_ name: Name) -> Bool {
        if names.contains(name.name.lowercased()) { return true }
        if name.aliases.contains(where: { names.contains($0.lowercased()) }) { return true }
        return !isEmpty && ([name.name] + name.aliases).contains { hasWords(of: $0.utf8) }
    }

    /// All words and figures of it were said: hardly by chance where they are those of a name.
    private func hasWords(of name: some Collection<UInt8>) -> Bool {
        var scanner = TermScanner()
        scanner.scan(name)
        return !scanner.terms.isEmpty && scanner.terms.allSatisfy(terms.contains)
            && scanner.figures.allSatisfy(figures.contains)
    }

    /// All numbers in it were there.
    func hasFigures(of amount: some Collection<UInt8>) -> Bool {
        var scanner = TermScanner()
        scanner.scan(amount)
        return scanner.figures.allSatisfy(figures.contains)
    }

    /// 0…1: how much of the weight of a passage's terms had never been said.
    func share(newIn passage: SentenceTerms) -> Double {
        guard !isEmpty, passage.mass > 0 else { return 1 }
        var new: Float = 0
        for (term, weight) in zip(passage.vector.terms, passage.vector.weights) where !terms.contains(term) {
            new += weight * weight
        }
        return Double(new / passage.mass)
    }

    /// One sentence of before says nearly all of it, and all its figures.
    func says(_ passage: SentenceTerms) -> Bool {
        sentences.contains { sentence in
            guard passage.figuresAreIn(sentence) else { return false }
            let share = passage.shareIn(sentence)
            return share > 0.72 || share > 0.4 && sentence.likeness(to: passage) > 0.55
        }
    }
}
