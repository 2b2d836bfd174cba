import GRDB
package import Model

extension ArticleIndex {
    /// Names new storylines; those that have a name keep it. A slug that another storyline has breaks the schema's rule.
    /// - Parameter told: storylines that an edition is about to tell of: their titles are for good from then on, and replace
    ///   what they were only listed by.
    package func nameStories(_ stories: [StoryRecord], told: [StoryRecord] = []) throws {
        try writing { database in
            for story in told + stories {
                try database.run(
                    "INSERT INTO stories (id, slug, title, merged_into) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    [story.id.stored, story.slug, story.title, story.mergedInto?.stored])
            }
            for story in told where try !database.isTold(story.id) {
                try database.run("UPDATE stories SET title = ? WHERE id = ?", [story.title, story.id.stored])
            }
        }
    }

    /// The names of storylines and of those that are part of them now.
    package func storyRecords(within stories: [StoryID]) throws -> [StoryRecord] {
        try reading { database in
            try stories.flatMap { story in
                try database.fetchRows(
                    "SELECT * FROM stories WHERE id = ?1 OR merged_into = ?1 ORDER BY id", [story.stored],
                    StoryRecord.init)
            }
        }
    }

    /// Gives a storyline another slug and title for good.
    package func rename(_ renaming: Removal.Renaming) throws {
        try writing { database in
            try database.run(
                "UPDATE stories SET slug = ?, title = ? WHERE id = ?",
                [renaming.slug, renaming.title, renaming.story.stored])
        }
    }

    /// Whether an edition has told of a storyline, and not only listed it.
    package func isTold(_ story: StoryID) throws -> Bool { try reading { try $0.isTold(story) } }

    /// Moves all articles and quoted sentences of a storyline; its id and slug lead to the other one from now on.
    package func mergeStory(_ story: StoryID, into target: StoryID) throws {
        try writing { try $0.merge(story, into: target) }
    }

    /// The name of a storyline, or of the one that it was merged into.
    package func storyRecord(_ id: StoryID) throws -> StoryRecord? { try storyRecord(where: "id = ?", id.stored) }

    /// The storyline that a slug leads to, through merges.
    package func storyRecord(slug: String) throws -> StoryRecord? { try storyRecord(where: "slug = ?", slug) }

    /// The one told of last first. O(articles).
    package func stories(limit: Int) throws -> [StoryListing] {
        try reading { database in
            try database.fetchRows(
                """
                SELECT story, stories.*, count(*) AS articles, count(repost_of) AS reposts, min(time) AS first_time,
                    max(time) AS last_time, max(received) AS last_received,
                    count(DISTINCT nullif(publication, '')) AS sources
                FROM placements JOIN articles ON articles.row = article LEFT JOIN stories ON stories.id = story
                WHERE revised_by IS NULL GROUP BY story ORDER BY last_time DESC, last_received DESC, story LIMIT ?
                """, [limit]
            ).map(StoryListing.init)
        }
    }

    /// The articles of a storyline, earlier readings too, in canonical order.
    package func articles(of story: StoryID) throws -> [ArticleID] { try outlines(of: story).map(\.id) }

    /// The same with what is known without their texts.
    package func outlines(of story: StoryID) throws -> [ArticleOutline] {
        try reading { database in
            try database.fetchRows(
                "SELECT id, time, received, repost_of FROM placements JOIN articles ON row = article WHERE story = ?",
                [story.stored], ArticleOutline.init
            ).sorted { ($0.time, $0.id.rawValue) < ($1.time, $1.id.rawValue) }
        }
    }

    private func storyRecord(where condition: String, _ value: any DatabaseValueConvertible) throws -> StoryRecord? {
        try reading { database in
            guard let row = try database.fetchRow("SELECT * FROM stories WHERE \(condition)", [value]) else {
                return nil
            }
            let record = StoryRecord(row)
            guard let target = record.mergedInto else { return record }
            return try database.fetchRow("SELECT * FROM stories WHERE id = ?", [target.stored]).map(StoryRecord.init)
                ?? record
        }
    }
}

extension StoryRecord {
    init(_ row: Row) {
        self.init(
            id: StoryID(stored: row["id"]), slug: row["slug"], title: row["title"],
            mergedInto: (row["merged_into"] as Int64?).map(StoryID.init(stored:)))
    }
}

extension StoryListing {
    fileprivate init(_ row: Row) {
        self.init(
            id: StoryID(stored: row["story"]), record: row["id"] as Int64? == nil ? nil : StoryRecord(row),
            articles: row["articles"], reposts: row["reposts"], sources: row["sources"], firstTime: row["first_time"],
            lastTime: row["last_time"], lastReceived: row["last_received"])
    }
}

extension Database {
    fileprivate func isTold(_ story: StoryID) throws -> Bool {
        try fetchOne(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM quotes WHERE story = ? AND kind <> ?)",
            [story.stored, QuotedSentence.Kind.line.rawValue]) ?? false
    }
}
