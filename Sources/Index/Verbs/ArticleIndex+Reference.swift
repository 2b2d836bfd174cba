import GRDB
package import Model

extension ArticleIndex {
    /// The storyline that is meant by a slug, an id, the only possible beginning of either (of 4 scalars or more), or words
    /// that only its title has. Former slugs, ids and names lead to what they are part of now. O(storylines).
    package func findStory(_ reference: String) throws -> StoryFinding {
        let reference = String(reference.unicodeScalars.prefix(400))
        if let record = try storyRecord(slug: reference) { return .one(try current(record.mergedInto ?? record.id)) }
        if let id = StoryID(reference) {
            let story = try current(id)
            return try articles(of: story).isEmpty && storyRecord(story) == nil ? .none : .one(story)
        }
        let names = try storyNames()
        if reference.unicodeScalars.count >= 4 {
            let begun = names.filter { $0.begins(with: reference.lowercased()) }
            if !begun.isEmpty { return finding(begun) }
        }
        let words = reference.split(whereSeparator: \.isWhitespace).prefix(32).map {
            FoldedPhrase(String($0), analyser)
        }
        guard !words.isEmpty else { return .none }
        return finding(
            names.filter { name in
                let title = FoldedPhrase(name.candidate.title, analyser)
                return words.allSatisfy { $0.isFound(in: title, asBeginning: true) }
            })
    }

    /// What a storyline is part of now; itself where it was never merged.
    package func current(_ story: StoryID) throws -> StoryID {
        try reading { database in
            guard try database.tableExists("story_aliases") else { return story }
            return try database.fetchOne(
                Int64.self, "SELECT story FROM story_aliases WHERE former = ?", [story.stored]
            ).map(StoryID.init(stored:)) ?? story
        }
    }

    /// The storylines that are part of another one now, with the names they had; in order of id.
    package func formerStories() throws -> [StoryRecord] {
        try reading { database in
            try database.fetchRows("SELECT * FROM stories WHERE merged_into IS NOT NULL ORDER BY id", [])
                .map(StoryRecord.init)
        }
    }

    /// The ids of the storylines that are part of this one now, in order.
    package func formerIDs(of story: StoryID) throws -> [StoryID] {
        try reading { database in
            guard try database.tableExists("story_aliases") else { return [] }
            let former = "SELECT former FROM story_aliases WHERE story = ?"
            return try database.fetchRows(former, [story.stored]).map { StoryID(stored: $0["former"]) }.sorted()
        }
    }

    private func finding(_ names: [StoryName]) -> StoryFinding {
        var candidates: [StoryCandidate] = []
        var met: Set<StoryID> = []
        for name in names where met.insert(name.candidate.id).inserted { candidates.append(name.candidate) }
        guard let first = candidates.first else { return .none }
        return candidates.count == 1 ? .one(first.id) : .several(Array(candidates.prefix(10)))
    }

    /// The newest first; former names lead to what they are part of now.
    private func storyNames() throws -> [StoryName] {
        let titles = try StoryDecisions(decisions()).titles
        let stories = try stories(limit: .max)
        var names: [StoryName] = []
        var places: [StoryID: StoryCandidate] = [:]
        for story in stories {
            let founder = ArticleID(rawValue: story.id.rawValue)
            let title = try titles[story.id] ?? story.record?.title ?? self.title(of: founder) ?? ""
            let candidate = StoryCandidate(id: story.id, slug: story.record?.slug, title: title)
            places[story.id] = candidate
            names.append(StoryName(candidate: candidate, id: story.id, slug: candidate.slug ?? ""))
        }
        for former in try formerStories() {
            guard let candidate = former.mergedInto.flatMap({ places[$0] }) else { continue }
            names.append(StoryName(candidate: candidate, id: former.id, slug: former.slug))
        }
        return names
    }

    private func title(of article: ArticleID) throws -> String? {
        try reading { try $0.fetchOne(String.self, "SELECT title FROM articles WHERE id = ?", [article.stored]) }
    }
}

/// One of the names of a storyline.
private struct StoryName {
    let candidate: StoryCandidate
    let id: StoryID
    let slug: String

    /// - Parameter reference: in lower case.
    func begins(with reference: String) -> Bool {
        id.description.hasPrefix(reference) || slug.hasPrefix(reference)
    }
}
