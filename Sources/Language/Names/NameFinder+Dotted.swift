internal import Model

/// 山姆·阿尔特曼, 雅各布·里斯-莫格: foreign names whose parts are joined by points.
extension NameFinder {
    private static let longestPart = 8

    /// Around each point between Chinese characters.
    mutating func findDotted() {
        var done = 0
        for index in tokens.indices where index >= done && isDot(index) && isOpen(index) {
            let start = tagged(before: index) ?? partStart(before: index)
            var end = partEnd(after: index)
            guard start < index, end > index + 1 else { continue }
            while end < tokens.count, isDot(end), adjoins(end) {
                let next = partEnd(after: end)
                guard next > end + 1 else { break }
                end = next
            }
            addAround(start..<end, .person)
            done = end
        }
    }

    /// No name yet, or what the tagger takes for a person: it may have cut them short.
    private func isOpen(_ index: Int) -> Bool {
        span(at: index).map { $0.kind == .person && $0.entity == 0 } ?? true
    }

    /// Where the person that the tagger found around a point begins, if before the word beside the point.
    private func tagged(before index: Int) -> Int? {
        guard let span = span(at: index) else { return nil }
        var start = partStart(before: index)
        while start > 0, Int(tokens[start - 1].start) >= span.range.lowerBound { start -= 1 }
        return start
    }

    /// · • ・
    private func isDot(_ index: Int) -> Bool {
        switch scalar(index) {
        case 0xB7, 0x2022, 0x30FB, 0x2027: true
        default: false
        }
    }

    /// The word before the point, and single characters before it that foreign names are written with: 里希 before 苏纳克.
    private func partStart(before index: Int) -> Int {
        guard index > 0, adjoins(index), isNamePart(index - 1) else { return index }
        var start = index - 1
        while start > 0, adjoins(start), Int(tokens[index].start - tokens[start - 1].start) <= NameFinder.longestPart {
            let isOne = start == index - 1 && tokens[start].count == 1
            guard isForeignCharacter(start - 1, evenIn: isOne) || isTransliterated(start - 1) else { break }
            start -= 1
        }
        return start
    }

    /// The word behind the point and what goes on like it; all up to a bracket that holds its Latin form.
    private func partEnd(after index: Int) -> Int {
        guard index + 1 < tokens.count, adjoins(index + 1), isNamePart(index + 1) else { return index + 1 }
        if let bracket = latinBracket(after: index) { return bracket }
        var end = index + 2
        while end < tokens.count, adjoins(end), Int(tokens[end].end - tokens[index].end) <= NameFinder.longestPart {
            if isHyphen(end), end + 1 < tokens.count, adjoins(end + 1), isNamePart(end + 1) { end += 2; continue }
            guard isForeignCharacter(end, evenIn: false) || isTransliterated(end) || isLinked(end) else { break }
            end += 1
        }
        return end
    }

    /// Behind characters and hyphens only, ( and a capital: 彭妮·莫当特（Penny Mordaunt）.
    private func latinBracket(after index: Int) -> Int? {
        var end = index + 1
        while end < tokens.count, adjoins(end), tokens[end].kind == .han || isHyphen(end) || isDot(end),
            Int(tokens[end].end - tokens[index].end) <= NameFinder.longestPart * 2
        { end += 1 }
        guard end + 1 < tokens.count, scalar(end) == 0x28, text.classes[Int(tokens[end + 1].start)] == .upper,
            end > index + 1, tokens[end - 1].kind == .han,
            !(index + 1..<end).contains(where: { isDot($0) || !cues[$0].isDisjoint(with: [.speech, .title]) })
        else { return nil }
        return end
    }

    private func isHyphen(_ index: Int) -> Bool { scalar(index) == 0x2D || scalar(index) == 0x2010 }

    private func isNamePart(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .han && token.count <= 6 && !(token.count > 1 && token.entry.isStop)
            && !cues[index].contains(.speech)
    }

    /// A single character that foreign names are written with; small words (里, 达) too, but for those that stand before
    /// names: 于, 因, 若.
    private func isForeignCharacter(_ index: Int, evenIn isOne: Bool) -> Bool {
        guard tokens[index].kind == .han, tokens[index].count == 1, cues[index].contains(.transliteration) else {
            return false
        }
        return isOne || ![0x4E8E, 0x56E0, 0x82E5].contains(scalar(index))
    }

    /// 列 of 库切列纳: one character between such characters.
    private func isLinked(_ index: Int) -> Bool {
        guard tokens[index].kind == .han, tokens[index].count == 1, !tokens[index].entry.isStop,
            index + 1 < tokens.count,
            cues[index].isDisjoint(with: [.speech, .unit]), adjoins(index + 1)
        else { return false }
        return isForeignCharacter(index + 1, evenIn: false) && !tokens[index + 1].entry.isStop
    }
}
