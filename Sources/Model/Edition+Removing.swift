extension Edition {
    /// Leaves out each quoted passage that `isUnfit` says so of, with the row that is nothing without it; counted in
    /// `counts.unverified`.
    package mutating func removeSentences(where isUnfit: (EditionSentence) -> Bool) {
        let before = quotedSentences.count
        for position in stories.indices { stories[position].removeSentences(where: isUnfit) }
        for position in lines.indices where lines[position].sentence.map(isUnfit) == true {
            lines[position].sentence = nil
        }
        overdue?.removeAll { $0.resolution.quotedSentences.contains(where: isUnfit) }
        if overdue?.isEmpty == true { overdue = nil }
        counts.unverified += before - quotedSentences.count
    }
}

extension EditionStory {
    fileprivate mutating func removeSentences(where isUnfit: (EditionSentence) -> Bool) {
        previously.removeAll { isUnfit($0.sentence) }
        sentences.removeAll(where: isUnfit)
        for position in disagreements.indices {
            disagreements[position].figures.removeAll { isUnfit($0.sentence) }
        }
        disagreements.removeAll { $0.figures.count < 2 }
        quotations.removeAll { isUnfit($0.sentence) }
        expectations.removeAll(where: isUnfit)
        questions.removeAll(where: isUnfit)
        timeline.removeAll { $0.sentence.map(isUnfit) == true }
        for position in sources.indices {
            for copy in sources[position].copies.indices {
                sources[position].copies[copy].adds?.removeAll(where: isUnfit)
            }
        }
        // An expectation without its answer, or an answer to nothing, tells nothing.
        resolved?.removeAll { $0.quotedSentences.contains(where: isUnfit) }
    }
}
