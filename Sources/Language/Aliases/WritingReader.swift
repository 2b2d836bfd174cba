internal import Model

/// Looks at the words beside a bracket or a 简称: which of them are a name's writing, and of what shape. Each look is bounded.
struct WritingReader {
    let reading: Reading
    let mentions: MentionTable

    static let longest = 40
    private static let longestWords = 24

    var text: FoldedText { reading.text }
    var tokens: [Token] { reading.tokens }

    /// The token that holds a scalar, or the first behind it.
    func token(at scalar: Int) -> Int { partitionPoint(tokens.count) { Int(tokens[$0].end) > scalar } }

    /// The writing that ends at a scalar, white space before it left out.
    func writing(endingAt end: Int) -> Writing? {
        var end = end
        while end > 0, text.classes[end - 1] == .space { end -= 1 }
        guard end > 0 else { return nil }
        if let inner = quoted(endingAt: end) { return writing(in: inner, .quoted) }
        if let span = mentions.mention(endingAt: end), span.range.count >= 2, !isCut(span) {
            return writing(in: span.range, .mention)
        }
        return words(endingAt: end).flatMap { writing(in: $0, isOpened($0) ? .quoted : .words) }
    }

    /// A range as a writing; nil where it is none by its characters.
    func writing(in range: Range<Int>, _ source: Writing.Source) -> Writing? {
        guard range.count >= 2, range.count <= WritingReader.longest, let shape = shape(range) else { return nil }
        let span = mentions.mention(startingAt: range.lowerBound).flatMap { $0.range == range ? $0 : nil }
        return Writing(range: range, source: span == nil ? source : .mention, span: span, shape: shape)
    }

    /// A number or a bracket stands right before: 公民银行 of 美国第一公民银行.
    private func isCut(_ span: NameSpan) -> Bool {
        guard span.kind == .organisation, span.entity == 0, span.range.lowerBound > 0 else { return false }
        let before = token(at: span.range.lowerBound - 1)
        return text.scalars[Int(tokens[before].start)] == 0x7B2C
            || text.scalars[span.range.lowerBound - 1] == 0x29
    }

    /// A quotation mark stands right before.
    private func isOpened(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && BracketPairs.isQuote(text.scalars[range.lowerBound - 1])
    }

    /// What stands between the marks of which the closing one is the last before `end`.
    private func quoted(endingAt end: Int) -> Range<Int>? {
        let closer = text.scalars[end - 1]
        guard closer == 0x22 || closer == 0x201D || closer == 0x300B || closer == 0x300D else { return nil }
        var start = end - 1
        while start > 0, end - start < WritingReader.longest {
            start -= 1
            switch text.scalars[start] {
            case 0x22, 0x201C, 0x300A, 0x300C: return start + 1 < end - 1 ? start + 1..<end - 1 : nil
            case 0x0A, 0x3002: return nil
            default: continue
            }
        }
        return nil
    }

    /// The words of a name right before `end` that is not known as one: no small words, no verb at its beginning.
    private func words(endingAt end: Int) -> Range<Int>? {
        let last = token(at: end - 1)
        guard last < tokens.count, Int(tokens[last].end) == end, tokens[last].isWord else { return nil }
        if tokens[last].kind == .latin { return tokens[last].range }
        guard isPart(last) else { return nil }
        var first = last
        while let before = part(before: first, end) { first = before }
        // What stands behind a number is the rest of something else.
        if first > 0, tokens[first - 1].end == tokens[first].start {
            if tokens[first - 1].kind == .number || tokens[first - 1].entry.tag == .quantifier { return nil }
            // 中汽研…: no 中 of a place.
            if isChina(first - 1) { first -= 1 }
        }
        while first < last, isLeading(first) { first += 1 }
        return Int(tokens[first].start)..<end
    }

    /// 中 right behind a mark or a small word.
    private func isChina(_ index: Int) -> Bool {
        guard tokens[index].count == 1, text.scalars[Int(tokens[index].start)] == 0x4E2D else { return false }
        return index == 0 || !tokens[index - 1].isWord || tokens[index - 1].entry.isStop
    }

    /// The token before, or the one before the bracket before: 某某中心（天津）有限公司.
    private func part(before index: Int, _ end: Int) -> Int? {
        guard index > 0, tokens[index - 1].end == tokens[index].start else { return nil }
        guard text.scalars[Int(tokens[index - 1].start)] == 0x29 else {
            return isPart(index - 1) && end - Int(tokens[index - 1].start) <= WritingReader.longestWords
                ? index - 1 : nil
        }
        let opener = (max(0, index - 4)..<index).first { text.scalars[Int(tokens[$0].start)] == 0x28 }
        guard let opener, opener > 0, tokens[opener - 1].end == tokens[opener].start, isPart(opener - 1) else {
            return nil
        }
        return reading.pairs.closer(of: Int(tokens[opener].start)) == Int(tokens[index - 1].start) ? opener - 1 : nil
    }

    private func isPart(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .number || text.scalars[Int(token.start)] == 0x7B2C { return token.count <= 4 }
        guard token.kind == .han, !token.entry.isStop else { return false }
        guard reading.cues[index].isDisjoint(with: [.title, .speech, .stop, .alsoCalled]) else { return false }
        if mentions.mentions(in: token.range).contains(where: { $0.kind == .person }) { return false }
        return switch token.entry.tag {
        case .particle, .conjunction, .preposition, .pronoun, .adverb, .time, .quantifier: false
        default: true
        }
    }

    /// A verb, a number or an adjective at the beginning is none of the name, unless 第 says so.
    private func isLeading(_ index: Int) -> Bool {
        if tokens[index].kind == .number { return text.scalars[Int(tokens[index].start)] != 0x7B2C }
        return tokens[index].entry.tag == .verb
    }

    private func shape(_ range: Range<Int>) -> Writing.Shape? {
        let classes = text.classes[range]
        if classes.first == .han {
            return classes.allSatisfy { $0 == .han || $0 == .digit || $0 == .punctuation } ? .han : nil
        }
        guard classes.first == .upper, classes.allSatisfy({ $0 != .han && $0 != .kana && $0 != .lineFeed }) else {
            return nil
        }
        let isNumbered = zip(classes, classes.dropFirst(4)).contains { $0 == .digit && $1 == .digit }
        let (uppers, lowers) = (classes.count { $0 == .upper }, classes.count { $0 == .lower })
        guard !isNumbered, !hasNoName(range) else { return nil }
        if lowers == 0 { return uppers >= 2 && range.count <= 10 && !classes.contains(.space) ? .acronym : nil }
        return lowers >= 2 ? .latin : uppers >= 2 && range.count <= 10 ? .acronym : nil
    }

    /// AI, CEO, GPU
    private func hasNoName(_ range: Range<Int>) -> Bool {
        let first = token(at: range.lowerBound)
        return first < tokens.count && tokens[first].range == range && reading.cues[first].contains(.notName)
    }
}
