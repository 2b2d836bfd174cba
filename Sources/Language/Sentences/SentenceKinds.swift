internal import Model

/// What kind of sentence each is, what it expects, and what it leans on.
struct SentenceKinds {
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

    func kind(of span: SentenceSpan) -> Sentence.Kind {
        if reading.article.blocks[span.block].isHeading { return .heading }
        for index in span.tokens.reversed().prefix(5) {
            let token = reading.tokens[index]
            if token.kind != .punctuation { return reading.cues[index].contains(.question) ? .question : .statement }
            if reading.text.scalars[Int(token.start)] == 0x3F { return .question }
        }
        return .statement
    }

    /// A word for what is expected, or a word that may mean it (会, 可能) beside a time to come.
    private func looksAhead(_ span: SentenceSpan) -> Bool {
        var (mayBe, hasFuture) = (false, false)
        for index in span.tokens where reading.tokens[index].isWord {
            let cue = reading.cues[index]
            if cue.contains(.ahead), !isOtherwiseMeant(index, span) { return true }
            if cue.contains(.aheadMaybe) { mayBe = true }
            if cue.contains(.future) { hasFuture = true }
        }
        return mayBe && hasFuture
    }

    /// 将 before a noun or pronoun only marks the object (将这场戏概括为…); 公司的计划, 原计划 and 保量计划 are things.
    private func isOtherwiseMeant(_ index: Int, _ span: SentenceSpan) -> Bool {
        let scalars = reading.text.scalars[reading.tokens[index].range]
        if scalars.elementsEqual([0x5C06]) { return isObjectMarker(next: index + 1, span) }
        return scalars.elementsEqual([0x8BA1, 0x5212]) && isThing(index, span)
    }

    /// Behind 的, 原, 本来, or before anything but what one may plan to do.
    private func isThing(_ index: Int, _ span: SentenceSpan) -> Bool {
        let start = Int(reading.tokens[index].start)
        if start > span.scalars.lowerBound, [0x7684, 0x539F, 0x6765].contains(reading.text.scalars[start - 1]) {
            return true
        }
        guard index + 1 < span.tokens.upperBound else { return true }
        return switch reading.tokens[index + 1].entry.tag {
        case .verb, .adverb, .preposition, .time: false
        default: true
        }
    }

    private func isObjectMarker(next: Int, _ span: SentenceSpan) -> Bool {
        guard next < span.tokens.upperBound else { return true }
        let follower = reading.tokens[next]
        guard follower.kind == .han, !describes(next, span) else { return true }
        // 将被困人员救出
        if follower.count > 1, reading.text.scalars[Int(follower.start)] == 0x88AB { return true }
        return switch follower.entry.tag {
        case .verb where follower.count == 1: makesInto(next + 1..<span.tokens.upperBound)
        case .verb: makesInto(next + 1..<min(next + 3, span.tokens.upperBound))
        case .adverb, .preposition, .adjective, .idiom: false
        case .verbalNoun: makesInto(next + 1..<span.tokens.upperBound)
        default: true
        }
    }

    /// 将骗得的钱款…: the verb only describes the object.
    private func describes(_ index: Int, _ span: SentenceSpan) -> Bool {
        (index + 1..<min(index + 3, span.tokens.upperBound)).contains {
            reading.text.scalars[reading.tokens[$0].range].elementsEqual([0x7684])
        }
    }

    /// 为, 成 or 进行 in the same clause: 将响应升级为…, 将判决书进行比对
    private func makesInto(_ tokens: Range<Int>) -> Bool {
        for index in tokens {
            let token = reading.tokens[index]
            if token.kind == .punctuation { return false }
            let last = reading.text.scalars[Int(token.end) - 1]
            if last == 0x4E3A || last == 0x6210 { return true }
            if reading.text.scalars[token.range].elementsEqual([0x8FDB, 0x884C]) { return true }
        }
        return false
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
