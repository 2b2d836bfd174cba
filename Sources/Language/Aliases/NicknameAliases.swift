internal import Model

/// What people are called beside their names: 老蒋 where one 蒋 is in the text, “侃爷”坎耶·韦斯特.
struct NicknameAliases {
    let reader: WritingReader

    private var text: FoldedText { reader.text }

    func links() -> [NameLink] { old() + quoted() }

    /// 老 and the surname of the one person of two or three characters who has it.
    private func old() -> [NameLink] {
        var people: [UInt32: Range<Int>?] = [:]
        for span in reader.mentions.spans where span.kind == .person && (2...3).contains(span.range.count) {
            let surname = text.scalars[span.range.lowerBound]
            guard reader.reading.lexicon.cue([surname]).contains(.surname) else { continue }
            if let known = people[surname] {
                let isSame = known.map { text.scalars[$0].elementsEqual(text.scalars[span.range]) } ?? false
                if !isSame { people[surname] = .some(nil) }
            } else {
                people[surname] = .some(span.range)
            }
        }
        guard !people.isEmpty else { return [] }
        return reader.tokens.indices.compactMap { index in
            guard text.scalars[Int(reader.tokens[index].start)] == 0x8001, let range = oldName(index),
                let person = people[text.scalars[range.upperBound - 1]] ?? nil
            else { return nil }
            return NameLink(name: person, other: range, kind: .person, isGuess: false, reason: .nickname)
        }
    }

    /// 老 and one more character between borders of words, of no name yet.
    private func oldName(_ index: Int) -> Range<Int>? {
        let token = reader.tokens[index]
        let range = Int(token.start)..<Int(token.start) + 2
        let isOne = token.count == 2
        let isTwo =
            token.count == 1 && index + 1 < reader.tokens.count && reader.tokens[index + 1].count == 1
            && reader.tokens[index + 1].start == token.end
        guard isOne || isTwo, range.upperBound <= text.count else { return nil }
        return reader.mentions.mentions(in: range).isEmpty ? range : nil
    }

    /// In quotation marks right before a foreigner's name: what is no word of the dictionary.
    private func quoted() -> [NameLink] {
        reader.mentions.spans.compactMap { span in
            let end = span.range.lowerBound
            guard span.kind == .person, span.range.count >= 4, end > 0,
                text.scalars[end - 1] == 0x201D || text.scalars[end - 1] == 0x22,
                let name = reader.writing(endingAt: end), name.source == .quoted, (2...4).contains(name.range.count),
                name.shape == .han, !isWord(name.range)
            else { return nil }
            return NameLink(name: span.range, other: name.range, kind: .person, isGuess: false, reason: .nickname)
        }
    }

    private func isWord(_ range: Range<Int>) -> Bool {
        let token = reader.tokens[reader.token(at: range.lowerBound)]
        return token.range == range && token.entry.isWord
            || !reader.reading.cues[reader.token(at: range.lowerBound)].isEmpty
    }
}
