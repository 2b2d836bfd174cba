/// 64 bits of a SHA-256, written as 16 lower-case hexadecimal digits.
///
/// Ids come from content, never from row numbers, so a lost database is rebuilt with the same ids.
package protocol ContentIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible,
    LosslessStringConvertible
{
    var rawValue: UInt64 { get }
    init(rawValue: UInt64)
}

extension ContentIdentifier {
    package var description: String {
        let digits = String(rawValue, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// `nil` unless `description` is exactly 16 hexadecimal digits.
    package init?(_ description: String) {
        guard description.utf8.count == 16, let value = UInt64(description, radix: 16) else { return nil }
        self.init(rawValue: value)
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The first 64 bits of the SHA-256 of a dropped file's bytes.
package struct FileID: ContentIdentifier {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// One reading of one article. Equal to the file's `FileID` where the file holds one article, else the
/// first 64 bits of the SHA-256 of the item's own bytes.
package struct ArticleID: ContentIdentifier {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// A storyline: the id of the article that founded it, in canonical order.
package struct StoryID: ContentIdentifier {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
    package init(founder: ArticleID) { rawValue = founder.rawValue }
}
