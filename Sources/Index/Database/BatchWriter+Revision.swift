import GRDB
import Model

extension BatchWriter {
    /// The newest reading that an article replaces: one of the same canonical address from another file, or one at the same
    /// path with mostly the same text. The same piece saved another way (page, clip, mail) is no revision but a copy.
    func revisedReading(of incoming: IncomingArticle, _ file: Int64) throws -> (row: Int64, id: ArticleID)? {
        if let row = try readingOfSameAddress(incoming, file) {
            let isCopy = try isSamePiece(row, incoming)
            let isOther =
                try isItem(row, incoming)
                && !isMostlySameText(decodeFeatures(row.bytes("vectors")), incoming.entry.features)
            return isCopy || isOther ? nil : (row["row"], row.id("id"))
        }
        guard let row = try readingAtSamePath(incoming, file) else { return nil }
        let earlier = try decodeFeatures(row.bytes("vectors"))
        let isSame = isMostlySameText(earlier, incoming.entry.features)
        return isSame ? (row["row"], row.id("id")) : nil
    }

    /// Several items of one file may share an address (the feed's, the site's): those are no revisions of each other.
    private func readingOfSameAddress(_ incoming: IncomingArticle, _ file: Int64) throws -> Row? {
        guard !incoming.entry.url.isEmpty else { return nil }
        let row = try database.fetchRow(
            """
            SELECT articles.row, articles.id, sightings.file, articles.key AS key, format, text_hash, vectors FROM articles
            JOIN sightings ON sightings.row = sighting
            JOIN features ON features.article = articles.row
            WHERE url = ? AND url <> '' ORDER BY articles.row DESC LIMIT 1
            """, [incoming.entry.url])
        return row?["file"] == file ? nil : row
    }

    /// Whether an earlier reading of the same address has the same words, or differs as two ways to save a page do.
    private func isSamePiece(_ earlier: Row, _ incoming: IncomingArticle) throws -> Bool {
        if UInt64(bitPattern: earlier["text_hash"] as Int64) == incoming.entry.textHash { return true }
        guard earlier["format"] != incoming.analysed.article.format.rawValue else { return false }
        return isMostlySameText(try decodeFeatures(earlier.bytes("vectors")), incoming.entry.features)
    }

    /// Whether either came out of a file of many, which may say of an address what a weekly says of the page it links to.
    private func isItem(_ earlier: Row, _ incoming: IncomingArticle) -> Bool {
        earlier["key"] != nil || incoming.analysed.article.key != incoming.file.path
    }

    private func readingAtSamePath(_ incoming: IncomingArticle, _ file: Int64) throws -> Row? {
        let key = incoming.analysed.article.key
        return try database.fetchRow(
            """
            SELECT articles.row, id, vectors FROM sightings
            JOIN articles ON articles.sighting = sightings.row AND articles.key IS ?
            JOIN features ON features.article = articles.row
            WHERE path = ? AND file <> ? ORDER BY sightings.row DESC LIMIT 1
            """, [key == incoming.file.path ? nil : key, incoming.file.path, file])
    }
}

/// At least half of the shorter one's fingerprints stand in the other; texts too short for any are compared by their
/// terms.
private func isMostlySameText(_ left: StoryFeatures, _ right: StoryFeatures) -> Bool {
    guard let containment = left.containment(right) else { return left.main.cosine(right.main) >= 0.5 }
    return containment >= 0.5
}
