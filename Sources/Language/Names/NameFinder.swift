internal import Model

/// Finds the names of a text: the gazetteer first, then works, what the tagger learned, and by rules Latin names,
/// organisations, people and places, each only where nothing before it was found.
struct NameFinder {
    let text: FoldedText
    let tokens: [Token]
    let cues: [Cue]
    let lexicon: Lexicon
    let pairs: BracketPairs
    /// Whether a sentence begins with the token.
    let opensSentence: [Bool]
    let isChinese: Bool
    /// For each token the span that it is part of, or −1.
    private var owners: [Int32]
    /// In order of finding; one with an empty range gave way to another.
    private var spans: [NameSpan] = []

    init(_ reading: Reading, isChinese: Bool) {
        (text, tokens, cues) = (reading.text, reading.tokens, reading.cues)
        (lexicon, pairs, self.isChinese) = (reading.lexicon, reading.pairs, isChinese)
        owners = Array(repeating: -1, count: reading.tokens.count)
        var opens = Array(repeating: false, count: reading.tokens.count)
        for span in reading.sentences {
            if let first = span.tokens.first(where: { reading.tokens[$0].isWord }) { opens[first] = true }
        }
        opensSentence = opens
    }

    /// All mentions in order of their beginnings, none in another.
    static func spans(of reading: Reading, isChinese: Bool) -> [NameSpan] {
        var finder = NameFinder(reading, isChinese: isChinese)
        finder.findKnown()
        finder.findWorks()
        finder.findTagged(in: reading.sentences)
        finder.findLatin()
        finder.findDotted()
        finder.findOrganisations()
        finder.findPeople()
        finder.findTransliterated()
        finder.findDictionaryNames()
        finder.findModels()
        finder.findPairs()
        return finder.spans.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a token is part of a name already.
    func isTaken(_ index: Int) -> Bool { owners[index] >= 0 }

    /// The name that a token is part of.
    func span(at index: Int) -> NameSpan? { isTaken(index) ? spans[Int(owners[index])] : nil }

    /// Takes a range of tokens as a name, unless one of them is part of a name.
    mutating func add(_ range: Range<Int>, _ kind: Name.Kind, isGuess: Bool = false) {
        guard !range.isEmpty, !range.contains(where: { isTaken($0) }) else { return }
        let scalars = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
        replace(range, with: NameSpan(range: scalars, kind: kind, isGuess: isGuess))
    }

    /// Takes a range of tokens as a name, in the place of names inside it.
    mutating func replace(_ range: Range<Int>, with span: NameSpan) {
        for index in range {
            if isTaken(index) { spans[Int(owners[index])].range = 0..<0 }
            owners[index] = Int32(spans.count)
        }
        spans.append(span)
    }

    /// Leaves what is found at a token, and lets another name begin beside it in the same token.
    mutating func release(_ index: Int) { owners[index] = -1 }

    /// Takes an organisation or a person that may contain names found before, which it replaces.
    mutating func addAround(_ range: Range<Int>, _ kind: Name.Kind) {
        guard !range.isEmpty else { return }
        let scalars = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
        replace(range, with: NameSpan(range: scalars, kind: kind))
    }

    /// Whether nothing stands between a token and the one before.
    func adjoins(_ index: Int) -> Bool { index > 0 && tokens[index].start == tokens[index - 1].end }

    func scalar(_ index: Int) -> UInt32 { tokens.indices.contains(index) ? text.scalars[Int(tokens[index].start)] : 0 }

    func cue(_ index: Int) -> Cue { tokens.indices.contains(index) ? cues[index] : [] }
}
