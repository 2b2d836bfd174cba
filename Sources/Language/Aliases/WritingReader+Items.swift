internal import Model

extension WritingReader {
    /// Behind 简称, 又名…, which may be two words: 下 称.
    func end(ofCueAt index: Int) -> Int? {
        if reading.cues[index].contains(.alsoCalled) { return index + 1 }
        guard index + 1 < tokens.count, tokens[index].kind == .han, tokens[index + 1].count == 1,
            tokens[index].count <= 2
        else { return nil }
        // 称 名 叫 为
        guard [0x79F0, 0x540D, 0x53EB, 0x4E3A].contains(text.scalars[Int(tokens[index + 1].start)]) else { return nil }
        let both = Int(tokens[index].start)..<Int(tokens[index + 1].end)
        return reading.lexicon.cue(text.scalars[both]).contains(.alsoCalled) ? index + 2 : nil
    }

    /// The writing that tokens begin with: behind colons and 为, 是, inside quotation marks, up to a mark or a few small words.
    func writingRange(from first: Int, to end: Int) -> Range<Int>? {
        var first = first
        while first < end, isIntroduction(first) { first += 1 }
        guard first < end else { return nil }
        let start = Int(tokens[first].start)
        if isQuote(text.scalars[start]), let closer = reading.pairs.closer(of: start) {
            return closer > start + 1 && closer < limit(end) ? start + 1..<closer : nil
        }
        var last = first
        while last < end, !isSeparator(last) { last += 1 }
        return last > first ? start..<Int(tokens[last - 1].end) : nil
    }

    private func limit(_ token: Int) -> Int { token < tokens.count ? Int(tokens[token].start) : text.count }

    private func isQuote(_ scalar: UInt32) -> Bool { BracketPairs.isQuote(scalar) || scalar == 0x300A }

    /// : 为 是
    private func isIntroduction(_ index: Int) -> Bool {
        let scalar = text.scalars[Int(tokens[index].start)]
        return tokens[index].count == 1 && [0x3A, 0x4E3A, 0x662F, 0x53EB, 0x4F5C].contains(scalar)
    }

    /// , ; 、 。 ( ) and quotation marks
    private func isSeparator(_ index: Int) -> Bool {
        switch text.scalars[Int(tokens[index].start)] {
        case 0x2C, 0x3B, 0x3001, 0x3002, 0x28, 0x29, 0x3A, 0x2F, 0x22, 0x201C, 0x201D, 0x7C: tokens[index].count == 1
        default: false
        }
    }

    /// The same but for spaces and points.
    func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        text.scalars[left].elementsEqual(text.scalars[right])
    }

    /// Not two whom the gazetteer tells apart, nor a person and something else.
    func mayBeOne(_ left: Writing, _ right: Writing) -> Bool {
        guard let left = left.span, let right = right.span else { return true }
        if left.entity > 0, right.entity > 0 { return left.entity == right.entity }
        return left.kind == right.kind || left.isGuess || right.isGuess
    }

    /// A name by itself or beside the name it stands with.
    func isNamelike(_ writing: Writing, beside name: Writing) -> Bool {
        if writing.source != .words || writing.shape != .han { return true }
        return endsAsOrganisation(writing.range) || looksForeign(writing.range) || isShort(writing, of: name)
    }

    /// A short form by its characters; a place or a person is none of an organisation's.
    func isShort(_ writing: Writing, of name: Writing) -> Bool {
        guard name.shape == .han, name.span?.kind != .person else { return false }
        return isAbbreviation(writing.range, of: name.range) || isAbbreviation(writing.range, of: core(of: name.range))
    }

    /// Whether the characters of a short form stand in a name in their order.
    func isWithin(_ short: Range<Int>, _ name: Range<Int>) -> Bool {
        var rest = text.scalars[name]
        for scalar in text.scalars[short] {
            guard let place = rest.firstIndex(of: scalar) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// Whether a name of capitals is the initials of Latin words: FDIC, Federal Deposit Insurance Corp.
    func isInitials(_ short: Range<Int>, of name: Range<Int>) -> Bool {
        initials(of: name).map { $0.elementsEqual(text.scalars[short]) } ?? false
    }

    /// The folded first letters of the capitalised words of a Latin name; nil where it has but one word.
    func initials(of name: Range<Int>) -> [UInt32]? {
        guard name.count <= 80, !text.classes[name.lowerBound].isIdeographic else { return nil }
        let isArticle = name.count > 4 && text.scalars[name].prefix(4).elementsEqual([0x74, 0x68, 0x65, 0x20])
        let places = name.dropFirst(isArticle ? 4 : 0).filter {
            text.classes[$0] == .upper && ($0 == name.lowerBound || !text.classes[$0 - 1].isAlphanumeric)
        }
        return places.count >= 2 ? places.map { text.scalars[$0] } : nil
    }

    /// A name without 有限公司, 集团…
    func core(of name: Range<Int>) -> Range<Int> {
        var end = name.upperBound
        for ending in WritingReader.corporate where end - name.lowerBound >= ending.count + 2 {
            if text.scalars[end - ending.count..<end].elementsEqual(ending) { end -= ending.count }
        }
        return name.lowerBound..<end
    }

    /// In the order in which they are taken off.
    private static let corporate: [[UInt32]] = ["公司", "责任", "有限", "股份", "控股", "集团", "俱乐部"].map {
        $0.unicodeScalars.map(\.value)
    }

    /// Of the bearer of both, and whether it is only likely.
    func kind(_ name: Writing, _ other: Writing) -> (Name.Kind, isGuess: Bool) {
        for span in [name.span, other.span] {
            if let span, !span.isGuess || span.entity > 0 { return (span.kind, false) }
        }
        if name.range.lowerBound > 0, text.scalars[name.range.lowerBound - 1] == 0x300A { return (.work, false) }
        if endsAsOrganisation(name.range) || endsAsOrganisation(other.range) { return (.organisation, false) }
        if let span = name.span ?? other.span { return (span.kind, true) }
        return looksForeign(name.range) ? (.person, true) : (.organisation, true)
    }
}
