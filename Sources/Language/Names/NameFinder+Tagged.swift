internal import Model

extension NameFinder {
    /// What the tagger takes for names.
    mutating func findTagged(in sentences: [SentenceSpan]) {
        guard isChinese, !lexicon.nameWeights.isEmpty else { return }
        let tagger = NameTagger(lexicon.nameWeights, tokens, cues, text)
        var alone: [Range<Int>] = []
        var surnames: Set<UInt32> = []
        for sentence in sentences {
            tagger.forEachName(in: sentence.tokens) { found, kind in
                let isPerson = NameLabel.kinds[kind] == .person
                let range = isPerson && scalars(found).count == 1 ? whole(found) : found
                if isPerson, scalars(range).count == 1 { alone.append(range); return }
                if isPerson { surnames.insert(scalar(range.lowerBound)) }
                add(range, NameLabel.kinds[kind])
            }
        }
        for range in alone where isBearer(range) || surnames.contains(scalar(range.lowerBound)) { add(range, .person) }
    }

    /// 蒋兴邦, 老蒋: what is more than the surname that the tagger found.
    private func whole(_ surname: Range<Int>) -> Range<Int> {
        if let full = given(after: surname.lowerBound), strength(full) >= 2 { return full }
        let before = surname.lowerBound - 1
        guard before >= 0, adjoins(surname.lowerBound), tokens[before].count == 1,
            scalar(before) == 0x8001 || scalar(before) == 0x5C0F
        else { return surname }
        return before..<surname.upperBound
    }

    /// A surname alone names somebody only beside a title: 江主席.
    private func isBearer(_ range: Range<Int>) -> Bool {
        cue(range.upperBound).contains(.title) || cue(range.lowerBound - 1).contains(.title)
    }

    /// 小米15, 宝马X1: a company's name with a model behind it is its product.
    mutating func findModels() {
        for index in tokens.indices.dropFirst() where !isTaken(index) || span(at: index)?.kind == .product {
            guard isModel(index), span(at: index).map({ $0.range == tokens[index].range && $0.entity == 0 }) ?? true,
                let maker = span(at: index - 1), maker.kind == .organisation,
                maker.range.upperBound == Int(tokens[index - 1].end)
            else { continue }
            var start = index - 1
            while start > 0, span(at: start - 1) == maker { start -= 1 }
            addAround(start..<index + 1, .product)
        }
    }

    /// A1, X90, 15: with a digit, and letters in capitals; no year, no amount.
    private func isModel(_ index: Int) -> Bool {
        let token = tokens[index]
        guard adjoins(index), token.kind == .latin || token.kind == .number, token.count <= 6 else { return false }
        let classes = text.classes[token.range]
        guard classes.allSatisfy({ $0 == .digit || $0 == .upper }), classes.contains(.digit) else { return false }
        return token.kind == .latin || token.count <= 2 && index + 1 < tokens.count && !cue(index + 1).contains(.unit)
    }

    /// 中美, 日韩: a word of two countries is two places.
    mutating func findPairs() {
        for index in tokens.indices where tokens[index].kind == .han && tokens[index].count == 2 {
            let (first, second) = (Int(tokens[index].start), Int(tokens[index].start) + 1)
            guard isCountry(text.scalars[first]), text.scalars[first] != text.scalars[second],
                isCountry(text.scalars[second]), isAlone(index)
            else { continue }
            replace(index..<index + 1, with: NameSpan(range: first..<second, kind: .place))
            release(index)
            replace(index..<index + 1, with: NameSpan(range: second..<second + 1, kind: .place))
        }
    }

    /// Not taken, or a place by itself.
    private func isAlone(_ index: Int) -> Bool {
        guard let span = span(at: index) else { return true }
        return span.kind == .place && span.range == tokens[index].range && span.entity == 0
    }

    /// 中 美 英 法 德 俄 日 韩 朝 印 欧 苏
    private func isCountry(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E2D, 0x7F8E, 0x82F1, 0x6CD5, 0x5FB7, 0x4FC4, 0x65E5, 0x97E9, 0x671D, 0x5370, 0x6B27, 0x82CF: true
        default: false
        }
    }
}
