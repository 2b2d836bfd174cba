/// The compiled dictionary, fold table, gazetteer and cue words: mapped once, passed on as a value.
package struct Lexicon: Sendable {
    /// The file's name in the data directory.
    package static let fileName = "lexicon.bin"

    /// Maps `lexicon.bin` of the directory; below 20 ms, nothing is parsed.
    package init(directory: String) throws(LexiconError) {}

    /// A lexicon in memory, as `compile` gives it.
    package init(compiled: [UInt8]) throws(LexiconError) {}

    /// The bytes of a `lexicon.bin`. The same sources give the same bytes.
    package static func compile(_ sources: LexiconSources) throws(LexiconError) -> [UInt8] { [] }
}
