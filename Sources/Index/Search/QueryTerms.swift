import Language

/// What a query ranks by: its tokens, each once, and other writings of the names and misspelt words in it.
struct QueryTerms {
    /// Tokens beyond these are left out.
    static let most = 96
    /// Other writings of one name, and of all.
    private static let mostSubstitutes = (each: 8, all: 24)

    private(set) var terms: [QueryTerm] = []
    /// What is searched for besides, in order of the query.
    private(set) var also: [SearchedAlso] = []
    private(set) var places = 0
    /// Where in the query each term stands.
    private var ranges: [Range<Int>] = []

    init(_ text: String, _ analyser: Analyser) {
        for token in analyser.queryTokens(of: text, atMost: Self.most) {
            terms.append(QueryTerm(text: token.text, tokens: [token.text], share: QueryTerms.share(of: token)))
            ranges.append(token.utf8)
        }
    }

    /// The words of Latin letters that no name covers: what may be misspelt.
    var latinWords: [Int] {
        terms.indices.filter { index in
            let term = terms[index]
            return term.place == nil && term.text.allSatisfy { (0x61...0x7A).contains($0) }
        }
    }

    /// Adds the other writings of a part of the query: of the terms inside the range. Where a writing stands that contains the
    /// part, the part itself is found.
    mutating func add(
        _ forms: [(form: String, reason: SearchedAlso.Reason)], for word: Substring, at range: Range<Int>,
        _ analyser: Analyser
    ) {
        let literal = ranges.indices.filter {
            range.contains(ranges[$0].lowerBound) && ranges[$0].upperBound <= range.upperBound
        }
        guard !literal.isEmpty, literal.allSatisfy({ terms[$0].place == nil && !terms[$0].isSubstitute }) else {
            return
        }
        let own = analyser.folded(String(word))
        let others = forms.filter {
            $0.reason != .table && $0.reason != .library || !analyser.folded($0.form).contains(own)
        }
        let room = min(Self.mostSubstitutes.each, Self.mostSubstitutes.all - also.count)
        let added = others.prefix(room).filter { addSubstitute($0.form, $0.reason, String(word), analyser) }
        guard !added.isEmpty else { return }
        for index in literal { terms[index].place = places }
        places += 1
    }

    private mutating func addSubstitute(
        _ form: String, _ reason: SearchedAlso.Reason, _ word: String, _ analyser: Analyser
    ) -> Bool {
        let tokens = analyser.queryTokens(of: form, atMost: 16).map(\.text)
        guard !tokens.isEmpty else { return false }
        let share: Float = reason == .spelling ? 0.7 : 0.85
        terms.append(
            QueryTerm(
                text: Array(analyser.folded(form).utf8), tokens: tokens, share: share, place: places,
                isSubstitute: true))
        ranges.append(0..<0)
        also.append(SearchedAlso(word: word, form: form, reason: reason))
        return true
    }

    /// Where a term stands in the query.
    func range(of term: Int) -> Range<Int> { ranges[term] }

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
