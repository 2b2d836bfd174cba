package import Model

/// Text → what it says: pure, total, deterministic. A value to be shared between threads.
package struct Analyser: Sendable {
    package let lexicon: Lexicon

    package init(lexicon: Lexicon) { self.lexicon = lexicon }

    package func analyse(_ article: Article) -> AnalysedArticle {
        AnalysedArticle(article: article, analysis: analysis(of: article))
    }

    /// O(n) in the text's length.
    package func analysis(of article: Article) -> Analysis {
        AnalysisMaker(Reading(article, lexicon)).analysis()
    }

    /// The words of a text: UTF-8 ranges in order, all of it but white space.
    package func words(in text: String) -> [Range<Int>] {
        let folded = FoldedText(text, lexicon.characters)
        return WordCutter.tokens(of: folded, lexicon).map { folded.utf8($0.range) }
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
