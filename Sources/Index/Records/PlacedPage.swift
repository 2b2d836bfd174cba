import GRDB
import Model

/// Some placed articles that are read at once, in canonical order.
package struct PlacedPage: Sendable {
    let keys: ArraySlice<EntryKey>

    /// Some MB of features.
    static let size = 512
}

/// What canonical order needs of an article.
struct EntryKey: Sendable {
    let row: Int64
    let id: ArticleID
    let time: Int64

    init(_ row: Row) {
        (self.row, id, time) = (row["row"], row.id("id"), row["time"])
    }

    static func inCanonicalOrder(_ left: EntryKey, _ right: EntryKey) -> Bool {
        (left.time, left.id.rawValue) < (right.time, right.id.rawValue)
    }
}
