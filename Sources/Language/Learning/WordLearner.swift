/// Learns words that the dictionary lacks from the articles of a library, by statistics alone: rows of pieces that are
/// frequent, hold together (mutual information) and stand among ever other neighbours (branching entropy; Jin and
/// Tanaka-Ishii, 2006).
///
/// Two rounds over the same texts, `look` and then `weigh`. What is counted are sums, so the order of the texts plays no
/// part. Memory: 2 MB and what recurs. O(n) in the texts' length.
package struct WordLearner {
    private static let sketchBits = 21

    private let lexicon: Lexicon
    /// How often a row with this hash was seen, at most 255: perhaps more than it was, where hashes meet, never less.
    private var sketch = [UInt8](repeating: 0, count: 1 << WordLearner.sketchBits)
    private var statistics = RowStatistics()

    package init(_ analyser: Analyser) { lexicon = analyser.lexicon }

    /// A text's pieces, which each round takes: to be kept, or made anew for the second one.
    package func pieces(of text: String) -> WordPieces {
        let folded = FoldedText(text, lexicon.characters)
        return WordPieces(folded, WordCutter.tokens(of: folded, lexicon))
    }

    /// The first round.
    package mutating func look(_ pieces: WordPieces) {
        pieces.forEachRow { row in
            let slot = WordLearner.slot(pieces.hash(row))
            if sketch[slot] < .max { sketch[slot] += 1 }
        }
    }

    /// The second round, once all texts were looked at: each text is an article.
    package mutating func weigh(_ pieces: WordPieces) {
        statistics.beginArticle()
        for piece in pieces.indices { statistics.count(piece: pieces.hash(piece..<piece + 1)) }
        pieces.forEachRow { row in
            let hash = pieces.hash(row)
            if sketch[WordLearner.slot(hash)] >= RowStatistics.least { statistics.count(row, hash, of: pieces) }
        }
    }

    /// What was learned, in order of frequency, then of scalars.
    package func words(since: Int64) -> [LearnedWord] {
        statistics.words().map { LearnedWord(word: $0.word, count: $0.count, since: since) }
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> UInt64(64 - sketchBits)) }
}
