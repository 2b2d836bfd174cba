import GRDB
package import Model

extension ArticleIndex {
    package func storedArticle(_ id: ArticleID) throws -> StoredArticle? {
        try reading { database in
            try database.fetchRow(selectArticle, [id.stored], StoredArticle.init)
        }
    }

    /// The one article whose id begins so.
    /// - Throws: `IndexError.ambiguousReference` for several, and for fewer than 4 hexadecimal digits.
    package func articleID(prefix: String) throws -> ArticleID? {
        let digits = prefix.utf8.count
        guard (4...16).contains(digits), prefix.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt64(prefix, radix: 16)
        else { throw IndexError.ambiguousReference(prefix) }
        let shift = UInt64(64 - 4 * digits)
        let (least, greatest) = (value << shift, value << shift | (shift == 0 ? 0 : UInt64.max >> (64 - shift)))
        let found = try reading { database in
            try database.fetchRows(
                "SELECT id FROM articles WHERE id BETWEEN ? AND ? LIMIT 2",
                [Int64(bitPattern: least), Int64(bitPattern: greatest)])
        }
        guard found.count < 2 else { throw IndexError.ambiguousReference(prefix) }
        return found.first?.id("id")
    }
}

private let selectArticle = """
    SELECT articles.*, contents.*, placements.*, files.hash, sightings.path, sightings.collection,
        CASE files.step WHEN 2 THEN files.detail END AS filed_at, earlier.id AS earlier_id, later.id AS later_id
    FROM articles JOIN sightings ON sightings.row = articles.sighting JOIN files ON files.row = sightings.file
    JOIN contents ON contents.article = articles.row
    LEFT JOIN placements ON placements.article = articles.row
    LEFT JOIN articles AS earlier ON earlier.row = articles.revises
    LEFT JOIN articles AS later ON later.row = articles.revised_by
    WHERE articles.id = ?
    """

extension StoredArticle {
    fileprivate init(_ row: Row) throws {
        self.init(
            article: try Article(row), sentences: try decodeSentences(row.bytes("sentences")),
            file: try row.incomingFile(), filedAt: row["filed_at"], time: row["time"], program: row["program"],
            placement: try row.placement(), isSettled: row["settled"],
            storyAtArrival: (row["arrival_story"] as Int64?).map(StoryID.init(stored:)),
            revises: row.optionalID("earlier_id"), revisedBy: row.optionalID("later_id"))
        guard sentences.allSatisfy({ $0.utf8.upperBound <= article.text.utf8.count }) else {
            throw IndexError.corrupt("a sentence beyond its text")
        }
    }
}

extension Article {
    fileprivate init(_ row: Row) throws {
        guard let format = SourceFormat(rawValue: row["format"]), let kind = PageKind(rawValue: row["kind"]) else {
            throw IndexError.corrupt("an article of an unknown format or kind")
        }
        self.init(id: row.id("id"), key: row["key"] ?? row["path"], format: format, charset: row["charset"])
        (self.kind, title, byline) = (kind, row["title"], row["byline"])
        (publication, published) = (row["publication"], try row.publishedTime())
        (language, url) = (LanguageTag(row["language"]), row["url"])
        text = try decompress(row.bytes("text"), size: row["text_bytes"])
        blocks = try decodeBlocks(row.bytes("blocks"))
        guard blocks.allSatisfy({ $0.utf8.upperBound <= text.utf8.count }) else {
            throw IndexError.corrupt("a block beyond its text")
        }
        lead = row["lead"] ?? blocks.first.map { String(text[utf8: $0.utf8]) } ?? ""
    }
}
