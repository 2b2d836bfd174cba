internal import Model

/// Finds dates, and says which day, month or year each means, from the day on which the article was published and from
/// the dates before it. What neither tells is left out. O(n).
struct DateFinder {
    let text: FoldedText
    let tokens: [Token]
    let cues: [Cue]
    let pairs: BracketPairs
    let sentences: [SentenceSpan]
    /// The day of publication; without it only dates with a year are found.
    let base: CivilTime?
    /// The sentence that is looked at.
    private(set) var sentence = 0
    /// The month, and perhaps the day, that was named last, and in which sentence.
    private(set) var last: (date: PartialDate, sentence: Int)?

    init(_ reading: Reading) {
        (text, tokens, cues, pairs) = (reading.text, reading.tokens, reading.cues, reading.pairs)
        (sentences, base) = (reading.sentences, reading.article.published?.civil)
    }

    /// In order, not overlapping; none in the name of a work.
    mutating func mentions() -> [DateMention] {
        var result: [DateMention] = []
        var end = 0
        for index in tokens.indices {
            let start = Int(tokens[index].start)
            guard start >= end else { continue }
            if tokens[index].kind == .punctuation {
                if text.scalars[start] == 0x300A, let closer = pairs.closer(of: start) { end = closer }
                continue
            }
            guard mayBegin(index) else { continue }
            enterSentence(at: start)
            guard let span = span(at: index), span.range.lowerBound >= end, let mention = mention(span) else {
                continue
            }
            if (span.last ?? span.first).month != nil { last = (span.last ?? span.first, sentence) }
            end = span.range.upperBound
            result.append(mention)
        }
        return result
    }

    private func mention(_ span: DateSpan) -> DateMention? {
        guard let first = span.first.description else { return nil }
        let last = span.last.flatMap(\.description)
        if span.last != nil, last == nil { return nil }
        return DateMention(utf8: text.utf8(span.range), date: first, end: last)
    }

    private mutating func enterSentence(at start: Int) {
        while sentence + 1 < sentences.count, sentences[sentence].scalars.upperBound <= start { sentence += 1 }
    }

    private func mayBegin(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .number: true
        case .han: RelativeDate.begins(with: text.scalars[Int(tokens[index].start)])
        case .latin: cues[index].contains(.dateWord)
        default: false
        }
    }

    private func span(at index: Int) -> DateSpan? {
        let start = Int(tokens[index].start)
        return switch tokens[index].kind {
        case .number: written(at: start) ?? ago(at: start) ?? english(index)
        case .han: relative(at: start) ?? written(at: start) ?? ago(at: start)
        default: english(index)
        }
    }

    // MARK: What the text around tells

    /// The year of a month that is named without one.
    func year(ofMonth month: Int, day: Int?) -> Int? {
        if let last, last.sentence == sentence, let earlier = last.date.month, earlier <= month {
            return last.date.year
        }
        return base.map { PartialDate.nearestYear(month: month, day: day, to: $0) }
    }

    /// The month of a day that is named alone: that of the day before it in the paragraph, or one near the base.
    func month(ofDay day: Int, at index: Int) -> PartialDate? {
        if let last, let earlier = last.date.day, earlier <= day, isSameBlock(last.sentence) {
            return PartialDate(year: last.date.year, month: last.date.month, day: day)
        }
        guard let base else { return nil }
        let distance = day - base.day
        let offset = distance > 10 && !isAhead(at: index) ? -1 : distance < -15 && isAhead(at: index) ? 1 : 0
        var date = PartialDate.month(offset, from: base)
        date.day = day
        return date
    }

    private func isSameBlock(_ other: Int) -> Bool {
        sentences.indices.contains(other) && sentences.indices.contains(sentence)
            && sentences[other].block == sentences[sentence].block
    }

    /// Whether what happens at the date at a scalar is still to come: in its clause the nearest verb before it, else
    /// behind it, says what is expected and not what was said.
    func isAhead(at index: Int) -> Bool {
        guard sentences.indices.contains(sentence) else { return false }
        let span = sentences[sentence].tokens
        let token = min(
            max(span.lowerBound, partitionPoint(tokens.count) { tokens[$0].start >= index }), span.upperBound)
        if token > span.lowerBound, case .due = word(token - 1) { return true }
        let before = (max(span.lowerBound, token - 12)..<token).reversed()
        return expects(before) ?? expects(token..<min(token + 10, span.upperBound)) ?? false
    }

    private func expects(_ tokens: some Sequence<Int>) -> Bool? {
        for index in tokens {
            let cue = cues[index]
            if cue.contains(.speech) { return false }
            if cue.isAhead { return true }
            if self.tokens[index].kind == .punctuation, scalar(Int(self.tokens[index].start)) != 0x2E { return nil }
        }
        return nil
    }

    // MARK: Characters

    func scalar(_ index: Int) -> UInt32 { text.scalars.indices.contains(index) ? text.scalars[index] : 0 }

    /// Over one space.
    func skip(_ index: Int) -> Int { scalar(index) == 0x20 ? index + 1 : index }

    func isWord(_ scalars: [UInt32], at index: Int) -> Bool {
        index <= text.count && text.scalars[index...].starts(with: scalars)
    }

    func endsWord(_ end: Int) -> Bool {
        let token = partitionPoint(tokens.count) { Int(tokens[$0].end) >= end }
        return token < tokens.count && Int(tokens[token].end) == end
    }

    /// Digits or Chinese numerals, four at most.
    func number(at start: Int) -> (value: Int, end: Int)? {
        var end = start
        let isDigits = (0x30...0x39).contains(scalar(start))
        while end - start <= 4, isDigits ? (0x30...0x39).contains(scalar(end)) : NumberReader.isNumeral(scalar(end)) {
            end += 1
        }
        guard end > start, end - start <= 4, let value = NumberReader.value(text.scalars[start..<end]) else {
            return nil
        }
        return (value, end)
    }
}
