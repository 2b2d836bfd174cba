internal import Model

/// Finds who does what a verb of speech says.
struct SubjectFinder {
    enum Subject: Equatable {
        case none, unclear
        /// As the text names them.
        case named(Range<Int>)
    }

    /// Persons who are named so far back may be meant by 他.
    private static let memory = 3

    let reading: Reading
    /// Persons and organisations, in order; works, products and places say nothing.
    let names: [NameSpan]

    init(reading: Reading, names: [NameSpan]) {
        self.reading = reading
        self.names = names.filter { $0.kind == .person || $0.kind == .organisation }
    }

    /// The subject of the verb at a token, in its clause; in the two clauses before it where it has none of its own.
    func subject(of verb: Int, from first: Int, _ sentence: Int) -> Subject {
        if reading.tokens[verb].kind == .latin { return latinSubject(of: verb, from: first, sentence) }
        if isDenied(verb, first) { return .unclear }
        var end = verb
        for back in 0..<3 {
            let start = clauseStart(before: end, first)
            let found = inClause(start..<end, verb: end, isOwn: back == 0, sentence)
            if found != .none { return found }
            guard start > first, !isSentenceMark(start - 1) else { return .none }
            end = start - 1
        }
        return .none
    }

    /// Around a verb behind the words: before it in its clause; in English behind it too.
    func around(_ verb: Int, from first: Int, to last: Int, _ sentence: Int) -> Subject {
        let before = first < verb ? subject(of: verb, from: first, sentence) : .none
        guard before == .none, reading.tokens[verb].kind == .latin else { return before }
        return inverted(verb, last, sentence)
    }

    /// 他不说, 没有回应: a verb of speech that nobody does.
    func isObject(of verb: Int, from first: Int) -> Bool {
        verb > first
            && [0x4E0D, 0x6CA1, 0x672A, 0x7684].contains(reading.text.scalars[Int(reading.tokens[verb].start) - 1])
    }

    // MARK: Chinese

    private func clauseStart(before token: Int, _ first: Int) -> Int {
        var start = token
        while start > first, !isClauseMark(start - 1) { start -= 1 }
        return start
    }

    /// 没有告诉, 为什么不说
    private func isDenied(_ verb: Int, _ first: Int) -> Bool {
        (max(first, verb - 2)..<verb).contains {
            [0x4E0D, 0x6CA1, 0x672A].contains(scalar($0)) && reading.tokens[$0].count <= 2
        }
    }

    private func isClauseMark(_ token: Int) -> Bool {
        guard reading.tokens[token].kind == .punctuation else { return false }
        return [0x2C, 0x3B, 0x3A, 0x3002, 0x21, 0x3F, 0x201D, 0x300D].contains(scalar(token))
    }

    private func isSentenceMark(_ token: Int) -> Bool { [0x3002, 0x21, 0x3F].contains(scalar(token)) }

    func scalar(_ token: Int) -> UInt32 { reading.text.scalars[Int(reading.tokens[token].start)] }

    private func inClause(_ clause: Range<Int>, verb: Int, isOwn: Bool, _ sentence: Int) -> Subject {
        guard !clause.isEmpty else { return .none }
        let frame = Int(reading.tokens[clause.lowerBound].start)..<Int(reading.tokens[clause.upperBound - 1].end)
        let inside = names(in: frame).filter {
            !isAddressed($0.range) && acts($0.range, before: verb, isBody: $0.kind == .organisation)
        }
        if let person = inside.last(where: { $0.kind == .person }) { return .named(withTitle(person.range)) }
        if let role = role(in: clause, verb) { return role }
        if let name = inside.last { return .named(name.range) }
        if let pronoun = clause.first(where: isPronoun), acts(reading.tokens[pronoun].range, before: verb) {
            return meant(before: Int(reading.tokens[pronoun].start), sentence)
        }
        return isOwn && hasSubject(clause) ? .unclear : .none
    }

