/// The fields of the journal's messages, as `journalctl FIELD=value` finds them; the catalog's texts name them too.
package enum EventField {
    /// An `EventKind`'s id.
    package static let messageID = "MESSAGE_ID"
    /// `FileID`: in every message about a file, from sight to edition.
    package static let fileID = "FILE_ID"
    package static let articleID = "ARTICLE_ID"
    package static let articleTitle = "ARTICLE_TITLE"
    /// The file's path below the inbox, escaped.
    package static let articleFile = "ARTICLE_FILE"
    /// `ArticleID` of the article that this one copies or replaces.
    package static let originalID = "ORIGINAL_ID"
    package static let storyID = "STORY_ID"
    package static let storyTitle = "STORY_TITLE"
    /// The edition's name and date, `2023-11-22-daily`.
    package static let edition = "EDITION"
    package static let durationUsec = "DURATION_USEC"
    /// The case of the error's enum: `malformed`, `tooLarge`…
    package static let errorKind = "ERROR_KIND"
    /// What is wrong, for people.
    package static let reason = "REASON"
    package static let path = "PATH_NAME"
    package static let count = "COUNT"
    package static let version = "VERSION"
}
