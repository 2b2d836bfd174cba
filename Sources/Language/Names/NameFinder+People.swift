internal import Model

extension NameFinder {
    /// Chinese people: surname and given name, where a title, a verb of speech or another name stands beside it, or
    /// where the same was found so elsewhere in the text.
    mutating func findPeople() {
        var candidates: [(range: Range<Int>, hash: UInt32)] = []
        var evidence: [UInt32: Int] = [:]
        var insides: [UInt32: Int] = [:]
        for index in tokens.indices where !isTaken(index) {
            guard let range = person(at: index) else { continue }
            let hash = foldedHash(scalars(range))
            candidates.append((range, hash))
            evidence[hash, default: 0] += strength(range)
            if isInside(range) { insides[hash, default: 0] += 1 } else { insides[hash, default: 0] -= 1 }
        }
        for (range, hash) in candidates where evidence[hash, default: 0] >= 2 && insides[hash, default: 0] <= 0 {
            add(range, .person)
        }
    }

    /// 岳芯 of 衡岳芯: a single character that means nothing alone stands right before.
    private func isInside(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        guard before >= 0, adjoins(range.lowerBound), tokens[before].kind == .han, tokens[before].count == 1 else {
            return false
        }
        if tokens[before].entry.isStop
            || !cues[before].isDisjoint(with: [.speech, .nameContext, .title, .organisation, .place])
        {
            return false
        }
        return switch tokens[before].entry.tag {
        case .verb, .preposition, .conjunction, .particle, .adverb, .pronoun, .quantifier, .localiser, .numeral: false
        default: true
        }
    }

    func scalars(_ range: Range<Int>) -> ArraySlice<UInt32> {
        text.scalars[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)]
    }

    /// The tokens of what may be a Chinese name at a token.
    private func person(at index: Int) -> Range<Int>? {
        let token = tokens[index]
        guard token.kind == .han, !cues[index].contains(.notName), !endsAsRole(index) else { return nil }
        if (2...4).contains(token.count) {
            return isDictionaryPerson(token) || isJoinedPerson(token) ? index..<index + 1 : fused(index)
        }
        guard token.count == 1, cues[index].contains(.surname) else { return nil }
        return given(after: index)
    }

    /// 李强: one word of the dictionary, which has many common words among its names.
    private func isDictionaryPerson(_ token: Token) -> Bool {
        guard token.entry.tag == .person, token.count <= 3 else { return false }
        return isSurname(Int(token.start)) || token.range.allSatisfy { isForeignLetter($0) }
    }

    /// 饶纪勇: surname and given name that the cutter took for one unknown word.
    private func isJoinedPerson(_ token: Token) -> Bool {
        !token.entry.isWord && token.count <= 3 && isSurname(Int(token.start))
    }

    /// 申请人, 施暴者
    private func endsAsRole(_ index: Int) -> Bool {
        let last = text.scalars[Int(tokens[index].end) - 1]
        return tokens[index].count >= 2 && (last == 0x8005 || last == 0x4EBA)
    }

    private func isSurname(_ scalar: Int) -> Bool {
        lexicon.cue(text.scalars[scalar..<scalar + 1]).contains(.surname)
    }

    /// A character that foreign names are written with.
    private func isForeignLetter(_ scalar: Int) -> Bool {
        lexicon.cue(text.scalars[scalar..<scalar + 1]).contains(.transliteration)
    }

    /// 欧阳 and a given name.
    private func fused(_ index: Int) -> Range<Int>? {
        tokens[index].count == 2 && cues[index].contains(.surname) ? given(after: index) : nil
    }

    /// One or two single characters behind a surname, or an uncommon word of two.
    func given(after index: Int) -> Range<Int>? {
        let commonest = 900
        guard index + 1 < tokens.count, isGiven(index + 1) else { return nil }
        let first = tokens[index + 1]
        if first.count == 2 {
            let isCommon = first.entry.isWord && Int(first.entry.cost) < commonest
            return isCommon || cues[index + 1].contains(.title) ? nil : index..<index + 2
        }
        guard first.count == 1 else { return nil }
        if index + 2 < tokens.count, isGiven(index + 2), tokens[index + 2].count == 1 { return index..<index + 3 }
        return index..<index + 2
    }

    private func isGiven(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .han, adjoins(index), !isTaken(index), !token.entry.isStop else { return false }
        // 成 is a tenth, and often the end of a name.
        let isUnit = cues[index].contains(.unit) && scalar(index) != 0x6210
        guard !cues[index].contains(.speech), !isUnit else { return false }
        return switch token.entry.tag {
        case .particle, .conjunction, .preposition, .pronoun: false
        default: true
        }
    }

    /// 2 for a title or a verb of speech beside it, 1 for each softer sign.
    func strength(_ range: Range<Int>) -> Int {
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        if cue(before).contains(.title) || cue(after).contains(.title) || cue(after).contains(.speech) { return 2 }
        // A name of three characters in the dictionary is hardly anything else.
        let isOneOfThree = range.count == 1 && tokens[range.lowerBound].count == 3
        var strength = isOneOfThree ? tokens[range.lowerBound].entry.isWord ? 2 : 1 : 0
        if cue(before).contains(.nameContext) { strength += 1 }
        if isListMark(scalar(after)) || isListMark(scalar(before)) { strength += 1 }
        if range.count == 3 { strength += 1 }
        if opensClause(range.lowerBound), saysSomething(after) { strength += 1 }
        return strength
    }

    /// Nothing stands before it but a mark, or the beginning of its sentence.
    private func opensClause(_ index: Int) -> Bool {
        index == 0 || opensSentence[index] || tokens[index - 1].kind == .punctuation || !adjoins(index)
    }

    /// A verb of speech before the next mark, behind 在, 对, 向, 也…: 沈若溪在给媒体的声明中说.
    private func saysSomething(_ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].kind == .han, tokens[index].entry.isStop else { return false }
        for next in index..<min(tokens.count, index + 14) {
            if tokens[next].kind == .punctuation { return false }
            if cues[next].contains(.speech) { return true }
        }
        return false
    }

    /// 、 ( /
    private func isListMark(_ scalar: UInt32) -> Bool { scalar == 0x3001 || scalar == 0x28 || scalar == 0x2F }

    /// All of characters that foreign names are written with.
    func isTransliterated(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .han, token.count <= 6 else { return false }
        if token.entry.tag == .foreignPerson { return true }
        if cues[index].contains(.speech) || token.count == 1 && token.entry.isStop { return false }
        return token.range.allSatisfy { isForeignLetter($0) }
    }

    /// 阿尔特曼: three and more such characters that the dictionary does not know together.
    mutating func findTransliterated() {
        var index = 0
        while index < tokens.count {
            var end = index
            while end < tokens.count, !isTaken(end), end == index || adjoins(end), isTransliterated(end) { end += 1 }
            if end > index, isForeignName(index..<end) {
                let isPlace = cue(end).contains(.place)
                add(isPlace ? index..<end + 1 : index..<end, isPlace ? .place : .person, isGuess: true)
            }
            index = max(end, index + 1)
        }
    }

    private func isForeignName(_ range: Range<Int>) -> Bool {
        let length = scalars(range).count
        let singles = range.count { tokens[$0].count == 1 }
        let hasName = range.contains { tokens[$0].entry.tag == .foreignPerson || tokens[$0].entry.tag == .person }
        guard (3...8).contains(length) else { return false }
        let hasUnknown = range.contains { tokens[$0].count >= 3 && !tokens[$0].entry.isWord }
        return hasUnknown || singles >= 3 || range.count > 1 && singles * 2 >= range.count && hasName
    }
}
