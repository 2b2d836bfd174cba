internal import Model

/// Who expects: whoever the text names before the verb of speech or belief that a statement stands behind.
struct HolderFinder {
    /// Further away nobody looks.
    private static let reach = 60
    private static let clauses = 3

    let reading: Reading
    /// People and organisations, in order.
    let names: [NameSpan]

    /// Scalars.
    /// - Parameter isHeld: the sign's own verb has a subject (高盛预计).
    func holder(of sign: OutlookSign, statement: Range<Int>, limits: Range<Int>) -> Range<Int>? {
        let first = max(limits.lowerBound, sign.tokens.lowerBound - HolderFinder.reach)
        if sign.isHeld, let subject = subject(before: sign.tokens.lowerBound, from: first) { return subject }
        let verb = (first..<sign.tokens.lowerBound).last { reading.cues[$0].contains(.speech) && !describes($0) }
        if let verb { return subject(before: verb, from: first) ?? subject(behind: verb, to: sign.tokens.lowerBound) }
        return behind(statement.upperBound, limits)
    }

    /// 宣布的
    private func describes(_ verb: Int) -> Bool {
        verb + 1 < reading.tokens.count && mark(verb + 1) == 0x7684
    }

    /// …, X said; …, said X
    private func behind(_ end: Int, _ limits: Range<Int>) -> Range<Int>? {
        let frame = limits.clamped(to: end..<end + 12)
        guard let verb = frame.first(where: { reading.tokens[$0].kind == .latin && reading.cues[$0].contains(.speech) })
        else { return nil }
        return subject(before: verb, from: frame.lowerBound) ?? names(in: verb + 1..<frame.upperBound).first?.range
    }

    /// The last name, or the noun for a role, of the clause before a verb, or of those before it where it has none, or
    /// where it only tells who somebody is: Ann Lee, head of the Harbour Board, said.
    private func subject(before verb: Int, from first: Int) -> Range<Int>? {
        var end = verb
        var apposition: Range<Int>?
        for _ in 0..<HolderFinder.clauses {
            var start = end
            while start > first, !isBorder(start - 1) { start -= 1 }
            let clause = start..<end
            if let subject = subject(in: clause), apposition == nil || isPerson(clause) {
                guard reading.tokens[verb].kind == .latin, !isPerson(clause), isNamed(clause) else { return subject }
                apposition = subject
            }
            guard start > first, mark(start - 1) == 0x2C else { break }
            end = start - 1
        }
        return apposition
    }

    private func isPerson(_ clause: Range<Int>) -> Bool { names(in: clause).contains { $0.kind == .person } }

    private func isNamed(_ clause: Range<Int>) -> Bool { !names(in: clause).isEmpty }

    private func subject(in clause: Range<Int>) -> Range<Int>? {
        let names = names(in: clause).filter { !isAddressed($0.range) }
        let named = (names.last { $0.kind == .person } ?? names.last)?.range
        return named ?? role(before: clause.upperBound, from: clause.lowerBound)
    }

    /// 据X预测: X stands behind 据 only; English “according to X”.
    private func subject(behind verb: Int, to end: Int) -> Range<Int>? {
        guard reading.tokens[verb].kind == .latin else { return nil }
        return names(in: verb + 1..<min(end, verb + 5)).first?.range
    }

    /// 分析师, 业内人士, the company, analysts: right before the verb, but for small words.
    private func role(before verb: Int, from start: Int) -> Range<Int>? {
        var index = verb
        while index > start, verb - index < 4, isSmall(index - 1) { index -= 1 }
        if index > start, isThirdPerson(index - 1) { return reading.tokens[index - 1].range }
        guard index > start, isRole(index - 1) else { return nil }
        var first = index - 1
        while first > start, index - first < 4, isNoun(first - 1) { first -= 1 }
        return Int(reading.tokens[first].start)..<Int(reading.tokens[index - 1].end)
    }

    /// 他 她 他们 它; he she they it
    private func isThirdPerson(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if token.kind == .latin { return HolderFinder.pronouns.contains(hash(index)) }
        return token.count <= 2 && [0x4ED6, 0x5979, 0x5B83].contains(mark(index))
    }

