package import Index
package import Model

/// Whether each passage that an edition quotes stands in its kept article at its offsets, word for word; and whether
/// that article's text is still the one that was read.
///
/// It asks the database alone. Memory: one article's text; each article is read once.
package struct Verification: Sendable, Equatable {
    package struct Failure: Sendable, Equatable {
        package var sentence: EditionSentence
        /// For people.
        package var reason: String
    }

    package var edition: String
    package var checked = 0
    /// In the order of the edition.
    package var failures: [Failure] = []

    package init(of edition: Edition, against index: ArticleIndex) throws {
        self.edition = edition.name
        let sentences = edition.quotedSentences
        checked = sentences.count
        var faults = [String?](repeating: nil, count: sentences.count)
        let places = Dictionary(grouping: sentences.indices, by: { sentences[$0].article })
        for (article, places) in places.sorted(by: { $0.key < $1.key }) {
            let proof = try Proof(of: article, in: index)
            for place in places { faults[place] = proof.fault(of: sentences[place]) }
        }
        failures = zip(sentences, faults).compactMap { sentence, fault in
            fault.map { Failure(sentence: sentence, reason: $0) }
        }
    }
}

/// An article's text as the database gives it now.
private struct Proof {
    private var text = ""
    private var sentences: [Sentence] = []
    /// Why nothing of the article is proven.
    private var damage: String?

    init(of article: ArticleID, in index: ArticleIndex) throws {
        do {
            guard let stored = try index.storedArticle(article) else {
                damage = "the article is not kept"
                return
            }
            (text, sentences) = (stored.article.text, stored.sentences)
            if try !index.isIntact(stored) { damage = "the kept text is not the one that was read (by its hash)" }
        } catch let error as IndexError { damage = "the kept text is damaged: \(error)" }
    }

    /// `nil` where the passage stands as quoted.
    func fault(of passage: EditionSentence) -> String? {
        if let damage { return damage }
        let bytes = text.utf8
        guard passage.utf8.lowerBound >= 0, passage.utf8.upperBound <= bytes.count else {
            return "the range ends behind the article's text"
        }
        guard bytes.dropFirst(passage.utf8.lowerBound).prefix(passage.utf8.count).elementsEqual(passage.text.utf8)
        else { return "the article has other words there" }
        let scalars = ScalarOffsets(text).scalars(passage.utf8)
        guard scalars == passage.start..<passage.end else { return "the offsets in scalars are \(scalars)" }
        guard sentences.indices.contains(passage.sentence),
            sentences[passage.sentence].utf8.lowerBound <= passage.utf8.lowerBound
        else { return "the link opens another sentence" }
        return nil
    }
}
