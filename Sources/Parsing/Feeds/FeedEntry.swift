import Model

/// One entry of a feed, whichever kind the feed is.
struct FeedEntry {
    /// A text and what it is written in.
    struct Content {
        var utf8: [UInt8]
        var isHTML: Bool
        /// `content:encoded`, `description`.
        var source: String
    }

    var title = ""
    /// The address of the page that it is about.
    var url = ""
    var authors: [String] = []
    var publication = ""
    var time = ""
    /// Named by the feed as the text itself.
    var content: Content?
    /// What the feed calls a summary or description, which may be the text itself.
    var summary: Content?
    /// Where it stands in the feed.
    var utf8: Range<Int>
    /// Its end is there too.
    var isWhole = true

    /// What makes it this entry and no other: not its GUID nor its time, which some programs make anew each time.
    var identity: [UInt8] {
        Array(title.utf8) + [0] + Array(url.utf8) + [0] + (content?.utf8 ?? summary?.utf8 ?? [])
    }
}

/// A feed with its entries in order.
struct Feed {
    var format: SourceFormat
    var title = ""
    var url = ""
    var authors: [String] = []
    /// When it was made, where it says so.
    var builtTime = ""
    var entries: [FeedEntry] = []
    var isFull = false
}
