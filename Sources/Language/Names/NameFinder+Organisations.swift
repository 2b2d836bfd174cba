internal import Model

extension NameFinder {
    private static let longestOrganisation = 6

    /// 北京大学, 特斯拉公司, 深圳市某某科技有限公司: what ends with a kind of organisation and has a proper part.
    mutating func findOrganisations() {
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .han, isSuffix(index) else { index += 1; continue }
            var end = index + 1
            while end < tokens.count, adjoins(end), tokens[end].kind == .han, isSuffix(end) { end += 1 }
            let start = organisationStart(before: index)
            let isNamed = start < index || isProper(index) && !cues[index].contains(.notName)
            if isNamed, hasProperPart(start..<end), !isPartOfPlace(end - 1) { addAround(start..<end, .organisation) }
            index = end
        }
    }

    /// The word is or ends with a kind of organisation; one character counts only behind a place or at a word's end.
    private func isSuffix(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !isTaken(index), !cues[index].contains(.title) else { return false }
        if cues[index].contains(.organisation) {
            return token.count >= 2 || index > 0 && adjoins(index) && tokens[index - 1].entry.tag == .place
        }
        guard token.count >= 3, token.entry.tag != .person else { return false }
        let end = Int(token.end)
        return lexicon.cue(text.scalars[end - 2..<end]).contains(.organisation)
            || lexicon.cue(text.scalars[end - 1..<end]).contains(.organisation)
    }

    /// 四川 东北部
    private func isPartOfPlace(_ index: Int) -> Bool {
        let end = Int(tokens[index].end)
        guard tokens[index].count >= 2, text.scalars[end - 1] == 0x90E8 else { return false }
        return [0x4E1C, 0x897F, 0x5357, 0x5317, 0x4E2D].contains(text.scalars[end - 2])
    }

    private func organisationStart(before index: Int) -> Int {
        var start = index
        while start > 0, index - start < NameFinder.longestOrganisation, adjoins(start), belongs(start - 1) {
            start -= 1
        }
        // Begins with a proper part: common words before it describe it.
        while start < index, !isProper(start) { start += 1 }
        return start
    }

    private func belongs(_ index: Int) -> Bool {
        let token = tokens[index]
        if span(at: index)?.kind == .work { return false }
        switch token.kind {
        case .latin: return text.classes[Int(token.start)] == .upper
        case .han:
            if token.entry.isStop || cues[index].contains(.title) || cues[index].contains(.speech) { return false }
            return switch token.entry.tag {
            case .noun, .place, .organisation, .properNoun, .person, .foreignPerson, .verbalNoun, .abbreviation,
                .distinguishing, .morpheme, .other:
                true
            default: false
            }
        default: return false
        }
    }

    private func isProper(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .latin { return text.classes[Int(token.start)] == .upper }
        if isTaken(index) { return true }
        return switch token.entry.tag {
        case .place, .organisation, .properNoun, .foreignPerson, .abbreviation: true
        default: !token.entry.isWord
        }
    }

    private func hasProperPart(_ range: Range<Int>) -> Bool {
        range.contains { isProper($0) } && scalars(range).count >= 3
    }
}
