package import Model

/// One dropped file with its format and charset known. Opening is cheap; each item is read by itself, so that items
/// can be read in parallel and in bounded memory.
package struct SourceDocument: Sendable {
    private enum Content: Sendable {
        case single(SingleArticle)
        case lines(JSONLinesFile)
    }

    package let format: SourceFormat
    /// How many articles it holds: 1, but for JSON Lines, where empty lines are no items.
    package let count: Int
    private let content: Content

    init(_ single: SingleArticle) { (format, count, content) = (single.empty.format, 1, .single(single)) }
    init(_ lines: JSONLinesFile) { (format, count, content) = (.jsonLines, lines.count, .lines(lines)) }

    /// The article at an index below `count`. Pure; safe to call from many threads at once.
    package func article(at index: Int) throws(ParsingError) -> Article {
        switch content {
        case .single(let single): try single.article()
        case .lines(let lines): try lines.article(at: index)
        }
    }
}