    /// 许女士 where only the surname was found.
    private func withTitle(_ name: Range<Int>) -> Range<Int> {
        guard name.count == 1 else { return name }
        let next = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= name.upperBound }
        guard next < reading.tokens.count, reading.cues[next].contains(.title) else { return name }
        return name.lowerBound..<Int(reading.tokens[next].end)
    }

    /// Behind 对, 向, 告诉, 和, 与: who is spoken to.
    private func isAddressed(_ name: Range<Int>) -> Bool {
        guard name.lowerBound > 0 else { return false }
        return [0x5BF9, 0x5411, 0x8BC9, 0x4E0E].contains(reading.text.scalars[name.lowerBound - 1])
    }

    /// Whether a name is the one who acts: the verb, an adverb, a time or a place follows it, and no 的 and no noun of
    /// which it is only a part (宋河酒业内部人士).
    ///
    /// - Parameter isBody: a body's name is part of many others; a place or a conjunction behind it is not enough.
    private func acts(_ name: Range<Int>, before verb: Int, isBody: Bool = false) -> Bool {
        let next = behind(name.upperBound)
        guard next < verb else { return next == verb }
        switch reading.tokens[next].entry.tag {
        case .adverb, .preposition, .verb, .time: return true
        case .localiser, .conjunction: return !isBody
        case .numeral, .quantifier: return reading.tokens[next].kind == .number
        case .noun: return isSide(next)
        default: return reading.tokens[next].kind == .number
        }
    }

    /// The token behind a name, its titles and what stands in brackets there.
    private func behind(_ end: Int) -> Int {
        var next = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= end }
        for _ in 0..<4 where next < reading.tokens.count {
            if reading.cues[next].contains(.title) {
                next += 1
            } else if scalar(next) == 0x28, let closer = reading.pairs.closer(of: Int(reading.tokens[next].start)) {
                next = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) > closer }
            }
        }
        return next
    }

    /// 方面, 官方
    private func isSide(_ token: Int) -> Bool {
        let scalars = reading.text.scalars[reading.tokens[token].range]
        return scalars.elementsEqual([0x65B9, 0x9762]) || scalars.elementsEqual([0x5B98, 0x65B9])
    }

    private func isPronoun(_ token: Int) -> Bool {
        reading.tokens[token].count == 1 && [0x4ED6, 0x5979].contains(scalar(token))
    }

    /// 许女士, 公司发言人, 该公司, 警方: with what stands before it in its clause, if it is short.
    private func role(in clause: Range<Int>, _ verb: Int) -> Subject? {
        guard let head = clause.last(where: isRole) else { return nil }
        if let name = nameBehind(head, verb) { return .named(name) }
        guard acts(reading.tokens[head].range, before: verb, isBody: !reading.cues[head].contains(.title)) else {
            return nil
        }
        var start = head
        while start > clause.lowerBound, head - start < 4, reading.tokens[start - 1].end == reading.tokens[start].start,
            isModifier(start - 1)
        {
            start -= 1
        }
        guard !isAddressed(Int(reading.tokens[start].start)..<Int(reading.tokens[head].end)) else { return nil }
        return .named(Int(reading.tokens[start].start)..<Int(reading.tokens[head].end))
    }

    /// 主任付建: two or three characters that begin with a surname, between the title and the verb.
    private func nameBehind(_ head: Int, _ verb: Int) -> Range<Int>? {
        let range = Int(reading.tokens[head].end)..<Int(reading.tokens[verb].start)
        guard reading.cues[head].contains(.title), (2...3).contains(range.count), head + 1 < verb,
            reading.text.classes[range].allSatisfy({ $0 == .han }),
            !reading.lexicon.cue(reading.text.scalars[range.lowerBound..<range.lowerBound + 1]).isDisjoint(
                with: .surname),
            ![.adverb, .verb, .preposition, .time].contains(reading.tokens[head + 1].entry.tag)
        else { return nil }
        return range
    }

    /// A title but 记者, or a body that speaks.
    private func isRole(_ token: Int) -> Bool {
        guard reading.tokens[token].kind == .han else { return false }
        let scalars = reading.text.scalars[reading.tokens[token].range]
        if reading.cues[token].contains(.title) { return !scalars.elementsEqual([0x8BB0, 0x8005]) }
        return SubjectFinder.bodies.contains(foldedHash(scalars))
    }

    private static let bodies = Set(
        spacedHashes("公司 警方 校方 院方 官方 法院 检方 平台 客服 家属 部门 集团 厂方 店方 银行 医院 学校 政府 管委会 组委会 协会 俱乐部 工作人员 有关负责人"))

    private func isModifier(_ token: Int) -> Bool {
        switch reading.tokens[token].entry.tag {
        case .noun, .place, .organisation, .properNoun, .abbreviation, .distinguishing, .person, .foreignPerson,
            .pronoun,
            .adjective, .verbalNoun:
            scalar(token) != 0x636E && !isPronoun(token)
        default: reading.cues[token].contains(.surname) || reading.tokens[token].kind == .latin
        }
    }

    private func hasSubject(_ clause: Range<Int>) -> Bool {
        clause.contains { token in
            switch reading.tokens[token].entry.tag {
            case .noun, .person, .foreignPerson, .organisation, .properNoun, .place, .pronoun: true
            default: reading.tokens[token].kind == .latin
            }
        }
    }

    // MARK: Pronouns

    /// The only person named in the last sentences.
    func meant(before position: Int, _ sentence: Int) -> Subject {
        var first = sentence
        let block = reading.sentences[sentence].block
        while first > 0, sentence - first < SubjectFinder.memory, block - reading.sentences[first - 1].block <= 1 {
            first -= 1
        }
        let persons = names(in: reading.sentences[first].scalars.lowerBound..<position).filter { $0.kind == .person }
        guard let last = persons.last, !hasRole(last.range.upperBound..<position) else { return .unclear }
        let words = reading.text.scalars[last.range]
        let isOnly = persons.allSatisfy { other in
            let scalars = reading.text.scalars[other.range]
            return scalars.elementsEqual(words) || contains(scalars, words) || contains(words, scalars)
        }
        return isOnly ? .named(last.range) : .unclear
    }

    /// Somebody without a name stands between: a spokeswoman said …, she said.
    private func hasRole(_ range: Range<Int>) -> Bool {
        var token = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= range.lowerBound }
        let first = token
        while token < reading.tokens.count, Int(reading.tokens[token].end) <= range.upperBound {
            let isName =
                token - first < 2 || reading.text.scalars[reading.tokens[token].range].elementsEqual([0x8BB0, 0x8005])
            if reading.cues[token].contains(.title), !isName { return true }
            token += 1
        }
        return false
    }

    /// 周 of 周砚秋, Nadella of Satya Nadella.
    private func contains(_ name: ArraySlice<UInt32>, _ part: ArraySlice<UInt32>) -> Bool {
        part.count < name.count && (name.starts(with: part) || name.suffix(part.count).elementsEqual(part))
    }

    func names(in frame: Range<Int>) -> ArraySlice<NameSpan> {
        let first = partitionPoint(names.count) { names[$0].range.lowerBound >= frame.lowerBound }
        return names[first..<max(first, partitionPoint(names.count) { names[$0].range.upperBound > frame.upperBound })]
    }
}
