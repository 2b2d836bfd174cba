internal import Model

/// What kind of sentence each is, what it expects, and what it leans on.
struct SentenceKinds {
    /// Further back than so many sentences nobody looks.
    private static let longestChain = 3
    private static let longestEnumeration = 6

    let reading: Reading

    func sentences() -> [Sentence] {
        var result: [Sentence] = []
        result.reserveCapacity(reading.sentences.count)
        for (index, span) in reading.sentences.enumerated() {
            var sentence = Sentence(utf8: reading.text.utf8(span.scalars), block: span.block)
            sentence.kind = kind(of: span)
            sentence.looksAhead = sentence.kind != .heading && looksAhead(span)
            sentence.leansOn = leansOn(index, result)
            result.append(sentence)
        }
        return result
    }

    private func kind(of span: SentenceSpan) -> Sentence.Kind {
        if reading.article.blocks[span.block].isHeading { return .heading }
        for index in span.tokens.reversed().prefix(5) {
            let token = reading.tokens[index]
            if token.kind != .punctuation { return reading.cues[index].contains(.question) ? .question : .statement }
            if reading.text.scalars[Int(token.start)] == 0x3F { return .question }
        }
        return .statement
    }

    private func looksAhead(_ span: SentenceSpan) -> Bool {
        span.tokens.contains { index in
            let token = reading.tokens[index]
            guard token.isWord, reading.cues[index].contains(.ahead) else { return false }
            return !isObjectMarker(token, next: index + 1, span)
        }
    }

    /// 将 before a noun or pronoun only marks the object (将这场戏概括为…).
    private func isObjectMarker(_ token: Token, next: Int, _ span: SentenceSpan) -> Bool {
        guard token.count == 1, reading.text.scalars[Int(token.start)] == 0x5C06 else { return false }
        guard next < span.tokens.upperBound else { return true }
        let follower = reading.tokens[next]
        guard follower.kind == .han else { return true }
        return switch follower.entry.tag {
        case .verb, .adverb, .verbalNoun, .preposition, .adjective, .idiom: false
        default: true
        }
    }

    /// What the sentence opens with: the longest cue at its first word that ends with a word.
    func opening(_ span: SentenceSpan) -> Cue {
        let tokens = reading.tokens[span.tokens]
        guard let first = tokens.first(where: \.isWord), tokens.prefix(while: { !$0.isWord }).count <= 2 else {
            return []
        }
        var node = reading.lexicon.cues.root
        var (found, end) = (Cue(), tokens.startIndex)
        let scalars = reading.text.scalars
        for index in Int(first.start)..<min(Int(first.start) + 16, span.scalars.upperBound) {
            guard let child = reading.lexicon.cues.step(node, scalars[index]) else { break }
            node = child
            while end < tokens.endIndex, tokens[end].end <= index { end += 1 }
            let isWordEnd = end < tokens.endIndex && Int(tokens[end].end) == index + 1
            if isWordEnd, reading.lexicon.cues.value(node) != 0 {
                found = Cue(rawValue: reading.lexicon.cues.value(node))
            }
        }
        return found
    }

    private func leansOn(_ index: Int, _ before: [Sentence]) -> Int? {
        let span = reading.sentences[index]
        if reading.article.blocks[span.block].isHeading { return 0 }
        let cue = opening(span)
        if cue.contains(.orderNext) { return enumerated(index) }
        guard cue.contains(.leaning) || beginsWithPronoun(span) else { return 0 }
        guard index > 0, before[index - 1].block == span.block, let chain = before[index - 1].leansOn else {
            return nil
        }
        return chain < SentenceKinds.longestChain ? chain + 1 : nil
    }

    /// 如果说他们…, 我对此…: only small words before a pronoun.
    private func beginsWithPronoun(_ span: SentenceSpan) -> Bool {
        for index in span.tokens.prefix(5) where reading.tokens[index].isWord {
            if reading.cues[index].contains(.pronoun) { return true }
            guard reading.tokens[index].entry.isStop, reading.tokens[index].kind == .han else { return false }
        }
        return false
    }

    /// 其次, 最后: back to 首先 in the same block.
    private func enumerated(_ index: Int) -> Int? {
        let block = reading.sentences[index].block
        for back in 1...SentenceKinds.longestEnumeration {
            guard index >= back, reading.sentences[index - back].block == block else { return nil }
            if opening(reading.sentences[index - back]).contains(.orderFirst) { return back }
        }
        return nil
    }
}
