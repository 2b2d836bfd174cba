import GRDB
import Model

/// An article's row as a search looks at it; the text is fetched when it is needed.
struct FoundArticle {
    let row: Int
    let id: ArticleID
    let title: String
    let lead: String
    let byline: String
    let publication: String
    let published: PublishedTime?
    let language: LanguageTag
    let time: Int64
    let textBytes: Int
    let isNewestReading: Bool
    let url: String
    let kind: String
    let collection: String
    let story: StoryID?
    /// Of its storyline; empty where it has no name.
    let slug: String

    init?(_ row: Int, _ database: Database) throws {
        let found = try database.fetchRow(
            """
            SELECT articles.id, articles.title, lead, byline, publication, published, precision, zone, language, time, text_bytes,
                revised_by, url, kind, collection, story, slug
            FROM articles JOIN sightings ON sightings.row = sighting
            LEFT JOIN placements ON placements.article = articles.row LEFT JOIN stories ON stories.id = story
            WHERE articles.row = ?
            """, [row])
        guard let found else { return nil }
        (self.row, id, title) = (row, found.id("id"), found["title"])
        (lead, byline, publication) = (found["lead"] ?? "", found["byline"], found["publication"])
        (published, language) = (try found.publishedTime(), LanguageTag(found["language"]))
        (time, textBytes) = (found["time"], found["text_bytes"])
        isNewestReading = found["revised_by"] as Int64? == nil
        (url, kind, collection, slug) = (found["url"], found["kind"], found["collection"], found["slug"] ?? "")
        story = (found["story"] as Int64?).map(StoryID.init(stored:))
    }

    /// Civil seconds in the article's own zone; of the day it was received where it has no date.
    var civilTime: Int64 { published?.civil.secondsSinceEpoch ?? time }

    func utf8(_ database: Database) throws -> [UInt8] {
        let row = try database.fetchRow("SELECT text FROM contents WHERE article = ?", [row])
        guard let row else { throw IndexError.corrupt("an article without its text") }
        return try decompressedBytes(row.bytes("text"), size: textBytes)
    }
}
