internal import Model

/// Who says something: the subject of the verb of speech before or behind it.
struct SpeakerFinder {
    /// How a quotation stands in its sentence.
    enum Frame: Equatable {
        case none
        /// Said by somebody whom the text does not name clearly.
        case unnamed
        case by(Range<Int>)
    }

    private static let longestFrame = 40

    let reading: Reading
    let subjects: SubjectFinder

    init(reading: Reading, names: [NameSpan]) {
        self.reading = reading
        subjects = SubjectFinder(reading: reading, names: names)
    }

    func frame(of words: Range<Int>, in span: SentenceSpan, _ index: Int) -> Frame {
        let before = self.before(words.lowerBound, in: span, index)
        if before != .none { return before }
        let behind = self.behind(words, index)
        return behind == .none ? beforeBlock(words.lowerBound, in: span, index) : behind
    }

    // MARK: X表示：“…”

    /// A verb of speech right before the words, marks and a few small words between them left out.
    private func before(_ start: Int, in span: SentenceSpan, _ index: Int) -> Frame {
        let tokens = reading.tokens
        var token = partitionPoint(tokens.count) { Int(tokens[$0].start) >= start } - 1
        while token >= span.tokens.lowerBound, isJoint(token) { token -= 1 }
        guard let verb = verb(endingAt: token, span.tokens.lowerBound) else { return .none }
        return frame(subjects.subject(of: verb, from: span.tokens.lowerBound, index))
    }

    private func isJoint(_ token: Int) -> Bool {
        [0x3A, 0x2C, 0x2014].contains(reading.text.scalars[Int(reading.tokens[token].start)])
    }

    /// The verb that is the word at a token, or 告诉 with whom is told behind it.
    private func verb(endingAt token: Int, _ first: Int) -> Int? {
        guard token >= first else { return nil }
        if reading.cues[token].contains(.speech) { return token }
        for verb in stride(from: token - 1, through: max(first, token - 5), by: -1) {
            if reading.tokens[verb].kind == .punctuation { return nil }
            if isTelling(verb) || reading.cues[verb].contains(.speech) && isInMiddle(verb + 1...token) { return verb }
        }
        return nil
    }

    /// 告诉, told
    private func isTelling(_ token: Int) -> Bool {
        let scalars = reading.text.scalars[reading.tokens[token].range]
        return scalars.elementsEqual([0x544A, 0x8BC9]) || foldedHash(scalars) == termHash("told".utf8)
    }

    /// 表示 了, 说 道: small words only.
    private func isInMiddle(_ range: ClosedRange<Int>) -> Bool {
        range.allSatisfy { reading.tokens[$0].entry.isStop || reading.tokens[$0].count == 1 }
    }

    private func frame(_ subject: SubjectFinder.Subject) -> Frame {
        if case .named(let range) = subject { return .by(range) }
        return .unnamed
    }

    // MARK: “…”X说

    private func behind(_ words: Range<Int>, _ index: Int) -> Frame {
        let tokens = reading.tokens
        let end = words.upperBound
        let last = blockEnd(of: index)
        var first = partitionPoint(tokens.count) { Int(tokens[$0].start) >= end }
        while first < last, isMark(first, [0x2C, 0x2014]) { first += 1 }
        var token = first
        while token < last, Int(tokens[token].start) - end < SpeakerFinder.longestFrame, !endsFrame(token) {
            if reading.cues[token].contains(.speech) {
                guard token > first || tokens[token].kind == .latin else { return .none }
                if token > first, isOfNextWords(words, verb: token, last) { return .none }
                if isNounToo(token), token + 1 < last, tokens[token + 1].kind != .punctuation { return .none }
                return subjects.isObject(of: token, from: first)
                    ? .none : frame(subjects.around(token, from: first, to: last, index))
            }
            token += 1
        }
        return .none
    }

    /// “A。”张三说：“B。” and "A." Nora Lind said: the words are whole, and what follows is another sentence.
    private func isOfNextWords(_ words: Range<Int>, verb: Int, _ last: Int) -> Bool {
        let ending = reading.text.scalars[max(words.lowerBound, words.upperBound - 2)]
        guard [0x3002, 0x2E, 0x21, 0x3F].contains(ending) else { return false }
        if verb + 1 < last, isMark(verb + 1, [0x3A]) { return true }
        guard reading.tokens[verb].kind == .latin else { return false }
        return ending == 0x2E || verb + 1 < last && reading.tokens[verb + 1].kind != .punctuation
    }

    /// 声明, 回应, 分析: a thing where no mark follows.
    private func isNounToo(_ token: Int) -> Bool {
        SpeakerFinder.nouns.contains(foldedHash(reading.text.scalars[reading.tokens[token].range]))
    }

    private static let nouns = Set(spacedHashes("声明 回应 分析 判断 建议 评论 评价 介绍 发文 回答 预测 警告 提醒 披露 宣布 问 提到 谈到 主张 强调"))
    /// They are followed by what is only mentioned, or by a deed.
    private static let notTelling = Set(spacedHashes("声明 回应 发文 评论 评价 判断 回答 问"))
    /// The words may follow without a mark.
    private static let plain = Set(
        spacedHashes("说 称 表示 问 写道 说道 问道 坦言 直言 笑称 声称 宣称 感叹 反问 喊话 发文称 表示称 分析称 补充说 解释说 分析说 讲道 谈道"))

