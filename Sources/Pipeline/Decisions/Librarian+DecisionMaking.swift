import Index
import Model
import Spool

extension Librarian {
    /// What a request comes to: storylines and articles found, all that it needs written down.
    func decision(for request: DecisionRequest) throws -> StoryDecision {
        let story = try story(request.story)
        let number = try (keptDecisions().last?.number ?? 0, index.decisions().last?.number ?? 0)
        var decision = StoryDecision(
            number: max(number.0, number.1) + 1, verb: request.verb, story: story, since: receiptFloor)
        decision.title = try request.title.map(title)
        switch request.verb {
        case .split: try split(story, off: request.articles, &decision)
        case .merge:
            let target = try self.story(request.into ?? "")
            guard target != story else { throw DecisionRefusal.itself(story) }
            decision.into = target
            decision.articles = newest(try index.articles(of: story)) + newest(try index.articles(of: target))
        case .rename where decision.title == nil: throw DecisionRefusal.noTitle
        default: decision.articles = newest(try index.articles(of: story))
        }
        decision.articles = newest(decision.articles)
        return decision
    }

    /// The articles, what repeats them and their other readings become a storyline of their own.
    private func split(_ story: StoryID, off references: [String], _ decision: inout StoryDecision) throws {
        let members = try index.articles(of: story)
        var chosen: Set<ArticleID> = []
        for reference in references {
            let article = try self.article(reference)
            guard members.contains(article) else {
                let place = try index.storedArticle(article)?.placement?.story
                throw DecisionRefusal.elsewhere(article, story: place ?? StoryID(founder: article))
            }
            chosen.insert(article)
        }
        guard !chosen.isEmpty else { throw DecisionRefusal.noArticles }
        try addKin(to: &chosen, among: members)
        let (gone, staying) = (members.filter(chosen.contains), members.filter { !chosen.contains($0) })
        guard !staying.isEmpty else { throw DecisionRefusal.nothingLeft(story) }
        decision.into = try newStory(of: gone, number: decision.number)
        (decision.articles, decision.staying) = (newest(gone), newest(staying))
    }

    /// Members are in canonical order: originals and earlier readings come first, mostly; so twice is enough.
    private func addKin(to chosen: inout Set<ArticleID>, among members: [ArticleID]) throws {
        let kin = try members.compactMap { id in
            try index.storedArticle(id).map {
                (id, [$0.placement?.repostOf, $0.revises, $0.revisedBy].compactMap(\.self))
            }
        }
        for _ in 0..<2 {
            for (id, others) in kin where others.contains(where: chosen.contains) { chosen.insert(id) }
        }
    }

    /// Named for the first of its articles that no storyline, present or former, was named for; else for all of them.
    private func newStory(of articles: [ArticleID], number: Int) throws -> StoryID {
        let free = try articles.first { article in
            let id = StoryID(founder: article)
            return try index.current(id) == id && index.articles(of: id).isEmpty && index.storyRecord(id) == nil
        }
        if let free { return StoryID(founder: free) }
        let content = "split \(number)\n" + articles.map { "\($0)\n" }.joined()
        return StoryID(rawValue: ContentHasher.hash(Array(content.utf8)).fileID.rawValue)
    }

    private func story(_ reference: String) throws -> StoryID {
        switch try index.findStory(reference) {
        case .one(let story): return story
        case .none: throw DecisionRefusal.noStory(reference)
        case .several(let candidates): throw DecisionRefusal.manyStories(reference, candidates)
        }
    }

    private func article(_ reference: String) throws -> ArticleID {
        guard let article = try index.articleID(prefix: reference) else { throw DecisionRefusal.noArticle(reference) }
        return article
    }

    private func newest(_ articles: [ArticleID]) -> [ArticleID] {
        Array(articles.suffix(StoryDecision.mostArticles))
    }
}

/// One line, no control characters, white space at its ends left out.
private func title(_ given: String) throws -> String {
    let scalars = given.unicodeScalars.map { scalar in
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control ? " " : scalar
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ")
    let title = words.joined(separator: " ")
    guard !title.isEmpty else { throw DecisionRefusal.noTitle }
    guard title.unicodeScalars.count <= 200 else {
        throw DecisionRefusal.longTitle(scalars: title.unicodeScalars.count)
    }
    return title
}
