import Model

/// The articles that an edition cites, in the order in which they are cited first, each with the places.
struct CitedArticles {
    private(set) var order: [ArticleID] = []
    private var passages: [ArticleID: [Range<Int>]] = [:]
    private var sentences: [ArticleID: Set<Int>] = [:]
    /// Positions of the storylines that cite it, ascending.
    private(set) var stories: [ArticleID: [Int]] = [:]

    init(of edition: Edition) {
        for (position, story) in edition.stories.enumerated() {
            for sentence in story.quotedSentences { add(sentence, story: position) }
            for event in story.timeline { add(event.article, story: position) }
        }
        for sentence in (edition.overdue ?? []).flatMap(\.resolution.quotedSentences) { add(sentence, story: nil) }
        for line in edition.lines {
            if let sentence = line.sentence { add(sentence, story: nil) }
            add(line.source.article, story: nil)
        }
    }

    /// The indices of an article's sentences that the edition quotes or refers to.
    func marks(in article: ArticleID, _ analysis: Analysis) -> Set<Int> {
        var marks = sentences[article] ?? []
        for passage in passages[article] ?? [] {
            marks.formUnion(analysis.sentences.indices.filter { analysis.sentences[$0].utf8.overlaps(passage) })
        }
        return marks
    }

    private mutating func add(_ sentence: EditionSentence, story: Int?) {
        add(sentence.article, story: story)
        passages[sentence.article, default: []].append(sentence.utf8)
        for citation in sentence.alsoIn {
            add(citation.article, story: story)
            sentences[citation.article, default: []].insert(citation.sentence)
        }
    }

    private mutating func add(_ article: ArticleID, story: Int?) {
        if stories[article] == nil {
            order.append(article)
            stories[article] = []
        }
        if let story, stories[article]?.last != story { stories[article]?.append(story) }
    }
}
