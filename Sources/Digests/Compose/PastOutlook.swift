import Model

extension StoryDesk {
    /// The question stands above an article as well.
    func isHeadline(_ passage: Passage) -> Bool {
        let terms = terms(of: passage)
        return articles.contains { $0.titleTerms.likeness(to: terms) > 0.6 }
    }

    /// It stands by itself in a paragraph with others behind it, as the questions of an interview do.
    func isAnsweredBelow(_ passage: Passage) -> Bool {
        let sentences = articles[passage.article].sentences
        guard let last = sentences.last, passage.sentences.count == 1 else { return false }
        let block = sentences[passage.sentences.lowerBound].block
        return last.block > block && sentences.count { $0.block == block } == 1
    }

    /// What was expected for a day that is over, or told of plans of long ago.
    func isPast(_ passage: Passage) -> Bool {
        let article = articles[passage.article]
        let mentions = article.analysis.dates.prefix(400).filter {
            passage.utf8.contains($0.utf8) && $0.date.utf8.count == 10
        }
        let days = mentions.compactMap { isoDays($0.end ?? $0.date) }
        if let latest = days.max(), let written = article.writtenOn, latest + 1 < written { return true }
        if days.count > 1, days.allSatisfy({ $0 < today }) { return true }
        return zip(mentions, days).contains { mention, day in
            day < today && isAwaited(article.text[passage.utf8.lowerBound..<mention.utf8.lowerBound])
        }
    }

    /// What stands before a day tells that something was to happen on it.
    private func isAwaited(_ before: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: before.suffix(24), as: UTF8.self)
        return ["将在", "将于", "定于", "预计在", "预计于", " by ", "due on ", "scheduled for "].contains { words.hasSuffix($0) }
    }
}
