internal import Model

/// What kind of sentence each is, and what it leans on.
struct SentenceKinds {
    let reading: Reading

    func sentences() -> [Sentence] {
        var result: [Sentence] = []
        result.reserveCapacity(reading.sentences.count)
        for (index, span) in reading.sentences.enumerated() {
            var sentence = Sentence(utf8: reading.text.utf8(span.scalars), block: span.block)
            sentence.kind = kind(of: span)
            sentence.leansOn = leansOn(index, result)
            result.append(sentence)
        }
        return result
    }

    func kind(of span: SentenceSpan) -> Sentence.Kind {
        if reading.article.blocks[span.block].isHeading { return .heading }
        for index in span.tokens.reversed().prefix(5) {
            let token = reading.tokens[index]
            if token.kind != .punctuation { return reading.cues[index].contains(.question) ? .question : .statement }
            if reading.text.scalars[Int(token.start)] == 0x3F { return .question }
        }
        return .statement
    }

    /// What the sentence opens with: the longest cue at its first word that ends with a word.
    func opening(_ span: SentenceSpan) -> Cue {
        let tokens = reading.tokens[span.tokens]
        guard let first = tokens.firstIndex(where: \.isWord), first - tokens.startIndex <= 2 else { return [] }
        return longestCue(at: first, span).cue
    }

    func longestCue(at first: Int, _ span: SentenceSpan) -> (cue: Cue, end: Int) {
        let tokens = reading.tokens[span.tokens]
        var node = reading.lexicon.cues.root
        var (found, foundEnd, end) = (Cue(), first, first)
        let scalars = reading.text.scalars
        let start = Int(tokens[first].start)
        for index in start..<min(start + 20, span.scalars.upperBound) {
            guard let child = reading.lexicon.cues.step(node, scalars[index]) else { break }
            node = child
            while end < tokens.endIndex, tokens[end].end <= index { end += 1 }
            let isWordEnd = end < tokens.endIndex && Int(tokens[end].end) == index + 1
            if isWordEnd, reading.lexicon.cues.value(node) != 0 {
                (found, foundEnd) = (Cue(rawValue: reading.lexicon.cues.value(node)), end + 1)
            }
        }
        return (found, foundEnd)
    }
}
