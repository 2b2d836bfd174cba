internal import Model

/// Names that the text itself gives, outside of brackets: 北京大学，以下简称“北大”; 推特更名为X公司; 又名, 原名. What stands there as
/// a name already, or in quotation marks; nothing that is only planned. O(n).
struct DefinedAliases {
    let reader: WritingReader

    private static let reach = 6

    private var reading: Reading { reader.reading }
    private var tokens: [Token] { reading.tokens }

    func links() -> [NameLink] {
        tokens.indices.compactMap { index in
            guard let end = reader.end(ofCueAt: index), tokens[end - 1].end - tokens[index].start >= 2,
                tokens[index].kind == .han, !isLanguage(index), let name = name(before: index),
                let other = other(behind: end),
                reader.mayBeOne(name, other), !reader.isSame(name.range, other.range),
                !isPerson(name) || isPerson(other) || other.span == nil
            else { return nil }
            let (kind, isGuess) = reader.kind(name, other)
            return NameLink(name: name.range, other: other.range, kind: kind, isGuess: isGuess, reason: .defined)
        }
    }

    private func isPerson(_ writing: Writing) -> Bool { writing.span?.kind == .person }

    /// 英文, 中文: those name a language where they stand alone.
    private func isLanguage(_ index: Int) -> Bool {
        tokens[index].count == 2 && reading.text.scalars[Int(tokens[index].end) - 1] == 0x6587
    }

    /// The name that the word is said of: right before it or before a comma and a few words; none where it is only planned.
    private func name(before index: Int) -> Writing? {
        var index = index
        for _ in 0..<DefinedAliases.reach where index > 0 {
            let token = tokens[index - 1]
            if let span = reader.mentions.mention(endingAt: Int(token.end)) {
                return reader.writing(in: span.range, .mention)
            }
            if let inner = quotedBefore(index) { return inner }
            let mark = reading.text.scalars[Int(token.start)]
            let isPassed =
                token.kind == .punctuation
                ? mark == 0x2C : !reading.cues[index - 1].isAhead && !reading.cues[index - 1].contains(.pronoun)
            guard isPassed, !isProposal(index - 1) else { return nil }
            index -= 1
        }
        return nil
    }

    private func quotedBefore(_ index: Int) -> Writing? {
        let closer = reading.text.scalars[Int(tokens[index - 1].start)]
        guard closer == 0x201D || closer == 0x300B else { return nil }
        return reader.writing(endingAt: Int(tokens[index - 1].end))
    }

    /// 提议, 建议, 要求, 考虑: what follows has not come to pass.
    private func isProposal(_ index: Int) -> Bool {
        guard tokens[index].kind == .han, tokens[index].entry.tag == .verb || tokens[index].entry.tag == .verbalNoun
        else { return false }
        return DefinedAliases.proposals.contains(Array(reading.text.scalars[tokens[index].range]))
    }

    private static let proposals: Set<[UInt32]> = Set(
        ["提议", "建议", "要求", "考虑", "申请", "拒绝", "反对", "呼吁"].map { $0.unicodeScalars.map(\.value) })

    private func other(behind end: Int) -> Writing? {
        guard let range = reader.writingRange(from: end, to: min(tokens.count, end + 16)) else { return nil }
        let isQuoted =
            range.lowerBound > 0 && reading.text.classes[range.lowerBound - 1] == .punctuation
            && reading.text.scalars[range.lowerBound - 1] != 0x3A
        if isQuoted { return reader.writing(in: range, .quoted) }
        guard let span = reader.mentions.mention(startingAt: range.lowerBound) else { return nil }
        return reader.writing(in: span.range, .mention)
    }
}
