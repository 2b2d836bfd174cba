internal import Model

/// The shorter writings that follow from a full one.
struct NameParts {
    let reader: WritingReader

    private var text: FoldedText { reader.text }
    private var lexicon: Lexicon { reader.reading.lexicon }

    /// A part of a full name, with the reason why it may stand for it.
    struct Part {
        var range: Range<Int>
        var reason: NameJoin.Reason
        /// Nothing was left out but 公司, 集团, 省, 市: even a known bearer's name may be joined so.
        var isSafe = false
    }

    /// Of a mention; none for works.
    func parts(of span: NameSpan) -> [Part] {
        switch span.kind {
        case .person: personParts(span)
        case .organisation, .product: organisationParts(span.range)
        case .place: placeParts(span.range)
        case .work: []
        }
    }

    /// Altman and Sam of Sam Altman; 阿尔特曼 and 山姆 of 山姆·阿尔特曼.
    private func personParts(_ span: NameSpan) -> [Part] {
        let range = span.range
        let marks = range.filter { isMark(text.scalars[$0]) }
        guard let first = marks.first, let last = marks.last else { return [] }
        return [
            Part(range: last + 1..<range.upperBound, reason: .lastPart),
            Part(range: range.lowerBound..<first, reason: .firstPart),
        ].filter { $0.range.count >= 2 && ($0.reason == .lastPart || !span.isGuess || isFirstName($0.range)) }
    }

    /// 阿纳托利库切列纳 for 阿纳托利·库切列纳; nil for a name without points between Chinese characters.
    func withoutPoints(_ span: NameSpan) -> [UInt32]? {
        guard span.kind == .person, text.classes[span.range.lowerBound] == .han else { return nil }
        let letters = text.scalars[span.range].filter { !isMark($0) }
        return letters.count < span.range.count ? letters : nil
    }

    private func isFirstName(_ range: Range<Int>) -> Bool { lexicon.cue(text.scalars[range]).contains(.firstName) }

    /// A space or a point between the parts of a name.
    private func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0xB7, 0x2022, 0x30FB, 0x2027: true
        default: false
        }
    }

    /// 瑞银 of 瑞银集团, 半导体行业协会 of 美国半导体行业协会, Valley National of Valley National Bancorp.
    private func organisationParts(_ range: Range<Int>) -> [Part] {
        if !text.classes[range.lowerBound].isIdeographic { return latinParts(range) }
        var parts = [withoutKind(range)]
        for local in withoutPlaces(range) { parts += [local, withoutKind(local)] }
        let core = reader.core(of: range)
        return parts.compactMap { $0 }.filter { $0.count < range.count }.map {
            Part(range: $0, reason: .shortForm, isSafe: $0 == core)
        }
    }

    /// Without 集团, 公司, 航空…: two characters and more that are neither a place nor a common word.
    private func withoutKind(_ range: Range<Int>) -> Range<Int>? {
        var end = reader.core(of: range).upperBound
        for kind in NameParts.kinds where end - range.lowerBound >= kind.count + 2 {
            if text.scalars[end - kind.count..<end].elementsEqual(kind) { end -= kind.count }
        }
        let core = range.lowerBound..<end
        return core.count >= 2 && end < range.upperBound && isProper(core) ? core : nil
    }

    private static let kinds: [[UInt32]] = [
        "公司", "集团", "传媒", "文化", "科技", "航空", "汽车", "影业", "电子", "证券", "药业", "制药", "能源", "地产", "置业", "网络", "投资",
    ].map { $0.unicodeScalars.map(\.value) }

    private func isProper(_ range: Range<Int>) -> Bool {
        guard range.count <= 8, lexicon.entity(named: text.scalars[range]) == 0 || isOrganisation(range) else {
            return false
        }
        var index = reader.token(at: range.lowerBound)
        var places = 0
        while index < reader.tokens.count, Int(reader.tokens[index].start) < range.upperBound {
            if isRare(reader.tokens[index].entry) { return true }
            places += reader.tokens[index].entry.tag == .place ? 1 : -100
            index += 1
        }
        return places >= 2
    }

    private func isRare(_ entry: WordEntry) -> Bool {
        switch entry.tag {
        case .properNoun, .organisation, .foreignPerson, .person, .abbreviation: true
        default: !entry.isWord || entry.tag == .morpheme
        }
    }

    private func isOrganisation(_ range: Range<Int>) -> Bool {
        lexicon.kind(of: lexicon.entity(named: text.scalars[range])) == .organisation
    }

    /// Without one, two… of the places at its beginning, and 联邦: what is left ends as an organisation's name, and is more
    /// than a kind of company.
    private func withoutPlaces(_ range: Range<Int>) -> [Range<Int>] {
        var index = reader.token(at: range.lowerBound)
        var rests: [Range<Int>] = []
        while index < reader.tokens.count, Int(reader.tokens[index].end) < range.upperBound, isPlace(index) {
            index += 1
            let rest = Int(reader.tokens[index].start)..<range.upperBound
            let isCompany = reader.core(of: rest) != rest && !isProper(reader.core(of: rest))
            if rest.count >= 4, reader.endsAsOrganisation(rest), !isCompany { rests.append(rest) }
        }
        return rests
    }

    private func isPlace(_ index: Int) -> Bool {
        let token = reader.tokens[index]
        if token.entry.tag == .place || text.scalars[token.range].elementsEqual([0x8054, 0x90A6]) { return true }
        if token.count == 1, [0x7F8E, 0x82F1, 0x4FC4, 0x65E5, 0x97E9, 0x6CD5].contains(text.scalars[Int(token.start)]) {
            return true
        }
        return lexicon.kind(of: lexicon.entity(named: text.scalars[token.range])) == .place
            && lexicon.entity(named: text.scalars[token.range]) > 0
    }

    /// 新泽西 of 新泽西州, 青海 of 青海省, 华盛顿 of 华盛顿特区.
    private func placeParts(_ range: Range<Int>) -> [Part] {
        for kind in NameParts.places where range.count >= kind.count + 2 {
            let base = range.lowerBound..<range.upperBound - kind.count
            guard text.scalars[base.upperBound..<range.upperBound].elementsEqual(kind) else { continue }
            // 纽约州 is not 纽约.
            let isState = kind == [0x5DDE] && lexicon.entity(named: text.scalars[base]) > 0
            return isState ? [] : [Part(range: base, reason: .shortForm, isSafe: true)]
        }
        return []
    }

    private static let places: [[UInt32]] = ["特别行政区", "自治区", "自治州", "特区", "省", "市", "县", "州"].map {
        $0.unicodeScalars.map(\.value)
    }

    /// Without its last word if that is Inc, Corp…
    private func latinParts(_ range: Range<Int>) -> [Part] {
        guard let space = text.scalars[range].lastIndex(of: 0x20), space > range.lowerBound + 1 else { return [] }
        let isKind = lexicon.cue(text.scalars[space + 1..<range.upperBound]).contains(.organisation)
        let rest = range.lowerBound..<space
        return isKind ? [Part(range: rest, reason: .shortForm)] : []
    }
}
