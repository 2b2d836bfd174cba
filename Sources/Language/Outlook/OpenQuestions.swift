internal import Model

/// Tells the questions that the coming days will answer from those to the reader, of an interview, or that answer
/// themselves.
struct OpenQuestions {
    /// So much of a long question is looked at.
    private static let longest = 160
    private static let shortest = 6

    let reading: Reading
    let sentences: [Sentence]

    /// A sentence that asks; nil where it is no open question.
    func question(_ index: Int) -> Expectation? {
        let span = reading.sentences[index].scalars
        let words = span.suffix(OpenQuestions.longest)
        let asked = Phrase(reading.text.scalars[words])
        guard span.count >= OpenQuestions.shortest, asked.count(of: 0x3F) <= 1,
            let cue = asked.first(of: OpenQuestions.asking) ?? particle(words, asked),
            !asked.contains(OpenQuestions.rhetorical), !isInterview(index), !isSomebodys(index), !isAnswered(index)
        else { return nil }
        return expectation(index, reading.text.utf8(span), cue: reading.text.utf8(cue))
    }

    /// …有待观察, it remains to be seen whether: a statement that something is open.
    func stated(at token: Int, _ index: Int) -> Expectation? {
        let span = reading.sentences[index]
        let own = reading.tokens[token].range
        let words = Phrase(reading.text.scalars[span.scalars.suffix(OpenQuestions.longest)])
        let isAsked =
            span.tokens.contains { reading.cues[$0].outlook == .asking } || words.contains(OpenQuestions.unknown)
        // 悬念迭起 is no question.
        let isEnd = token + 1 == span.tokens.upperBound || !reading.tokens[token + 1].isWord
        let isOpen = reading.tokens[token].kind == .latin ? words.contains(OpenQuestions.remains) : isAsked
        let isAlone = isEnd && OpenQuestions.alone.contains { reading.text.scalars[own].elementsEqual($0) }
        guard isOpen || isAlone else { return nil }
        return expectation(index, reading.text.utf8(span.scalars), cue: reading.text.utf8(own))
    }

    private func expectation(_ index: Int, _ utf8: Range<Int>, cue: Range<Int>) -> Expectation {
        Expectation(sentence: index, utf8: utf8, kind: .question, certainty: .open, cue: cue)
    }

    /// …会吗, …能么: with a word for what is to come.
    private func particle(_ words: Range<Int>, _ asked: Phrase) -> Range<Int>? {
        guard asked.first(of: OpenQuestions.particles) != nil else { return nil }
        return asked.first(of: OpenQuestions.modals)
    }

    /// 记者：…？, 问：…？, or a paragraph of one question with an answer below.
    private func isInterview(_ index: Int) -> Bool {
        let block = sentences[index].block
        let opening = reading.text.scalars[reading.blocks[block].prefix(24)].prefix { $0 != 0x2C && $0 != 0x3002 }
        if let colon = opening.firstIndex(of: 0x3A), colon != opening.startIndex {
            let isFirst = index == 0 || sentences[index - 1].block != block
            // 出路有两种：… is nobody's name.
            return isFirst
                || !opening[..<colon].contains { [0x6709, 0x662F, 0x4E0B, 0x79CD, 0x70B9, 0x4E2A].contains($0) }
        }
        let next = index + 1
        guard next < sentences.count, sentences[next].block != block else { return false }
        let answer = reading.text.scalars[reading.sentences[next].scalars.prefix(14)]
        return answer.first == 0x7B54 || answer.contains(0x3A)
    }

    /// Inside a quotation: what somebody asked somebody.
    private func isSomebodys(_ index: Int) -> Bool {
        let span = reading.sentences[index].scalars
        return BracketPairs.isCloser(reading.text.scalars[span.upperBound - 1])
            || BracketPairs.isQuote(reading.text.scalars[span.lowerBound])
    }

    private func isAnswered(_ index: Int) -> Bool {
        let next = index + 1
        guard next < sentences.count, sentences[next].block <= sentences[index].block + 1 else { return false }
        let span = reading.sentences[next].scalars
        let behind = Phrase(reading.text.scalars[span.prefix(16)])
        return OpenQuestions.answers.contains { behind.starts(with: $0) }
    }

    // MARK: Words

    /// What will be, or is not known yet.
    private static let asking = Phrase.list(
        """
        能否 是否 能不能 会不会 会否 可否 是不是 要不要 有没有 还会 还能 何时 几时 谁来 谁会 谁将 多久 将如何 会如何 该如何 如何落实 如何应对 如何收场 如何处 如何发展 下一步 前景 走向 何去何从 \
        会怎么 会怎样 将怎 该怎 怎么办 还要 还有多 _will_ _can_ _could_ _when_ _how_ _whether_ _would_ _who_ _what_next
        """)
    private static let particles = Phrase.list("吗 么")
    private static let modals = Phrase.list("能 会 将 可以 有望 来得及")
    /// They speak to the reader, or know the answer.
    private static let rhetorical = Phrase.list(
        """
        你 您 大家 小伙伴 难道 岂 何必 何尝 何况 怎能 凭什么 谁不 不就是 就没有 不是吗 对吧 显然 看待 记者 请教 为什么 为何 这不 还记得 怎么会 怎么可能 \
        哪里会 哪会 又能 又怎 谁能 谁信 可不 算什么 请问 如何看 怎么看 如何评价 怎么评价 如何界定 如何理解 有何评论 有何感 介绍 不可以 不应该 不行吗 不好吗 不能 不觉得 还得 有什么感 请谈 _you _isn't_ _aren't_ _doesn't_ _don't_ _right? _why_ _didn't_ _how_about_
        """)
    private static let answers = Phrase.list(
        """
        显然 当然 不是 不, 不会 不能 是的 答案 没有 并非 并不 因为 其实 原来 事实上 对此 会的 可以 no, no. yes the_answer of_course \
        because 我对此 为什么这么说 毫无疑问 肯定 恐怕
        """)
    private static let unknown = Phrase.list("会怎 如何 怎么 多久 谁 哪 什么时候 多少 走向 未来")
    private static let remains = Phrase.list(
        "to_be_seen unclear_whether unclear_if unclear_when unclear_how unclear_what")
    private static let alone = ["拭目以待", "悬念", "未知数", "不得而知", "难料"].map { $0.unicodeScalars.map(\.value) }
}
