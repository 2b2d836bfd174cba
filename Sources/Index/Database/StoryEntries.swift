import FoundationEssentials
import GRDB
import Model

extension Database {
    /// What Stories needs of an article, and its place without the reasons, if it has one.
    func storyEntry(_ row: Int64) throws -> (entry: StoryEntry, placement: Placement?) {
        let found = try fetchRow(selectEntry, [row], placedEntry)
        guard let found else { throw IndexError.corrupt("an article without its features") }
        return found
    }

    private func placedEntry(_ found: Row) throws -> (entry: StoryEntry, placement: Placement?) {
        let entry = StoryEntry(
            id: ArticleID(stored: found[0]), time: found[1], language: LanguageTag(found[2]), url: found[3],
            revises: (found[5] as Int64?).map(ArticleID.init(stored:)),
            textHash: UInt64(bitPattern: found[4] as Int64),
            features: try found.withUnsafeData(atIndex: 6) { try decodeFeatures(Array($0 ?? Data())) })
        let placement = (found[7] as Int64?).map { story in
            Placement(
                story: StoryID(stored: story), repostOf: (found[8] as Int64?).map(ArticleID.init(stored:)),
                novelty: found[9], reasons: [])
        }
        return (entry, placement)
    }
}

/// Read by position: thousands at a time, and to find a column by its name takes longer than to read it.
private let selectEntry = """
    SELECT articles.id, articles.time, articles.language, articles.url, articles.text_hash, earlier.id, vectors,
        story, repost_of, novelty
    FROM articles JOIN features ON features.article = articles.row
    LEFT JOIN placements ON placements.article = articles.row
    LEFT JOIN articles AS earlier ON earlier.row = articles.revises
    WHERE articles.row = ?
    """
