package import Model

/// Text → what it says: pure, total, deterministic. A value to be shared between threads.
package struct Analyser: Sendable {
    package let lexicon: Lexicon
    /// What the library has taught; none where there is no library.
    package let learned: LearnedWords

    package init(lexicon: Lexicon, learned: LearnedWords = .none) { (self.lexicon, self.learned) = (lexicon, learned) }

    package func analyse(_ article: Article, asOf instant: Int64 = .max) -> AnalysedArticle {
        AnalysedArticle(article: article, analysis: analysis(of: article, asOf: instant))
    }

    /// With the words that were learned up to an instant: the time of receipt, so that an article is read alike whenever
    /// it is read again. The features are those that the dictionary alone gives, which may cost a second
    /// reading: `withFeatures` is for an article that is to be placed. O(n) in the text's length.
    package func analysis(of article: Article, asOf instant: Int64 = .max, withFeatures: Bool = true) -> Analysis {
        let reading = Reading(article, lexicon, learned, asOf: instant)
        var analysis = AnalysisMaker(reading).analysis()
        if withFeatures, reading.usesLearned {
            analysis.features = AnalysisMaker(Reading(article, lexicon)).analysis().features
        }
        return analysis
    }

    /// The words of a text: UTF-8 ranges in order, all of it but white space.
    package func words(in text: String) -> [Range<Int>] {
        let folded = FoldedText(text, lexicon.characters)
        return WordCutter.tokens(of: folded, lexicon, learned, asOf: .max).tokens.map { folded.utf8($0.range) }
    }

    /// Width, case, accents and traditional characters folded, scalar by scalar, for matching. O(n).
    package func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(Unicode.Scalar(lexicon.characters.folded(scalar.value)) ?? scalar)
        }
        return String(result)
    }

    /// One scalar folded, for those who walk over a text's bytes; what is no scalar stays as it is.
    @inline(__always)
    package func folded(_ scalar: UInt32) -> UInt32 {
        scalar <= 0x10FFFF ? lexicon.characters.folded(scalar) : scalar
    }
}
