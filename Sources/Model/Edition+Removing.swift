extension Edition {
    /// Leaves out each quoted passage that `isUnfit` says so of, with the row that is nothing without it; counted in
    /// `counts.unverified`.
    package mutating func removeSentences(where isUnfit: (EditionSentence) -> Bool) {
        counts.unverified += leaveOut(isUnfit)
    }

    /// Takes articles out that are no longer kept: what was quoted of them, counted in `counts.forgotten`, and where they were
    /// listed. A storyline of which nothing is left goes, too.
    package mutating func forget(_ articles: Set<ArticleID>) {
        let removed = leaveOut { articles.contains($0.article) }
        for position in stories.indices { stories[position].forget(articles) }
        stories.removeAll { $0.sources.isEmpty && $0.copies.isEmpty && $0.quotedSentences.isEmpty }
        lines.removeAll { articles.contains($0.source.article) }
        for position in lines.indices { lines[position].source.forget(articles) }
        others.removeAll { articles.contains($0.article) }
        if removed > 0 { counts.forgotten = (counts.forgotten ?? 0) + removed }
    }

    /// Gives a storyline another slug and title wherever it is named.
    package mutating func rename(_ story: StoryID, slug: String, title: String) {
        for position in stories.indices where stories[position].id == story {
            (stories[position].slug, stories[position].title) = (slug, title)
        }
        for position in lines.indices where lines[position].story == story { lines[position].slug = slug }
        for position in (quiet ?? []).indices where quiet?[position].story == story {
            quiet?[position].slug = slug
            quiet?[position].title = title
        }
        for position in (overdue ?? []).indices where overdue?[position].story == story {
            overdue?[position].slug = slug
            overdue?[position].title = title
        }
    }

    /// How many passages that were.
    private mutating func leaveOut(_ isUnfit: (EditionSentence) -> Bool) -> Int {
        let before = quotedSentences.count
        for position in stories.indices { stories[position].removeSentences(where: isUnfit) }
        for position in lines.indices where lines[position].sentence.map(isUnfit) == true {
            lines[position].sentence = nil
        }
        overdue?.removeAll { $0.resolution.quotedSentences.contains(where: isUnfit) }
        if overdue?.isEmpty == true { overdue = nil }
        return before - quotedSentences.count
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

extension EditionStory {
    fileprivate mutating func forget(_ articles: Set<ArticleID>) {
        sources.removeAll { articles.contains($0.article) }
        copies.removeAll { articles.contains($0.article) }
        for position in sources.indices { sources[position].forget(articles) }
        timeline.removeAll { articles.contains($0.article) }
        for position in sentences.indices {
            sentences[position].alsoIn.removeAll { articles.contains($0.article) }
        }
    }
}

extension EditionSource {
    fileprivate mutating func forget(_ articles: Set<ArticleID>) {
        copies.removeAll { articles.contains($0.article) }
    }
}
