internal import Model

/// Where the words of a speaker begin who is named only there: “X：…” in a dialogue, a quotation of several sentences.
struct Turns {
    enum Opening {
        /// Nobody speaks, or the sentence says itself who does.
        case none
        /// The sentence that names the speaker.
        case at(Int)
        /// Somebody who is not named near.
        case unknown
    }

    /// So many labels make a dialogue; one may be any colon.
    private static let fewestLabels = 2
    private static let longestLabel = 14

    let reading: Reading
    let sentences: [Sentence]
    let quotations: [Quotation]

    /// For each sentence. O(n).
    func openings() -> [Opening] {
        var openings = Array(repeating: Opening.none, count: sentences.count)
        addDialogue(to: &openings)
        addQuotations(to: &openings)
        return openings
    }

    /// Each turn is a block that begins with a label; all its other sentences are that speaker's.
    private func addDialogue(to openings: inout [Opening]) {
        var first: [Int] = []
        for index in sentences.indices where index == 0 || sentences[index - 1].block != sentences[index].block {
            if isLabelled(index) { first.append(index) }
        }
        guard first.count >= Turns.fewestLabels else { return }
        for start in first {
            var index = start + 1
            while index < sentences.count, sentences[index].block == sentences[start].block {
                openings[index] = .at(start)
                index += 1
            }
        }
    }

    /// 记者：…, 王立：…, Q: …: a word or a name before a colon, no number and no sentence.
    private func isLabelled(_ index: Int) -> Bool {
        guard sentences[index].kind != .heading else { return false }
        let span = reading.sentences[index]
        var words = 0
        for token in span.tokens {
            let token = reading.tokens[token]
            if Int(token.end) - span.scalars.lowerBound > Turns.longestLabel + 1 { return false }
            let first = reading.text.scalars[Int(token.start)]
            if first == 0x3A { return words > 0 && Int(token.end) < span.scalars.upperBound }
            // · and . inside names, brackets around a role
            guard token.isWord || [0xB7, 0x2E, 0x28, 0x29].contains(first), token.kind != .number else { return false }
            words += 1
            guard words <= 4, token.entry.tag != .verb else { return false }
        }
        return false
    }

    /// Sentences that are all somebody's words go with the one that names who says them; blocks that open a quotation and
    /// do not close it have nobody.
    private func addQuotations(to openings: inout [Opening]) {
        for quotation in quotations where quotation.isDirect {
            var index = quotation.sentence
            while index < sentences.count, sentences[index].utf8.lowerBound < quotation.utf8.upperBound {
                if isAllSaid(index, in: quotation) { openings[index] = opening(of: quotation, index) }
                index += 1
            }
        }
        for index in sentences.indices where opensWithoutEnd(index) {
            var next = index
            while next < sentences.count, sentences[next].block == sentences[index].block {
                if case .none = openings[next] { openings[next] = .unknown }
                next += 1
            }
        }
    }

    /// But for a few marks the sentence lies inside the quotation.
    private func isAllSaid(_ index: Int, in quotation: Quotation) -> Bool {
        let own = sentences[index].utf8
        let said = own.clamped(to: quotation.utf8)
        return !said.isEmpty && own.count - said.count <= 6
    }

    private func opening(of quotation: Quotation, _ index: Int) -> Opening {
        guard let speaker = quotation.speaker else {
            return quotation.sentence < index ? .at(quotation.sentence) : .unknown
        }
        let behind = partitionPoint(sentences.count) { sentences[$0].utf8.lowerBound > speaker.lowerBound }
        let named = max(0, behind - 1)
        return named < index ? .at(named) : named == index ? .none : .unknown
    }

    private func opensWithoutEnd(_ index: Int) -> Bool {
        guard index == 0 || sentences[index - 1].block != sentences[index].block else { return false }
        let start = reading.sentences[index].scalars.lowerBound
        let mark = reading.text.scalars[start]
        return mark != 0x22 && BracketPairs.isQuote(mark) && reading.pairs.closer(of: start) == nil
    }
}
