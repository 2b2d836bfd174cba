import Index
import Logging
import Model
import Spool
import Stories

extension Librarian {
    /// Does with a storyline what somebody asks, for good: kept in the state folder, then done.
    /// - Throws: `DecisionRefusal`
    package func decide(_ request: DecisionRequest) throws -> DecisionOutcome {
        try ledger.working { step in
            let decision = try named(decision(for: request))
            try keep([decision])
            step()
            try carryOut(decision)
            step()
            try publishStories(changedBy: decision)
            report(decision)
            return try outcome(of: decision)
        }
    }

    /// Does what a decision says; one that was carried out before changes nothing.
    func carryOut(_ decision: StoryDecision) throws {
        // An edition that named them may have been written anew without them.
        for name in decision.names where try index.storyRecord(slug: name.slug) == nil {
            try index.nameStories([StoryRecord(id: name.story, slug: name.slug, title: name.title)])
        }
        if decision.verb == .split, let new = decision.into {
            let title = try decision.title ?? decision.articles.first.flatMap(index.storedArticle)?.article.title ?? ""
            try index.nameStories([StoryRecord(id: new, slug: slug(of: title, new), title: title)])
        }
        try index.decide(decision)
        if [.merge, .split].contains(decision.verb) {
            replaceBoard(by: nil)
        } else {
            replaceDecisions(by: StoryDecisions(try index.decisions()))
        }
    }

    /// With the names that its storylines have now.
    func named(_ decision: StoryDecision) throws -> StoryDecision {
        var named = decision
        named.names = try [decision.story, decision.into].compactMap(\.self).compactMap { id in
            guard let record = try index.storyRecord(id), record.id == id else { return nil }
            return StoryDecision.Name(story: id, slug: record.slug, title: record.title)
        }
        return named
    }

    /// The storyline that a decision leaves.
    private func outcome(of decision: StoryDecision) throws -> DecisionOutcome {
        let story = decision.into ?? decision.story
        let (record, articles) = (try index.storyRecord(story), try index.articles(of: story))
        let title = try StoryDecisions(index.decisions()).titles[story] ?? record?.title
        return DecisionOutcome(
            number: decision.number, verb: decision.verb.rawValue, story: story, slug: record?.slug,
            title: try title ?? articles.first.flatMap(index.storedArticle)?.article.title ?? "",
            articles: articles.count)
    }

    private func report(_ decision: StoryDecision) {
        let story = decision.into ?? decision.story
        let words =
            switch decision.verb {
            case .merge: "\(decision.story) is part of \(story)"
            case .split: "\(decision.articles.count) articles of \(decision.story) are \(story)"
            default: "\(decision.verb.rawValue) \(story)"
            }
        log(
            .decisionMade, .notice, "Decision \(decision.number): \(words)",
            [
                EventField.storyID: .of(story), EventField.storyTitle: .string(decision.title ?? ""),
                EventField.reason: .string(words), EventField.count: .of(decision.articles.count),
            ])
    }
}
