internal import Model

/// Cuts one block into sentences, Chinese and English; quotations and brackets stay whole. O(n).
struct SentenceCutter {
    /// A quotation or bracket longer than so many scalars does not hold a sentence together.
    private static let longestQuotation = 400

    /// What goes on without an end is parted into pieces of so many scalars at most.
    private static let longest = 1000

    let text: FoldedText
    let lexicon: Lexicon
    let pairs: BracketPairs
    /// Whether a word or mark begins at each scalar.
    let isTokenStart: [Bool]

    /// The sentences of a block, without surrounding space.
    func sentences(of block: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = block.lowerBound
        var index = start
        while index < block.upperBound {
            let (next, isEnd) = step(index, start, block)
            index = next
            if isEnd, index == block.upperBound || isTokenStart[index] || text.classes[index].isSpace {
                append(start..<index, to: &result)
                start = index
            }
        }
        append(start..<block.upperBound, to: &result)
        return result
    }

    /// A block as one sentence; none where it is empty.
    func whole(_ block: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        append(block, to: &result)
        return result
    }

    private func append(_ range: Range<Int>, to result: inout [Range<Int>]) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text.classes[start].isSpace { start += 1 }
        while start < end, text.classes[end - 1].isSpace { end -= 1 }
        guard start < end else { return }
        // Closing marks left over belong to the sentence before.
        let isMarks = (start..<end).allSatisfy { text.classes[$0] == .punctuation || text.classes[$0].isSpace }
        if isMarks, let last = result.popLast() {
            result.append(last.lowerBound..<end)
        } else {
            while end - start > SentenceCutter.longest {
                let cut = cut(start..<end)
                result.append(start..<cut)
                start = cut
                while start < end, text.classes[start].isSpace { start += 1 }
            }
            result.append(start..<end)
        }
    }

    /// Where to part what has no end: behind the last ; of the latter half, else a comma, a space, or before a word.
    private func cut(_ range: Range<Int>) -> Int {
        let limit = range.lowerBound + SentenceCutter.longest
        let window = (limit - SentenceCutter.longest / 2..<limit).reversed()
        let marks: [(UInt32) -> Bool] = [{ $0 == 0x3B }, { $0 == 0x2C || $0 == 0x3001 }, { $0 == 0x20 }]
        for isMark in marks {
            if let index = window.first(where: { isMark(text.scalars[$0]) && isBorder($0 + 1) }) { return index + 1 }
        }
        return window.first { isTokenStart[$0] } ?? limit
    }

    private func isBorder(_ index: Int) -> Bool { isTokenStart[index] || text.classes[index].isSpace }

    /// The next index to look at, and whether a sentence ends before it.
    private func step(_ index: Int, _ start: Int, _ block: Range<Int>) -> (next: Int, isEnd: Bool) {
        if let closer = pairs.closer(of: index), closer < block.upperBound,
            closer - index <= SentenceCutter.longestQuotation
        {
            let isEnd =
                BracketPairs.isQuote(text.scalars[index]) && isTerminator(closer - 1) && closer > index + 1
                && !continues(after: closer + 1, block)
            return (isEnd ? tailEnd(from: closer + 1, block) : closer + 1, isEnd)
        }
        if text.classes[index] == .lineFeed { return (index + 1, true) }
        guard isTerminator(index) else { return (index + 1, false) }
        let end = tailEnd(from: index + 1, block)
        return (end, ends(at: index, tail: end, start, block))
    }

    /// 。 ! ? . … (full width ones are folded), and emoji
    private func isTerminator(_ index: Int) -> Bool {
        switch text.scalars[index] {
        case 0x3002, 0x21, 0x3F, 0x2E, 0x2026, 0xFF61, 0x203C, 0x2047...0x2049: true
        default: isEmoji(text.scalars[index])
        }
    }

    private func isEmoji(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1F300...0x1FAFF, 0x2764, 0xFE0F: true
        default: false
        }
    }

    /// Over further end marks and closing marks.
    private func tailEnd(from index: Int, _ block: Range<Int>) -> Int {
        var end = index
        while end < block.upperBound, isTerminator(end) || isLooseCloser(end) || text.scalars[end] == 0x7E { end += 1 }
        return end
    }

    /// A closing mark, and no straight quotation mark that opens.
    private func isLooseCloser(_ index: Int) -> Bool {
        BracketPairs.isCloser(text.scalars[index]) && pairs.closer(of: index) == nil
    }

    private func ends(at index: Int, tail: Int, _ start: Int, _ block: Range<Int>) -> Bool {
        guard tail < block.upperBound else { return true }
        let marks = text.scalars[index..<tail]
        if marks.contains(0x3002) { return true }
        if marks.contains(0x21) || marks.contains(0x3F) { return !isInsideLatin(tail) && !goesOn(tail, block) }
        if marks.contains(where: { $0 == 0x2026 || isEmoji($0) }) {
            return text.classes[tail].isSpace && nextVisible(tail, block) != .lower && index > start + 1
        }
        let isPoint = marks.allSatisfy { $0 == 0x2E || BracketPairs.isCloser($0) }
        guard isPoint else { return true }
        return PointRule(text: text, lexicon: lexicon).ends(at: index, tail: tail, start, block)
    }

    /// A letter right behind an ASCII mark: part of a name or an address.
    private func isInsideLatin(_ tail: Int) -> Bool {
        text.classes[tail] == .lower && text.offsets[tail] - text.offsets[tail - 1] == 1
    }

    /// Yahoo! and others: a small letter behind the space.
    private func goesOn(_ tail: Int, _ block: Range<Int>) -> Bool {
        text.classes[tail] == .space && nextVisible(tail, block) == .lower
    }

    private func nextVisible(_ index: Int, _ block: Range<Int>) -> CharacterClass? {
        text.classes[index..<block.upperBound].first { !$0.isSpace }
    }

    /// Whether the frame of a quotation follows (“……。”他说): a verb of speech before the next mark, a comma or a
    /// small letter.
    private func continues(after index: Int, _ block: Range<Int>) -> Bool {
        var next = index
        while next < block.upperBound, text.classes[next] == .space { next += 1 }
        guard next < block.upperBound else { return false }
        if [0x2C, 0x3001, 0x3B, 0x3002, 0x21, 0x3F, 0x2E].contains(text.scalars[next]) { return true }
        if text.classes[next] == .lower { return true }
        let clause = text.classes[next..<min(next + 24, block.upperBound)].prefix { $0 != .punctuation }
        return clause.indices.contains { isTokenStart[$0] && isSpeech(at: $0, end: clause.endIndex) }
    }

    private func isSpeech(at index: Int, end: Int) -> Bool {
        var node = lexicon.cues.root
        for next in index..<end {
            guard let child = lexicon.cues.step(node, text.scalars[next]) else { return false }
            node = child
            if Cue(rawValue: lexicon.cues.value(node)).contains(.speech), next + 1 == end || isTokenStart[next + 1] {
                return true
            }
        }
        return false
    }
}
