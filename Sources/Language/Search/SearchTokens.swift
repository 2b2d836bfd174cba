/// What tokens are wanted for.
package enum TokenPurpose: Sendable { case document, query }

extension Analyser {
    /// The search tokens of any text, cut alike for documents and queries, in order of their beginnings.
    ///
    /// Each pair of neighbouring Chinese characters is a token (a lone one by itself), with dictionary words of three
    /// and more beside it; Latin words and numbers whole, a compound one with its parts beside it (gpt-4, gpt, 4; for a
    /// query without parts of one character). `text` need not be valid UTF-8. O(n), no more memory than 12 times `text`.
    ///
    /// - Parameter body: gets the folded token's bytes (good during the call), its range of bytes in `text`, and
    ///   whether it stands at the place of the token before; returns whether to go on.
    package func forEachSearchToken(
        in text: UnsafeBufferPointer<UInt8>, for purpose: TokenPurpose,
        _ body: (_ token: UnsafeBufferPointer<UInt8>, _ utf8: Range<Int>, _ isColocated: Bool) -> Bool
    ) {
        let folded = FoldedText(text, lexicon.characters)
        SearchCutter(folded, lexicon, purpose).forEachToken(body)
    }
}
