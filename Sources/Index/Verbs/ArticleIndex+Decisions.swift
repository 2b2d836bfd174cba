import FoundationEssentials
import GRDB
package import Model

extension ArticleIndex {
    /// People's decisions in the order of their numbers. A library that an older program wrote has none.
    package func decisions() throws -> [StoryDecision] {
        try reading { database in
            guard try database.tableExists("decisions") else { return [] }
            return try database.fetchRows("SELECT * FROM decisions ORDER BY number", []).map(StoryDecision.init)
        }
    }

    /// The storylines that people follow, in order of their ids.
    package func followedStories() throws -> [StoryID] { try StoryDecisions(decisions()).followed.sorted() }

    /// Writes a decision down and does what it says, in one transaction; one whose number is taken changes nothing.
    /// O(articles of the storyline).
    package func decide(_ decision: StoryDecision) throws {
        try writing { database in
            let known = "SELECT number FROM decisions WHERE number = ?"
            guard try database.fetchOne(Int.self, known, [decision.number]) == nil else { return }
            try database.run(
                """
                INSERT INTO decisions (number, verb, story, target, title, since, articles, staying)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    decision.number, decision.verb.rawValue, decision.story.stored, decision.into?.stored,
                    decision.title, decision.since, Data(encode(decision.articles)), Data(encode(decision.staying)),
                ])
            try database.carryOut(decision)
        }
    }

    /// Forgets the decisions, not what they have done: for a rebuild, which makes them again in their places.
    package func forgetDecisions() throws {
        try writing { database in
            try database.run("DELETE FROM decisions", [])
            try database.run("DELETE FROM story_aliases", [])
        }
    }
}

extension Database {
    fileprivate func carryOut(_ decision: StoryDecision) throws {
        if let into = decision.into, decision.verb == .merge { try merge(decision.story, into: into) }
        if let title = decision.title, decision.verb == .rename {
            try run("UPDATE stories SET title = ? WHERE id = ?", [title, decision.story.stored])
        }
        try move(decision.articles, to: decision.into ?? decision.story)
        try move(decision.staying, to: decision.story)
    }

    /// What was quoted of the articles goes with them.
    private func move(_ articles: [ArticleID], to story: StoryID) throws {
        for article in articles {
            let arguments: StatementArguments = [story.stored, article.stored]
            try run(
                "UPDATE placements SET story = ? WHERE article = (SELECT row FROM articles WHERE id = ?)", arguments)
            try run("UPDATE quotes SET story = ? WHERE article = ?", arguments)
        }
    }
}

extension StoryDecision {
    fileprivate init(_ row: Row) throws {
        guard let verb = Verb(rawValue: row["verb"]) else { throw IndexError.corrupt("a decision of an unknown kind") }
        self.init(
            number: row["number"], verb: verb, story: StoryID(stored: row["story"]),
            into: (row["target"] as Int64?).map(StoryID.init(stored:)), title: row["title"], since: row["since"])
        articles = try decodeIDs(row.bytes("articles"))
        staying = try decodeIDs(row.bytes("staying"))
    }
}

private func encode(_ ids: [ArticleID]) -> [UInt8] {
    var writer = ByteWriter()
    writer.count(ids.count)
    for id in ids { writer.unsigned(id.rawValue) }
    return writer.bytes
}

private func decodeIDs(_ bytes: [UInt8]) throws -> [ArticleID] {
    var reader = ByteReader(bytes)
    return try (0..<reader.count()).map { _ in ArticleID(rawValue: try reader.unsigned()) }
}
