import Model

/// After so many days without an article, or without an edition that showed it, a reader is told what a storyline was.
private let silentDays: Int64 = 7

extension StoryDesk {
    /// Two sentences that tell a storyline which was silent for long: of what editions of the series quoted, else of its
    /// earlier articles; nearest to what it is about first, then in order of time.
    func recalled() -> [EditionRecall] {
        let history = prepared.story.history
        guard isSilent(history) else { return [] }
        let quoted = history.quoted.filter { $0.kind == .development || $0.kind == .event }
        let recalls = quoted.isEmpty ? earlierLeads(history) : quoted.map(recall)
        let terms = recalls.map { SentenceTerms($0.sentence.text.utf8, weights: weights) }
        let subject = SentenceTerms(
            (history.titles + [prepared.story.title ?? ""]).joined(separator: "\n").utf8, weights: weights)
        let ranked = recalls.indices.sorted { left, right in
            (terms[left].coverage(of: subject), right) > (terms[right].coverage(of: subject), left)
        }
        guard let first = ranked.first else { return [] }
        let second = ranked.dropFirst().first {
            terms[$0].likeness(to: terms[first]) < 0.4 && recalls[$0].sentence.text != recalls[first].sentence.text
        }
        return [first, second].compactMap(\.self).sorted().map { recalls[$0] }
    }

    private func isSilent(_ history: StoryHistory) -> Bool {
        let now = prepared.originals.map(\.time).min() ?? .max
        let isCarriedLongAgo = history.carriedAt.map { now - $0 >= silentDays * 86_400 } ?? false
        let isToldLongAgo = history.times.max().map { now - $0 >= silentDays * 86_400 } ?? false
        return isCarriedLongAgo || isToldLongAgo
    }

    private func recall(_ quoted: QuotedSentence) -> EditionRecall {
        var sentence = quoted.sentence
        (sentence.why, sentence.new, sentence.alsoIn, sentence.day) = ([], [], [], nil)
        return EditionRecall(sentence: sentence, title: quoted.title, edition: quoted.edition)
    }

    /// Of each earlier article the sentence of its beginning that is nearest to its title.
    private func earlierLeads(_ history: StoryHistory) -> [EditionRecall] {
        history.earlier.compactMap { article in
            let text = Array(article.text.utf8)
            let offsets = ScalarOffsets(article.text)
            let title = SentenceTerms(article.title.utf8, weights: weights)
            let fit = article.sentences.prefix(6).enumerated().filter { _, sentence in
                sentence.kind == .statement && sentence.leansOn == 0 && sentence.utf8.count <= 480
                    && sentence.utf8.lowerBound >= 0 && sentence.utf8.upperBound <= text.count
                    && isWhole(text[sentence.utf8])
            }
            let best = fit.max { left, right in
                title.likeness(to: SentenceTerms(text[left.element.utf8], weights: weights))
                    < title.likeness(to: SentenceTerms(text[right.element.utf8], weights: weights))
            }
            guard let (index, sentence) = best else { return nil }
            let quote = EditionSentence(
                article: article.id, sentence: index, utf8: sentence.utf8, scalars: offsets.scalars(sentence.utf8),
                text: String(decoding: text[sentence.utf8], as: UTF8.self))
            return EditionRecall(sentence: quote, title: article.title, edition: "")
        }
    }
}
