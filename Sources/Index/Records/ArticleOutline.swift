import GRDB
package import Model

/// What tells whether an article of a storyline is asked for.
package struct ArticleOutline: Sendable, Equatable {
    package var id: ArticleID
    /// Published, else the start of the day it was received; seconds since the epoch.
    package var time: Int64
    package var received: Int64
    package var isRepost: Bool

    init(_ row: Row) {
        (id, time, received) = (row.id("id"), row["time"], row["received"])
        isRepost = row.optionalID("repost_of") != nil
    }
}
