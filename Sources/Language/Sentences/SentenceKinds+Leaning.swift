internal import Model

extension SentenceKinds {
    /// Further back than so many sentences nobody looks.
    private static let longestChain = 3
    private static let longestEnumeration = 6
    /// An answer, or a question about what was just said, is no longer than so many words.
    private static let longestReply = 30

    /// How many sentences before it a sentence needs; nil where nothing near makes it clear.
    func leansOn(_ index: Int, _ before: [Sentence]) -> Int? {
        let span = reading.sentences[index]
        if reading.article.blocks[span.block].isHeading { return 0 }
        let order = order(span)
        if order.contains(.orderNext) { return enumerated(index) }
        if order.contains(.orderFirst) { return isEnumerationNear(index) ? 0 : nil }
        if announcesList(index) { return nil }
        guard leans(index, before) else { return 0 }
        guard index > 0, before[index - 1].block == span.block, let chain = before[index - 1].leansOn else {
            return nil
        }
        return chain < SentenceKinds.longestChain ? chain + 1 : nil
    }

    private func leans(_ index: Int, _ before: [Sentence]) -> Bool {
        let span = reading.sentences[index]
        if opensQuotation(span) { return isLooseQuotation(span) }
        return opening(span).contains(.leaning) || beginsWithPronoun(span) || asksOfSomebody(span)
            || answers(index, before)
    }

    /// The cue of order that a sentence opens with: 首先, 其次; 第一 and first only before a mark (not 第一季度).
    func order(_ span: SentenceSpan) -> Cue {
        let tokens = reading.tokens[span.tokens]
        guard let first = tokens.firstIndex(where: \.isWord), first - tokens.startIndex <= 2 else { return [] }
        let (cue, end) = longestCue(at: first, span)
        guard !cue.isDisjoint(with: [.orderFirst, .orderNext]) else { return [] }
        let isNumber = tokens[first].kind == .latin || reading.text.scalars[Int(tokens[first].start)] == 0x7B2C
        guard isNumber, end - first <= 2, tokens[first].count <= 7 else { return cue }
        let isPlain = tokens[first].kind == .latin || Int(tokens[end - 1].end) - Int(tokens[first].start) == 2
        return isPlain && end < tokens.endIndex && tokens[end].kind != .punctuation ? [] : cue
    }

    /// What follows 首先 stands in the same sentence, or in the next ones of its block.
    private func isEnumerationNear(_ index: Int) -> Bool {
        let span = reading.sentences[index]
        if span.tokens.dropFirst().contains(where: { longestCue(at: $0, span).cue.contains(.orderNext) }) {
            return true
        }
        for next in index + 1..<min(reading.sentences.count, index + 1 + SentenceKinds.longestEnumeration)
        where reading.sentences[next].block == span.block && order(reading.sentences[next]).contains(.orderNext) {
            return true
        }
        return false
    }

    /// 其次, 最后: back to 首先 in the same block.
    private func enumerated(_ index: Int) -> Int? {
        let block = reading.sentences[index].block
        for back in 1...SentenceKinds.longestEnumeration {
            guard index >= back, reading.sentences[index - back].block == block else { return nil }
            if order(reading.sentences[index - back]).contains(.orderFirst) { return back }
        }
        return nil
    }

    /// 概括为两个剧本, 有以下几点: it counts what only comes behind it, below headings or in a list.
    private func announcesList(_ index: Int) -> Bool {
        let span = reading.sentences[index]
        guard index + 1 < reading.sentences.count, span.block != reading.sentences[index + 1].block else {
            return false
        }
        let next = reading.sentences[index + 1]
        let kind = reading.article.blocks[next.block].kind
        let isList = kind == .listItem || reading.article.blocks[next.block].isHeading
        guard isList || order(next).contains(.orderFirst) || endsHeaded(next) else { return false }
        let tail = span.tokens.suffix(8)
        return tail.contains { token in
            let scalars = reading.text.scalars[reading.tokens[token].range]
            let counts = scalars.first.map { SentenceKinds.smallNumbers.contains($0) } ?? false
            return counts && (scalars.count >= 2 || token + 1 < span.tokens.upperBound && isCounter(token + 1))
        }
    }

    /// 两 二 三 四 五 六 几, 以下 如下
    private static let smallNumbers: Set<UInt32> = [0x4E24, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x51E0]

    /// 个 种 点 条 类 大 步 方面; not 个月, 个小时, 个星期
    private func isCounter(_ index: Int) -> Bool {
        let counters: Set<UInt32> = [0x4E2A, 0x79CD, 0x70B9, 0x6761, 0x7C7B, 0x5927, 0x6B65, 0x65B9]
        let start = Int(reading.tokens[index].start)
        let isTime =
            start + 1 < reading.text.count && [0x6708, 0x5C0F, 0x661F].contains(reading.text.scalars[start + 1])
        return counters.contains(reading.text.scalars[start]) && !isTime
    }

    /// 剧本一:… opens with a numbered head.
    private func endsHeaded(_ span: SentenceSpan) -> Bool {
        let head = reading.text.scalars[span.scalars].prefix(8)
        guard let colon = head.firstIndex(where: { $0 == 0x3A || $0 == 0xFF1A }), colon > head.startIndex else {
            return false
        }
        return [0x4E00, 0x31, 0x41].contains(head[colon - 1])
    }

    /// 如果说他们…, 我对此…: only small words before a pronoun.
    private func beginsWithPronoun(_ span: SentenceSpan) -> Bool {
        for index in span.tokens.prefix(5) where reading.tokens[index].isWord {
            if reading.cues[index].contains(.pronoun) { return true }
            guard reading.tokens[index].entry.isStop, reading.tokens[index].kind == .han else { return false }
        }
        return false
    }

    /// 官司会不会让它停下来？: a question about something that it does not name.
    private func asksOfSomebody(_ span: SentenceSpan) -> Bool {
        guard span.tokens.count <= SentenceKinds.longestReply, kind(of: span) == .question else { return false }
        for index in span.tokens {
            let token = reading.tokens[index]
            if token.kind == .latin && reading.text.classes[Int(token.start)] == .upper { return false }
            let first = reading.text.scalars[Int(token.start)]
            if token.count <= 2, [0x4ED6, 0x5979, 0x5B83].contains(first) { return true }
            switch token.entry.tag {
            case .properNoun, .person, .foreignPerson, .organisation, .place: return false
            default: continue
            }
        }
        return false
    }

    /// What follows are somebody's own words, understood from who says them.
    private func opensQuotation(_ span: SentenceSpan) -> Bool {
        let start = span.scalars.lowerBound
        guard BracketPairs.isQuote(reading.text.scalars[start]), let closer = reading.pairs.closer(of: start) else {
            return false
        }
        return closer - start > 8
    }

    /// Nothing but what somebody says: who it is stands before.
    private func isLooseQuotation(_ span: SentenceSpan) -> Bool {
        let start = span.scalars.lowerBound
        guard BracketPairs.isQuote(reading.text.scalars[start]), let closer = reading.pairs.closer(of: start) else {
            return false
        }
        return closer - start > 8 && closer < span.scalars.upperBound && span.scalars.upperBound - closer <= 2
    }

    /// A short sentence behind a question.
    private func answers(_ index: Int, _ before: [Sentence]) -> Bool {
        guard index > 0, before[index - 1].kind == .question else { return false }
        let span = reading.sentences[index]
        return before[index - 1].block == span.block && span.tokens.count <= SentenceKinds.longestReply
            && kind(of: span) != .question
    }
}
