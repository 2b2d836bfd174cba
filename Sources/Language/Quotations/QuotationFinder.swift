internal import Model

/// What people and organisations say: in quotation marks, in the answers of an interview, or told by the writer
/// (张三表示，…). Words that are only mentioned in quotation marks (“双碳”目标) are none. O(n).
struct QuotationFinder {
    /// Without a speaker, shorter ones are words in quotation marks.
    private static let shortest = 8
    /// A standing name is carried on to quotations no further than so many sentences.
    private static let reach = 1

    let reading: Reading
    private let speakers: SpeakerFinder
    private var result: [Quotation] = []
    /// The block at whose end somebody's words were still open, and the first quotation that they are.
    private var openBlock = -2
    private var openSince = 0
    /// Who spoke last, and in which sentence.
    private var last: (speaker: Range<Int>, sentence: Int)?

    init(reading: Reading, names: [NameSpan]) {
        self.reading = reading
        speakers = SpeakerFinder(reading: reading, names: names)
    }

    /// In order.
    static func quotations(of reading: Reading, names: [NameSpan]) -> [Quotation] {
        var finder = QuotationFinder(reading: reading, names: names)
        finder.find()
        return finder.result
    }

    private mutating func find() {
        let answers = InterviewReader(reading: reading).answers()
        var end = 0
        for (index, span) in reading.sentences.enumerated() {
            if let answer = answers[span.block] {
                if answer.words.lowerBound >= end, span.scalars.upperBound > answer.words.lowerBound {
                    add(answer.words, answer.speaker, index)
                    end = answer.words.upperBound
                }
                continue
            }
            let count = result.count
            findDirect(in: span, index, &end)
            guard result.count == count, span.scalars.lowerBound >= end else { continue }
            if let (words, speaker) = speakers.indirect(in: span, index) {
                result.append(
                    Quotation(utf8: utf8(words), speaker: utf8(speaker), sentence: index, isDirect: false))
                last = (speaker, index)
            }
        }
    }

    private func utf8(_ range: Range<Int>) -> Range<Int> { reading.text.utf8(range) }

    private mutating func add(_ words: Range<Int>, _ speaker: Range<Int>?, _ sentence: Int) {
        result.append(Quotation(utf8: utf8(words), speaker: speaker.map(utf8), sentence: sentence))
        if let speaker { last = (speaker, sentence) }
    }

    // MARK: In quotation marks

    private mutating func findDirect(in span: SentenceSpan, _ index: Int, _ end: inout Int) {
        for token in span.tokens where reading.tokens[token].kind == .punctuation {
            let start = Int(reading.tokens[token].start)
            guard start >= end, BracketPairs.isQuote(reading.text.scalars[start]),
                let closer = closer(of: start, in: span)
            else { continue }
            let words = start..<closer
            let frame = speakers.frame(of: words, in: span, index)
            guard isUtterance(words, in: span, isFramed: frame != .none) else { continue }
            let speaker: Range<Int>?
            if case .by(let range) = frame { speaker = range } else { speaker = carried(frame, index, start, span) }
            let isShort = closer - start <= (speaker == nil ? QuotationFinder.shortest + 1 : 4)
            if frame == .none, isShort { continue }
            addDirect(words, speaker, index)
            end = closer
        }
    }

    /// Words that go on over several paragraphs have the speaker that one of them tells.
    private mutating func addDirect(_ words: Range<Int>, _ speaker: Range<Int>?, _ index: Int) {
        let block = reading.sentences[index].block
        if words.lowerBound != reading.blocks[block].lowerBound || block != openBlock + 1 { openSince = result.count }
        if let speaker {
            for earlier in (openSince..<result.count).reversed() {
                guard result[earlier].speaker == nil else { break }
                result[earlier].speaker = utf8(speaker)
            }
        }
        add(words, speaker, index)
        openBlock = isOpen(words) ? block : -2
    }

    /// Without a closing mark.
    private func isOpen(_ words: Range<Int>) -> Bool { reading.pairs.closer(of: words.lowerBound) == nil }

    /// Behind the closing mark, which may stand in a later sentence of the block; or the block's end, where the next one
    /// opens again.
    private func closer(of start: Int, in span: SentenceSpan) -> Int? {
        let block = reading.blocks[span.block]
        if let closer = reading.pairs.closer(of: start) { return closer < block.upperBound ? closer + 1 : nil }
        guard start == block.lowerBound || isColon(start - 1), span.block + 1 < reading.blocks.count else { return nil }
        let next = reading.blocks[span.block + 1]
        guard !next.isEmpty, reading.text.scalars[next.lowerBound] == reading.text.scalars[start] else { return nil }
        return block.upperBound
    }

    private func isColon(_ index: Int) -> Bool { index >= 0 && reading.text.scalars[index] == 0x3A }

    /// Somebody's own words and not a word, a title or a part of the writer's sentence: framed by a verb of speech, or
    /// whole sentences that stand alone or behind a mark.
    private func isUtterance(_ words: Range<Int>, in span: SentenceSpan, isFramed: Bool) -> Bool {
        let scalars = reading.text.scalars
        let ends = isEnd(scalars[max(words.lowerBound, words.upperBound - (isOpen(words) ? 1 : 2))])
        let before = lastVisible(before: words.lowerBound, from: span.scalars.lowerBound)
        let isOpen = before.map { [0x2C, 0x3A, 0x3002, 0x21, 0x3F, 0x201D, 0x300D, 0x22].contains($0) } ?? true
        if isFramed {
            guard isOpen || speakers.isPlain(before: words.lowerBound) else { return false }
            return ends || before == 0x3A || words.count > 4 && isBehindMark(words.upperBound, span)
        }
        return ends && isOpen
    }

    private func lastVisible(before index: Int, from start: Int) -> UInt32? {
        var last = index
        while last > start, reading.text.classes[last - 1].isSpace { last -= 1 }
        return last > start ? reading.text.scalars[last - 1] : nil
    }

    /// 。 ! ? … . and the comma that American texts set inside.
    private func isEnd(_ scalar: UInt32) -> Bool {
        [0x3002, 0x21, 0x3F, 0x2026, 0x2E, 0x2C, 0xFF61].contains(scalar)
    }

    private func isBehindMark(_ index: Int, _ span: SentenceSpan) -> Bool {
        index >= span.scalars.upperBound
            || [0x3002, 0x2C, 0x21, 0x3F, 0x3B, 0x2E].contains(reading.text.scalars[index])
    }

    /// “A。”张三说。“B。”: who just spoke goes on, in the same paragraph and with nothing but the words.
    private func carried(_ frame: SpeakerFinder.Frame, _ index: Int, _ start: Int, _ span: SentenceSpan) -> Range<Int>?
    {
        let isSame = openBlock + 1 == span.block && start == reading.blocks[span.block].lowerBound
        if frame == .none, isSame, let earlier = result.last, let last, earlier.speaker == utf8(last.speaker) {
            return last.speaker
        }
        guard frame == .none, let last, index - last.sentence <= QuotationFinder.reach,
            reading.sentences[last.sentence].block == span.block,
            index == last.sentence || start == span.scalars.lowerBound
        else { return nil }
        return last.speaker
    }
}
