internal import Model

/// Finds what is expected, planned or asked: one pass over the words that speak of things to come.
struct OutlookFinder {
    let reading: Reading
    private let sentences: [Sentence]
    private let quotations: [Quotation]
    private let times: StatedTime
    private let holders: HolderFinder
    private let chinese: ChineseOutlook
    private let english: EnglishOutlook

    init(_ reading: Reading, _ analysis: Analysis, names: [NameSpan]) {
        self.reading = reading
        (sentences, quotations) = (analysis.sentences, analysis.quotations)
        times = StatedTime(
            reading: reading, dates: analysis.dates, published: reading.article.published?.description)
        let speaking = names.filter { $0.kind == .person || $0.kind == .organisation }
        holders = HolderFinder(reading: reading, names: speaking)
        (chinese, english) = (ChineseOutlook(reading: reading), EnglishOutlook(reading: reading))
    }

    /// In order. O(n).
    func outlook() -> [Expectation] {
        let questions = OpenQuestions(reading: reading, sentences: sentences)
        var result: [Expectation] = []
        for (index, sentence) in sentences.enumerated() where isProse(sentence) {
            if sentence.kind == .question {
                if let question = questions.question(index) { result.append(question) }
            } else {
                addStatements(of: index, questions, to: &result)
            }
        }
        return result
    }

    private func isProse(_ sentence: Sentence) -> Bool {
        switch reading.article.blocks[sentence.block].kind {
        case .heading, .code, .tableRow: false
        case .paragraph, .listItem, .quote, .caption: true
        }
    }

    private func addStatements(of index: Int, _ questions: OpenQuestions, to result: inout [Expectation]) {
        let tokens = reading.sentences[index].tokens
        var next = tokens.lowerBound
        for token in tokens where token >= next && !reading.cues[token].isDisjoint(with: .outlook) {
            if reading.cues[token].outlook == .awaited {
                guard let question = questions.stated(at: token, index) else { continue }
                result.append(question)
                next = tokens.upperBound
            } else if let (end, found) = statement(at: token, index, from: next) {
                result.append(found)
                next = end
            }
        }
    }

    /// - Parameter first: the tokens before it belong to an earlier statement.
    private func statement(at token: Int, _ index: Int, from first: Int) -> (end: Int, found: Expectation)? {
        let whole = first..<reading.sentences[index].tokens.upperBound
        let quotation = quotation(around: token)
        let clauses = Clauses(reading: reading, limits: quotation?.tokens.map(whole.clamped(to:)) ?? whole)
        let clause = clauses.clause(at: token)
        let isLatin = reading.tokens[token].kind == .latin
        let signs = isLatin ? english.sign(at: token, in: clauses.limits) : chinese.sign(at: token, in: clause)
        guard let sign = signs else { return nil }
        let statement = isLatin ? clauses.english(sign.tokens, clause) : clauses.chinese(sign, clause)
        let near = sign.need == .time ? clause : max(clauses.limits.lowerBound, token - 30)..<statement.upperBound
        let time = times.time(in: near, sign: sign.tokens)
        if isNoMore(sign) { return nil }
        if time == nil, isFormer(sign, clause, isLatin) || times.isOver(in: statement, sign: sign.tokens) { return nil }
        let holder = quotation?.speaker ?? holders.holder(of: sign, statement: statement, limits: whole)
        let isConditional = statement.contains { reading.cues[$0].outlook == .condition }
        guard isSupported(sign, time != nil, holder != nil, isConditional) else { return nil }
        var found = Expectation(
            sentence: index, utf8: utf8(statement), kind: sign.kind, certainty: sign.certainty, cue: utf8(sign.tokens))
        if isConditional, sign.kind == .expectation { found.kind = .condition }
        if found.kind == .expectation, let time, isScheduled(found, time) { found.kind = .plan }
        (found.by, found.date) = (time?.utf8, time?.date)
        found.holder = holder.map(reading.text.utf8)
        return (statement.upperBound, found)
    }

    /// 将于6月6日, 定于周五; will on Friday
    private func isScheduled(_ found: Expectation, _ time: (utf8: Range<Int>, date: String?)) -> Bool {
        let gap = time.utf8.lowerBound - found.cue.upperBound
        return found.certainty == .certain && time.date?.utf8.count == 10 && (0...9).contains(gap)
    }

    private func isSupported(_ sign: OutlookSign, _ hasTime: Bool, _ hasHolder: Bool, _ isConditional: Bool) -> Bool {
        switch sign.need {
        case .nothing: true
        case .time: hasTime
        case .timeOrHolder: hasTime || hasHolder
        case .timeHolderOrCondition: hasTime || hasHolder || isConditional
        }
    }

    /// 原本计划, whatever time follows.
    private func isNoMore(_ sign: OutlookSign) -> Bool {
        sign.isHeld && sign.tokens.lowerBound > 0
            && reading.cues[sign.tokens.lowerBound - 1].outlook == .formerly
    }

    /// 曾预计, 原计划; had expected, was going to
    private func isFormer(_ sign: OutlookSign, _ clause: Range<Int>, _ isLatin: Bool) -> Bool {
        let start = isLatin ? max(clause.lowerBound, sign.tokens.lowerBound - 2) : clause.lowerBound
        guard start < sign.tokens.lowerBound else { return false }
        return (start..<sign.tokens.lowerBound).contains { reading.cues[$0].outlook == .formerly }
    }

    /// Who speaks, in scalars, and the inside of the quotation that a token stands in; nil where the words are the
    /// writer's.
    private func quotation(around token: Int) -> (tokens: Range<Int>?, speaker: Range<Int>?)? {
        let start = Int(reading.text.offsets[Int(reading.tokens[token].start)])
        let next = partitionPoint(quotations.count) { quotations[$0].utf8.lowerBound > start }
        guard next > 0, quotations[next - 1].utf8.upperBound > start else { return nil }
        let quotation = quotations[next - 1]
        let speaker = quotation.speaker.map(reading.text.scalars(at:))
        guard quotation.isDirect else { return (nil, speaker) }
        let scalars = reading.text.scalars(at: quotation.utf8)
        let first = partitionPoint(reading.tokens.count) { reading.tokens[$0].start > scalars.lowerBound }
        let end = partitionPoint(reading.tokens.count) { reading.tokens[$0].end >= scalars.upperBound }
        return (first..<max(first, end), speaker)
    }

    private func utf8(_ tokens: Range<Int>) -> Range<Int> {
        let end = Int(reading.tokens[tokens.upperBound - 1].end)
        return reading.text.utf8(Int(reading.tokens[tokens.lowerBound].start)..<end)
    }
}
