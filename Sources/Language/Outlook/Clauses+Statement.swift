internal import Model

extension Clauses {
    /// So many clauses before a word may hold its condition.
    private static let conditions = 3

    /// The clause of a sign to the statement's end; from its condition, or from the clause with its subject.
    func chinese(_ sign: OutlookSign, _ clause: Range<Int>) -> Range<Int> {
        var start = clause.lowerBound
        var before = clause
        for _ in 0..<Clauses.conditions {
            guard let earlier = self.clause(before: before) else { break }
            if earlier.contains(where: { reading.cues[$0].outlook == .condition }) { start = earlier.lowerBound }
            before = earlier
        }
        if start == clause.lowerBound, sign.tokens.lowerBound == start, !sign.isHeld,
            let subject = self.clause(before: clause), !subject.contains(where: { reading.cues[$0].contains(.speech) })
        {
            start = subject.lowerBound
        }
        // 医保局表示将…: only what is said
        let verb = (clause.lowerBound..<sign.tokens.lowerBound).last { reading.cues[$0].contains(.speech) }
        if let verb, verb + 1 < sign.tokens.lowerBound || !sign.isHeld { start = verb + 1 }
        return min(start, sign.tokens.lowerBound)..<statementEnd(from: clause)
    }

    /// From behind “X said that”, or the sentence's beginning, to the statement's end.
    func english(_ sign: Range<Int>, _ clause: Range<Int>) -> Range<Int> {
        let first = max(limits.lowerBound, sign.lowerBound - Clauses.reach)
        let verb = (first..<sign.lowerBound).last { reading.cues[$0].contains(.speech) || isStop($0) }
        var start = verb.map { opening(behind: $0, to: sign.lowerBound) } ?? first
        while start < sign.lowerBound, !reading.tokens[start].isWord || isThat(start) { start += 1 }
        return start..<statementEnd(from: clause)
    }

    /// told Reuters in May that …; said Ms Lee, …
    private func opening(behind verb: Int, to end: Int) -> Int {
        let near = verb + 1..<min(end, verb + 10)
        if let that = near.first(where: isThat) { return that + 1 }
        guard let name = near.first, reading.text.classes[Int(reading.tokens[name].start)] == .upper else {
            return verb + 1
        }
        return near.prefix(5).first { scalar($0) == 0x2C }.map { $0 + 1 } ?? verb + 1
    }

    private func isStop(_ token: Int) -> Bool {
        reading.tokens[token].kind == .punctuation && [0x3B, 0x3A].contains(scalar(token))
    }

    private func isThat(_ token: Int) -> Bool {
        reading.text.scalars[reading.tokens[token].range].elementsEqual([0x74, 0x68, 0x61, 0x74])
    }
}
