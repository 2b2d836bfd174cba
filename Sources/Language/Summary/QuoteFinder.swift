internal import Model

/// What must be quoted with each sentence for it to be understood: what it leans on, the enumeration that it belongs to,
/// whoever says it.
struct QuoteFinder {
    /// Nothing longer is quoted.
    private static let mostSentences = 6
    private static let mostBytes = 1500
    /// A sentence that needs more before it is not quoted; an enumeration brings what it is made of.
    private static let mostBefore = 2

    let reading: Reading
    let sentences: [Sentence]
    let enumerations: [Enumeration]
    let quotations: [Quotation]

    /// For each sentence the sentences to quote; nil where it may not be quoted. O(n).
    func quotes() -> [Range<Int>?] {
        let turns = Turns(reading: reading, sentences: sentences, quotations: quotations).openings()
        let places = places()
        return sentences.indices.map { index in
            guard isProse(index) else { return nil }
            switch places[index] {
            case .inside(let whole): return quote(whole, turns, places)
            case .part: return nil
            case .none: return isOpen(index) ? nil : quote(index..<index + 1, turns, places)
            }
        }
    }

    /// In a text without any sentence that stands alone, each one may be quoted.
    func bareQuotes() -> [Range<Int>?] { sentences.indices.map { isText($0) ? $0..<$0 + 1 : nil } }

    /// Prose, and no heading: what may be ranked at all.
    func isText(_ index: Int) -> Bool {
        guard sentences[index].kind != .heading else { return false }
        return switch reading.article.blocks[sentences[index].block].kind {
        case .paragraph, .quote, .listItem: true
        case .heading, .code, .tableRow, .caption: false
        }
    }

    private func isProse(_ index: Int) -> Bool { sentences[index].kind == .statement && isText(index) }

    /// It ends with a colon: what it announces is missing.
    private func isOpen(_ index: Int) -> Bool {
        reading.text.scalars[reading.sentences[index].scalars.upperBound - 1] == 0x3A
    }

    /// With what it leans on and who says it.
    private func quote(_ whole: Range<Int>, _ turns: [Turns.Opening], _ places: [Place]) -> Range<Int>? {
        var start = whole.lowerBound
        // What announces a list leans on nothing but the list.
        guard let leansOn = sentences[start].leansOn ?? (whole.count > 1 ? 0 : nil) else { return nil }
        start -= leansOn
        switch turns[start] {
        case .none: break
        case .at(let opening): start = min(start, opening)
        case .unknown: return nil
        }
        let range = start..<whole.upperBound
        guard start >= 0, whole.lowerBound - start <= QuoteFinder.mostBefore, isShort(range) else { return nil }
        return range.allSatisfy { isText($0) && places[$0].isWhole(in: range) } ? range : nil
    }

    private func isShort(_ range: Range<Int>) -> Bool {
        let bytes = sentences[range.upperBound - 1].utf8.upperBound - sentences[range.lowerBound].utf8.lowerBound
        return range.count == 1 || range.count <= QuoteFinder.mostSentences && bytes <= QuoteFinder.mostBytes
    }

    /// How a sentence belongs to an enumeration of several sentences.
    private enum Place {
        case none
        /// To be quoted whole.
        case inside(Range<Int>)
        /// It announces one too long to be quoted, or begins one of its points.
        case part

        func isWhole(in range: Range<Int>) -> Bool {
            switch self {
            case .none: true
            case .inside(let whole): range.lowerBound <= whole.lowerBound && whole.upperBound <= range.upperBound
            case .part: false
            }
        }
    }

    private func places() -> [Place] {
        var places = Array(repeating: Place.none, count: sentences.count)
        for enumeration in enumerations where enumeration.sentences.count > 1 {
            let whole = enumeration.sentences
            if isShort(whole) {
                for index in whole {
                    if case .inside = places[index] { continue }
                    places[index] = .inside(whole)
                }
            } else {
                for index in beginnings(of: enumeration) {
                    if case .none = places[index] { places[index] = .part }
                }
            }
        }
        return places
    }

    /// The sentences that announce it and that its points begin in.
    private func beginnings(of enumeration: Enumeration) -> [Int] {
        let starts = enumeration.items.map { item in
            let after = partitionPoint(sentences.count) { sentences[$0].utf8.lowerBound > item.lowerBound }
            return max(enumeration.sentences.lowerBound, after - 1)
        }
        return enumeration.opener == nil ? starts : [enumeration.sentences.lowerBound] + starts
    }
}
