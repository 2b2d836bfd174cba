internal import Model

extension NameFinder {
    private static let longestLatin = 5

    /// Names in Latin letters: capitalised words in a row.
    mutating func findLatin() {
        let midSentence = capitalisedInside()
        var index = 0
        while index < tokens.count {
            guard isCapitalised(index), !isTaken(index) else { index += 1; continue }
            let end = latinEnd(index)
            if isName(index..<end, midSentence) { add(index..<end, latinKind(index..<end), isGuess: true) }
            index = end
        }
    }

    private func isCapitalised(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .latin, token.count >= 2, text.classes[Int(token.start)] == .upper else {
            return token.kind == .latin && hasInnerCapital(token)
        }
        return cues[index].isDisjoint(with: isChinese ? [.notName, .month] : [.notName, .month, .stop])
    }

    /// iPhone, eBay
    private func hasInnerCapital(_ token: Token) -> Bool {
        token.count >= 4 && text.classes[Int(token.start) + 1] == .upper
    }

    /// Hashes of words that are capitalised where no sentence begins.
    private func capitalisedInside() -> Set<UInt32> {
        var found: Set<UInt32> = []
        for index in tokens.indices where isCapitalised(index) && !opensSentence[index] {
            found.insert(foldedHash(text.scalars[tokens[index].range]))
        }
        return found
    }

    private func isSpaced(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].start == tokens[index - 1].end + 1
            && text.classes[Int(tokens[index - 1].end)] == .space
    }

    private func latinEnd(_ start: Int) -> Int {
        var end = start + 1
        while end - start < NameFinder.longestLatin, isSpaced(end), !isTaken(end) {
            if isCapitalised(end) && !(cues[end].contains(.title) && !isChinese) { end += 1; continue }
            // University of X, Bank of Y
            let isLink =
                tokens[end].count <= 3 && [0x6F, 0x64, 0x76].contains(scalar(end)) && tokens[end].kind == .latin
            guard isLink, cues[end].contains(.stop) || tokens[end].count == 2, isSpaced(end + 1),
                isCapitalised(end + 1),
                !isTaken(end + 1), text.scalars[tokens[end].range].elementsEqual([0x6F, 0x66])
            else { break }
            end += 2
        }
        return end
    }

    /// A word that only opens a sentence is no name; nor is one of the small words.
    private func isName(_ range: Range<Int>, _ midSentence: Set<UInt32>) -> Bool {
        let first = range.lowerBound
        if range.count == 1, cues[first].contains(.stop) || cues[first].contains(.englishOpener) { return false }
        if range.count == 1, cues[first].contains(.title) || cues[first].contains(.weekday) { return false }
        guard opensSentence[first], !isChinese, range.count == 1 else { return true }
        return midSentence.contains(foldedHash(text.scalars[tokens[first].range]))
    }

    private func latinKind(_ range: Range<Int>) -> Name.Kind {
        let last = range.upperBound - 1
        if range.contains(where: { cues[$0].contains(.organisation) }) { return .organisation }
        let scalars = Int(tokens[range.lowerBound].start)..<Int(tokens[last].end)
        if scalars.contains(where: { text.classes[$0] == .digit }) { return .product }
        if cues[range.lowerBound].contains(.firstName) { return .person }
        if !isChinese, tokens[range.lowerBound].range.dropFirst().allSatisfy({ text.classes[$0] == .upper }) {
            return .organisation
        }
        if cue(range.lowerBound - 1).contains(.title) || cue(last + 1).contains(.title) { return .person }
        if isChinese { return range.count == 1 ? singleKind(range) : range.count <= 3 ? .person : .organisation }
        if cue(last + 1).contains(.speech), range.count <= 3 { return .person }
        let before = range.lowerBound > 0 ? text.scalars[tokens[range.lowerBound - 1].range] : []
        if range.count == 1, before.elementsEqual([0x69, 0x6E]) { return .place }
        return range.count == 2 || range.count == 3 ? .person : .organisation
    }

    /// One Latin word in Chinese is a model, a format, a chip as often as a company: only what speaks, or has people, is one.
    private func singleKind(_ range: Range<Int>) -> Name.Kind {
        let (before, after) = (cue(range.lowerBound - 1), cue(range.upperBound))
        let isActor = !after.isDisjoint(with: [.speech, .title, .organisation]) || before.contains(.title)
        return isActor ? .organisation : .product
    }
}
