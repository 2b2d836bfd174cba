internal import Model

// Nora Lind said; Nora Lind, head of the harbour, said; said Ms. Lind.
extension SubjectFinder {
    func latinSubject(of verb: Int, from first: Int, _ sentence: Int) -> Subject {
        guard verb > first else { return .none }
        var token = verb - 1
        while token > first, verb - token <= 2, reading.tokens[token].kind == .latin, isSmallVerb(token) { token -= 1 }
        if scalar(token) == 0x2C, token > first { token = apposed(token, first) ?? token }
        if isLatinPronoun(token) { return meant(before: Int(reading.tokens[token].start), sentence) }
        let end = Int(reading.tokens[token].end)
        if let name = names(in: 0..<end).last, name.range.upperBound == end { return .named(name.range) }
        return reading.tokens[token].kind == .latin ? .unclear : .none
    }

    /// also, later, has, had
    private func isSmallVerb(_ token: Int) -> Bool {
        SubjectFinder.small.contains(foldedHash(reading.text.scalars[reading.tokens[token].range]))
    }

    private static let small = Set(spacedHashes("also later has had then"))

    /// The token before the comma that opens what stands between a name and its verb.
    private func apposed(_ comma: Int, _ first: Int) -> Int? {
        let token = (max(first, comma - 14)..<comma).last { scalar($0) == 0x2C }
        return token.flatMap { $0 > first ? $0 - 1 : nil }
    }

    private func isLatinPronoun(_ token: Int) -> Bool {
        let hash = foldedHash(reading.text.scalars[reading.tokens[token].range])
        return hash == termHash("he".utf8) || hash == termHash("she".utf8)
    }

    /// said Nadella, said Mr. Nadella.
    func inverted(_ verb: Int, _ last: Int, _ sentence: Int) -> Subject {
        guard verb + 1 < last else { return .none }
        if isLatinPronoun(verb + 1) { return meant(before: Int(reading.tokens[verb + 1].start), sentence) }
        let start = Int(reading.tokens[verb + 1].start)
        let end = Int(reading.tokens[min(verb + 5, last - 1)].end)
        guard let name = names(in: start..<end).first, !isModifier(name) else { return .unclear }
        let between = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= name.range.lowerBound }
        let isTitled = (verb + 1..<max(between, verb + 1)).allSatisfy {
            reading.cues[$0].contains(.title) || scalar($0) == 0x2E
        }
        return isTitled ? .named(name.range) : .unclear
    }

    /// said CNN correspondent John King: a body's name before a title or another name.
    private func isModifier(_ name: NameSpan) -> Bool {
        let next = partitionPoint(reading.tokens.count) { Int(reading.tokens[$0].start) >= name.range.upperBound }
        guard name.kind == .organisation, next < reading.tokens.count, reading.tokens[next].kind == .latin else {
            return false
        }
        return reading.text.classes[Int(reading.tokens[next].start)] == .upper || reading.cues[next].contains(.title)
    }
}
