import Language

/// What an article is found by: each token of title, lead and body once; those of title or lead, and those that come often,
/// once more with a mark before them. The marks stand for columns and counts, which the full-text table does not keep.
enum SearchMark: UInt8, CaseIterable {
    case anywhere = 0
    /// In the title.
    case title = 1
    /// In the lead, or `often` times and more in the body.
    case prominent = 2

    static let often = 3
}

/// The tokens of one text, each once, with how often it comes.
struct TokenCounts {
    /// Longer ones are cut to this many bytes, in documents and queries alike.
    static let longest = 48

    private(set) var tokens: [[UInt8]] = []
    private(set) var counts: [Int] = []
    private var places: [UInt64: Int] = [:]

    init(_ text: String, _ analyser: Analyser, for purpose: TokenPurpose) {
        var text = text
        text.withUTF8 { bytes in
            analyser.forEachSearchToken(in: bytes, for: purpose) { token, _, _ in
                add(UnsafeBufferPointer(rebasing: token.prefix(Self.longest)))
                return true
            }
        }
    }

    private mutating func add(_ token: UnsafeBufferPointer<UInt8>) {
        guard !token.isEmpty, !token.contains(where: { $0 < 0x20 }) else { return }
        let hash = token.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        if let place = places[hash] {
            counts[place] += 1
        } else {
            places[hash] = tokens.count
            tokens.append(Array(token))
            counts.append(1)
        }
    }
}

/// The string that the full-text table gets. O(n).
func searchTerms(title: String, lead: String, text: String, _ analyser: Analyser) -> String {
    var terms: [UInt8] = []
    func append(_ token: [UInt8], _ mark: SearchMark) {
        if mark != .anywhere { terms.append(mark.rawValue) }
        terms.append(contentsOf: token)
        terms.append(SeparatedTokenizer.separator)
    }
    let title = TokenCounts(title, analyser, for: .document)
    let lead = TokenCounts(lead, analyser, for: .document)
    let body = TokenCounts(text, analyser, for: .document)
    terms.reserveCapacity(text.utf8.count * 3)
    for token in title.tokens {
        append(token, .anywhere)
        append(token, .title)
    }
    for token in lead.tokens {
        append(token, .anywhere)
        append(token, .prominent)
    }
    for (token, count) in zip(body.tokens, body.counts) {
        append(token, .anywhere)
        if count >= SearchMark.often { append(token, .prominent) }
    }
    return String(decoding: terms, as: UTF8.self)
}
