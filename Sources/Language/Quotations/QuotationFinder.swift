internal import Model

/// Quotations “…” 「…」 "…" with who said them, from the frame before (X表示：“…”) or behind (“…,” X said).
struct QuotationFinder {
    /// Shorter ones are words in quotation marks (“黑箱”).
    private static let shortest = 8
    private static let longestFrame = 24

    let reading: Reading
    /// Names in the text, in order; works, products and places say nothing.
    let names: [NameSpan]

    init(reading: Reading, names: [NameSpan]) {
        self.reading = reading
        self.names = names.filter { $0.kind == .person || $0.kind == .organisation }
    }

    func quotations() -> [Quotation] {
        var result: [Quotation] = []
        for (index, span) in reading.sentences.enumerated() {
            var position = span.scalars.lowerBound
            for token in span.tokens where reading.tokens[token].kind == .punctuation {
                let start = Int(reading.tokens[token].start)
                guard start >= position, let closer = quotation(at: start, in: span) else { continue }
                let range = start..<closer + 1
                let speaker = speaker(of: range, in: span).map(reading.text.utf8)
                result.append(Quotation(utf8: reading.text.utf8(range), speaker: speaker, sentence: index))
                position = closer + 1
            }
        }
        return result
    }

    /// The closing mark of a quotation that begins here.
    private func quotation(at index: Int, in span: SentenceSpan) -> Int? {
        guard reading.text.classes[index] == .punctuation, BracketPairs.isQuote(reading.text.scalars[index]),
            let closer = reading.pairs.closer(of: index), closer < span.scalars.upperBound
        else { return nil }
        return closer - index > QuotationFinder.shortest ? closer : nil
    }

    private func speaker(of range: Range<Int>, in span: SentenceSpan) -> Range<Int>? {
        let before =
            max(span.scalars.lowerBound, range.lowerBound - 2 * QuotationFinder.longestFrame)..<range.lowerBound
        if let name = nameBefore(before) { return name }
        let end = min(span.scalars.upperBound, range.upperBound + QuotationFinder.longestFrame)
        return nameBehind(range.upperBound..<end)
    }

    /// The speaker before the last verb of speech, which hardly anything but marks separates from the quotation.
    private func nameBefore(_ frame: Range<Int>) -> Range<Int>? {
        let verb = tokens(in: frame).last { reading.cues[$0].contains(.speech) }
        guard let verb, isClose(reading.tokens[verb], frame.upperBound) else { return nil }
        return speaker(in: frame.lowerBound..<Int(reading.tokens[verb].start))
    }

    private func isClose(_ verb: Token, _ end: Int) -> Bool {
        reading.text.classes[Int(verb.end)..<end].count { $0 != .punctuation && !$0.isSpace } <= 4
    }

    /// A name next to a verb of speech: X said, said X.
    private func nameBehind(_ frame: Range<Int>) -> Range<Int>? {
        let clause = tokens(in: frame).prefix { index in
            let start = Int(reading.tokens[index].start)
            return start == frame.lowerBound || ![0x3002, 0x22, 0x201C].contains(reading.text.scalars[start])
        }
        guard let verb = clause.first(where: { reading.cues[$0].contains(.speech) }) else { return nil }
        let token = reading.tokens[verb]
        return speaker(in: frame.lowerBound..<Int(token.start))
            ?? names(in: Int(token.end)..<frame.upperBound).first?.range
    }

    /// The last person who is not spoken to, else the last such name of another kind: 市交通局副局长周砚秋对记者说.
    private func speaker(in frame: Range<Int>) -> Range<Int>? {
        let speaking = names(in: frame).filter { !isAddressed($0.range) }
        return (speaking.last { $0.kind == .person } ?? speaking.last)?.range
    }

    /// Behind 对, 向, 告诉.
    private func isAddressed(_ name: Range<Int>) -> Bool {
        guard name.lowerBound > 0 else { return false }
        let before = reading.text.scalars[name.lowerBound - 1]
        return before == 0x5BF9 || before == 0x5411 || before == 0x8BC9
    }

    private func names(in frame: Range<Int>) -> ArraySlice<NameSpan> {
        let first = partitionPoint(names.count) { names[$0].range.lowerBound >= frame.lowerBound }
        return names[first..<max(first, partitionPoint(names.count) { names[$0].range.upperBound > frame.upperBound })]
    }

    private func tokens(in range: Range<Int>) -> Range<Int> {
        let first = partitionPoint(reading.tokens.count) { reading.tokens[$0].start >= range.lowerBound }
        return first..<max(first, partitionPoint(reading.tokens.count) { reading.tokens[$0].end > range.upperBound })
    }
}
