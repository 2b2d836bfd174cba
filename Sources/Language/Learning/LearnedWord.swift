/// A word that the dictionary lacks and a library's articles have taught.
package struct LearnedWord: Sendable, Equatable {
    /// Folded, 2 to 6 Chinese characters.
    package var word: String
    /// How often it stood in the articles it was learned from.
    package var count: Int
    /// The instant from which it is known, in seconds since the epoch: articles received before are cut without it.
    package var since: Int64

    package init(word: String, count: Int, since: Int64) { (self.word, self.count, self.since) = (word, count, since) }
}