    private func isSmall(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        switch token.entry.tag {
        case .adverb, .time, .preposition, .conjunction: return token.kind == .han
        default: return token.kind == .latin && HolderFinder.auxiliaries.contains(hash(index))
        }
    }

    private func isRole(_ index: Int) -> Bool {
        if reading.tokens[index].kind == .latin { return HolderFinder.englishRoles.contains(stemHash(index)) }
        if !reading.cues[index].isDisjoint(with: [.title, .organisation]) { return reading.tokens[index].count > 1 }
        let last = reading.text.scalars[reading.tokens[index].range].suffix(2)
        if last.count == 2, let end = last.last, HolderFinder.offices.contains(end), isNoun(index) { return true }
        return HolderFinder.roles.contains { last.elementsEqual($0) }
    }

    private func isNoun(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return switch token.entry.tag {
        case .noun, .organisation, .place, .properNoun, .abbreviation, .distinguishing: token.kind == .han
        default: token.kind == .latin && reading.text.classes[Int(token.start)] == .upper
        }
    }

    /// 局 部 委 院 厅 署 社 党 府 行 司 方 台 会
    private static let offices: Set<UInt32> = [
        0x5C40, 0x90E8, 0x59D4, 0x9662, 0x5385, 0x7F72, 0x793E, 0x515A, 0x5E9C, 0x884C, 0x53F8, 0x65B9, 0x53F0, 0x4F1A,
    ]
    private static let roles: [[UInt32]] = [
        "人士", "机构", "市场", "官方", "当局", "各方", "外界", "媒体", "官员", "团队", "投行", "券商", "公司", "警方", "方面", "专家", "学者", "网友",
        "央行", "气象台", "部门", "政府",
    ].map { $0.unicodeScalars.map(\.value).suffix(2) }
    private static let englishRoles = Set(
        """
        analyst economist expert official investor company firm bank government forecaster scientist researcher \
        police prosecutor doctor organiser organizer minister spokesman spokeswoman spokesperson executive source \
        trader meteorologist ministry agency group report study newspaper survey court judge union
        """.split(separator: " ").map { termHash($0.utf8) })
    private static let pronouns = Set(["he", "she", "they", "it"].map { termHash($0.utf8) })
    private static let auxiliaries = Set(
        ["has", "have", "also", "now", "still", "is", "are", "widely"].map { termHash($0.utf8) })

    /// Behind 对 向 给 与 同 由 被 在: beside the subject.
    private func isAddressed(_ name: Range<Int>) -> Bool {
        let prepositions: Set<UInt32> = [0x5BF9, 0x5411, 0x7ED9, 0x4E0E, 0x540C, 0x7531, 0x88AB, 0x5728]
        return name.lowerBound > 0 && prepositions.contains(reading.text.scalars[name.lowerBound - 1])
    }

    private func isBorder(_ token: Int) -> Bool {
        reading.tokens[token].kind == .punctuation
            && [0x2C, 0x3B, 0x3A, 0x3002, 0x2E, 0x21, 0x3F, 0x28, 0x29].contains(mark(token))
    }

    private func mark(_ token: Int) -> UInt32 { reading.text.scalars[Int(reading.tokens[token].start)] }

    private func hash(_ token: Int) -> UInt32 { foldedHash(reading.text.scalars[reading.tokens[token].range]) }

    private func stemHash(_ token: Int) -> UInt32 {
        foldedHash(TermWeight.stem(reading.text.scalars[reading.tokens[token].range]))
    }

    private func names(in tokens: Range<Int>) -> ArraySlice<NameSpan> {
        guard let first = tokens.first, let last = tokens.last else { return [] }
        let (start, end) = (Int(reading.tokens[first].start), Int(reading.tokens[last].end))
        let low = partitionPoint(names.count) { names[$0].range.lowerBound >= start }
        return names[low..<max(low, partitionPoint(names.count) { names[$0].range.upperBound > end })]
    }
}
