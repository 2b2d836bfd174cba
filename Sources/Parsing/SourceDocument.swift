package import Model

/// One dropped file with its format and charset known. Opening is cheap; each item is read by itself, so that items
/// can be read in parallel and in bounded memory.
package struct SourceDocument: Sendable {
    package let format: SourceFormat
    /// How many articles it holds: 1, but for JSON Lines, where empty lines are no items.
    package let count: Int

    /// The article at an index below `count`. Pure; safe to call from many threads at once.
    package func article(at index: Int) throws(ParsingError) -> Article {
        throw .empty
    }
}