    /// Whether words in quotation marks right behind a verb, with no mark before them, are said and not only named.
    func isPlain(before start: Int) -> Bool {
        let token = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= start } - 1
        guard token >= 0, reading.tokens[token].kind == .han else {
            return start + 1 < reading.text.count && reading.text.classes[start + 1] != .lower
        }
        return SpeakerFinder.plain.contains(foldedHash(reading.text.scalars[reading.tokens[token].range]))
    }

    private func blockEnd(of index: Int) -> Int {
        let block = reading.blocks[reading.sentences[index].block]
        return partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= block.upperBound }
    }

    private func isMark(_ token: Int, _ marks: [UInt32]) -> Bool {
        reading.tokens[token].count <= 2 && marks.contains(reading.text.scalars[Int(reading.tokens[token].start)])
    }

    private func endsFrame(_ token: Int) -> Bool {
        isMark(token, [0x2C, 0x3002, 0x3B, 0x21, 0x3F, 0x3A, 0x201C, 0x300C, 0x22, 0x2E]) && !isApposed(token)
    }

    /// Sue Smith, chief of the bank, said: the comma behind a Latin word.
    private func isApposed(_ token: Int) -> Bool {
        token > 0 && isMark(token, [0x2C, 0x2E]) && reading.tokens[token - 1].kind == .latin
            && token + 1 < reading.tokens.count && reading.tokens[token + 1].kind == .latin
            && (isMark(token, [0x2C]) || reading.tokens[token - 1].count <= 3)
    }

    // MARK: The block before ends with a colon

    private func beforeBlock(_ start: Int, in span: SentenceSpan, _ index: Int) -> Frame {
        guard start == span.scalars.lowerBound, start == reading.blocks[span.block].lowerBound, index > 0 else {
            return .none
        }
        let earlier = reading.sentences[index - 1]
        guard earlier.block == span.block - 1, let last = earlier.tokens.last, isMark(last, [0x3A]),
            let verb = verb(endingAt: last - 1, earlier.tokens.lowerBound)
        else { return .none }
        return frame(subjects.subject(of: verb, from: earlier.tokens.lowerBound, index - 1))
    }

    // MARK: What is said in the writer's words

    /// 张三表示，…; Sue Smith said that …; …, Sue Smith said. By somebody who is named only.
    func indirect(in span: SentenceSpan, _ index: Int) -> (words: Range<Int>, speaker: Range<Int>)? {
        guard reading.article.blocks[span.block].isHeading == false else { return nil }
        var token = span.tokens.lowerBound
        while token < span.tokens.upperBound {
            defer { token += 1 }
            guard reading.cues[token].contains(.speech), !isOnlyNamed(token), let start = toldFrom(token, span),
                case .named(let speaker) = subjects.subject(of: token, from: span.tokens.lowerBound, index)
            else { continue }
            let end = endWithoutMark(span)
            return end - start >= 10 ? (start..<end, speaker) : nil
        }
        return nil
    }

    private func isOnlyNamed(_ token: Int) -> Bool {
        SpeakerFinder.notTelling.contains(foldedHash(reading.text.scalars[reading.tokens[token].range]))
    }

    /// Where the words begin that a verb introduces: behind its comma; in English behind the verb.
    private func toldFrom(_ verb: Int, _ span: SentenceSpan) -> Int? {
        let limit = min(verb + 6, span.tokens.upperBound)
        if reading.tokens[verb].kind == .latin {
            guard verb + 3 < span.tokens.upperBound, reading.tokens[verb + 1].kind == .latin else { return nil }
            guard !SpeakerFinder.places.contains(foldedHash(reading.text.scalars[reading.tokens[verb + 1].range]))
            else {
                return nil
            }
            let isThat = foldedHash(reading.text.scalars[reading.tokens[verb + 1].range]) == termHash("that".utf8)
            guard isThat || foldedHash(reading.text.scalars[reading.tokens[verb].range]) == termHash("said".utf8) else {
                return nil
            }
            return Int(reading.tokens[isThat ? verb + 2 : verb + 1].start)
        }
        for token in verb + 1..<max(limit, verb + 1) where reading.tokens[token].kind == .punctuation {
            let isDirect = token == verb + 1 || isTelling(verb)
            guard isDirect, isMark(token, [0x2C, 0x3A]), token + 1 < span.tokens.upperBound else { return nil }
            return Int(reading.tokens[token + 1].start)
        }
        return nil
    }

    /// What follows tells where and when it was said.
    private static let places = Set(
        spacedHashes(
            "in on at during after before by with to of from as so when through monday tuesday wednesday thursday friday saturday sunday"
        ))

    private func endWithoutMark(_ span: SentenceSpan) -> Int {
        var end = span.scalars.upperBound
        while end > span.scalars.lowerBound, reading.text.classes[end - 1] == .punctuation { end -= 1 }
        return end
    }
}
