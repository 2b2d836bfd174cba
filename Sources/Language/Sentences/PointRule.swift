/// Whether a full stop of the Latin script ends a sentence.
struct PointRule {
    let text: FoldedText
    let lexicon: Lexicon

    /// - Parameter tail: behind the point and closing marks; inside the block.
    func ends(at index: Int, tail: Int, _ start: Int, _ block: Range<Int>) -> Bool {
        let isSpaced = text.classes[tail].isSpace
        if !isSpaced, text.classes[tail] != .han {
            return tail > index + 1 ? text.scalars[tail] != 0x2C : lacksSpace(index, start, block)
        }
        var next = tail
        while next < block.upperBound, text.classes[next].isSpace { next += 1 }
        guard next < block.upperBound else { return true }
        if text.classes[next] == .lower { return false }
        let word = wordBefore(index, start)
        guard !word.isEmpty else { return true }
        if text.classes[next] == .han, !isSpaced { return !word.allSatisfy { text.classes[$0] == .digit } }
        return !isShortened(word, start, next, block)
    }

    /// A space forgotten: the party.Her car.
    private func lacksSpace(_ index: Int, _ start: Int, _ block: Range<Int>) -> Bool {
        guard index >= start + 3, (index - 3..<index).allSatisfy({ text.classes[$0] == .lower }) else { return false }
        return text.classes[index + 1] == .upper && opensSentence(index + 1, block)
    }

    /// The letters, digits and inner points before the point.
    private func wordBefore(_ index: Int, _ start: Int) -> Range<Int> {
        var first = index
        while first > start, index - first < 16,
            text.classes[first - 1].isAlphanumeric || text.scalars[first - 1] == 0x2E
        {
            first -= 1
        }
        return first..<index
    }

    /// An abbreviation, an initial, or the number of a list item.
    private func isShortened(_ word: Range<Int>, _ start: Int, _ next: Int, _ block: Range<Int>) -> Bool {
        if word.allSatisfy({ text.classes[$0] == .digit }) {
            return word.count <= 3 && word.lowerBound - start <= 2
                && text.classes[start..<word.lowerBound].allSatisfy(\.isSpace)
        }
        if word.count == 1 { return text.classes[word.lowerBound] == .upper && !opensSentence(next, block) }
        guard lexicon.cue(text.scalars[word]).contains(.abbreviation) else { return false }
        let isTitle = lexicon.cue(text.scalars[word]).contains(.title)
        return isTitle || !opensSentence(next, block)
    }

    private func opensSentence(_ start: Int, _ block: Range<Int>) -> Bool {
        var end = start
        while end < block.upperBound, end - start < 24, text.classes[end].isLetter { end += 1 }
        return lexicon.cue(text.scalars[start..<end]).contains(.englishOpener)
    }
}
