package import Model
package import Index

/// Whether each passage that an edition quotes stands in its kept article at its offsets, word for word.
package struct Verification: Sendable, Equatable {
    package struct Failure: Sendable, Equatable {
        package var sentence: EditionSentence
        /// For people.
        package var reason: String
    }

    package var edition: String
    package var checked = 0
    package var failures: [Failure] = []

    package init(of edition: Edition, against index: ArticleIndex) throws {
        self.edition = edition.name
        for sentence in edition.quotedSentences {
            checked += 1
            if let reason = try fault(of: sentence, index) {
                failures.append(Failure(sentence: sentence, reason: reason))
            }
        }
    }
}

private func fault(of sentence: EditionSentence, _ index: ArticleIndex) throws -> String? {
    guard let stored = try index.storedArticle(sentence.article) else { return "the article is not kept" }
    let bytes = Array(stored.article.text.utf8)
    guard sentence.utf8.lowerBound >= 0, sentence.utf8.upperBound <= bytes.count else {
        return "the range ends behind the article's text"
    }
    guard bytes[sentence.utf8].elementsEqual(sentence.text.utf8) else { return "the article has other words there" }
    let scalars = ScalarOffsets(stored.article.text).scalars(sentence.utf8)
    guard scalars == sentence.start..<sentence.end else { return "the offsets in scalars are \(scalars)" }
    guard stored.sentences.indices.contains(sentence.sentence),
        stored.sentences[sentence.sentence].utf8.lowerBound <= sentence.utf8.lowerBound
    else { return "the link opens another sentence" }
    return nil
}
