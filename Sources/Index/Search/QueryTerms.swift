import Language

/// The tokens that a query ranks by, each once, and what each of them counts.
struct QueryTerms {
    /// Later ones are left out.
    static let most = 96

    private(set) var tokens: [[UInt8]] = []
    /// Of each token, which share of its rarity counts.
    private(set) var shares: [Float] = []

    init(_ text: String, _ analyser: Analyser) {
        for token in analyser.queryTokens(of: text, atMost: Self.most) {
            tokens.append(token.text)
            shares.append(QueryTerms.share(of: token))
        }
    }

    /// Set by hand, on one half of CMRC's questions and two sets of headlines, looked at on the other. A pair of characters
    /// across two words says that they follow each other, less than the words do; two pairs inside a word say it twice.
    private static func share(of token: QueryToken) -> Float {
        let role: Float =
            switch token.role {
            case .word: token.isLatin ? 1.2 : 1
            case .part: 0.4
            case .border: 0.5
            case .seam: 0.85
            }
        // A long word has its pairs beside it.
        let length: Float = !token.isLatin && token.text.count > 6 ? 0.5 : 1
        return role * length * (1 - 0.7 * token.emptiness)
    }
}
