internal import Model

/// Tells whether a Chinese word for what is to come means it where it stands. O(1) but for 将, which looks through its
/// clause.
struct ChineseOutlook {
    let reading: Reading

    /// - Parameter clause: the tokens of the clause.
    func sign(at index: Int, in clause: Range<Int>) -> OutlookSign? {
        guard let cue = reading.cues[index].outlook, !asks(index, clause) else { return nil }
        let one = index..<index + 1
        switch cue {
        case .certain:
            return isObject(index, clause) || describes(index, clause)
                ? nil : OutlookSign(tokens: one, kind: .expectation, certainty: .certain)
        case .plan:
            return isThing(index, clause)
                ? nil : OutlookSign(tokens: one, kind: .plan, certainty: .likely, isHeld: true)
        case .likely: return likely(index, clause)
        case .possible: return possible(index, clause)
        case .unlikely:
            let need: OutlookSign.Need =
                next(index, clause).map { _ in ends(index, with: 0x80FD) } == true ? .nothing : .time
            return OutlookSign(tokens: one, kind: .expectation, certainty: .unlikely, need: need)
        case .denied: return maybe(index, clause, .denied)
        case .maybe: return maybe(index, clause, .likely)
        default: return nil
        }
    }

    /// 是否会, 能否在…前: what follows is asked.
    private func asks(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: max(0, index - 12)..<index).contains { reading.cues[$0].outlook == .asking }
    }

    // MARK: 预计, 有望, 大概率

    private func likely(_ index: Int, _ clause: Range<Int>) -> OutlookSign? {
        let sign = OutlookSign(tokens: index..<index + 1, kind: .expectation, certainty: .likely)
        if starts(index, with: ChineseOutlook.odds) {
            guard index > clause.lowerBound, ends(index - 1, with: 0x5927), isFollowed(index, clause) else {
                return nil
            }
            return OutlookSign(tokens: index - 1..<index + 1, kind: .expectation, certainty: .likely)
        }
        // 难以预计, 无法估计, 不可预料; 预计的
        if isNegated(index, clause) || next(index, clause) == 0x7684 { return nil }
        if starts(index, with: ChineseOutlook.estimated) { return hasWill(index, clause) ? sign : nil }
        guard scalar(index) == 0x9884 else { return sign }
        // Of 客人预计将陆续抵达 the guests expect nothing.
        let isPassive = [0x5C06, 0x4F1A, 0x5728, 0x4E8E, 0x53EF, 0x660E, 0x4ECA].contains(next(index, clause) ?? 0)
        var held = sign
        held.isHeld = !isPassive
        return held
    }

    // MARK: 可能

    private func possible(_ index: Int, _ clause: Range<Int>) -> OutlookSign? {
        var sign = OutlookSign(tokens: index..<index + 1, kind: .expectation, certainty: .possible)
        guard starts(index, with: ChineseOutlook.possibly) else {
            if !hasWill(index, clause) { sign.need = .time }
            return isPresent(index, clause) ? nil : sign
        }
        if isCausal(index, clause) { sign.need = .timeHolderOrCondition }
        guard isFollowed(index, clause), !isPresent(index, clause), !describesNoun(index, clause) else { return nil }
        guard index > clause.lowerBound else { return sign }
        switch reading.text.scalars[Int(reading.tokens[index].start) - 1] {
        // 的, 尽, 是否, 何, 种, 些, 切
        case 0x7684, 0x5C3D, 0x5426, 0x4F55, 0x79CD, 0x4E9B, 0x5207: return nil
        // 很 极 更 最
        case 0x5F88, 0x6781, 0x66F4, 0x6700: (sign.certainty, sign.tokens) = (.likely, index - 1..<index + 1)
        case 0x592A: (sign.certainty, sign.tokens) = (.unlikely, index - 1..<index + 1)
        case 0x4E0D, 0x65E0, 0x6CA1: (sign.certainty, sign.tokens) = (.denied, index - 1..<index + 1)
        default: break
        }
        if sign.certainty == .denied { sign.need = .time }
        return sign
    }

    /// 会, 将 or 能 within a few words.
    private func hasWill(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: index + 1..<index + 9).contains { [0x4F1A, 0x5C06, 0x80FD].contains(scalar($0)) }
    }

    /// 可能导致, 会引起: as a rule, unless somebody says so or a time is given.
    private func isCausal(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: index + 1..<index + 3).contains { token in
            let scalars = reading.text.scalars[reading.tokens[token].range]
            return ChineseOutlook.causalWords.contains { scalars.elementsEqual($0) }
        }
    }

    /// 可能发生的灾害
    private func describesNoun(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: index + 1..<index + 4).contains { reading.tokens[$0].count == 1 && scalar($0) == 0x7684 }
    }

    /// 可能是, 可能已经, 可能存在: what may be so now or was so.
    private func isPresent(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard let next = next(index, clause) else { return true }
        // 是 已 曾 有 在 存 与 跟 和 没 因 涉 来 属 源 就 并 不 早 指 由 出 含 性 的 还 也 都 仍 从 觉 知 认 尚 未 更 只 比
        let present: Set<UInt32> = [
            0x662F, 0x5DF2, 0x66FE, 0x6709, 0x5728, 0x5B58, 0x4E0E, 0x8DDF, 0x548C, 0x6CA1, 0x56E0, 0x6D89, 0x6765,
            0x5C5E, 0x6E90, 0x5C31, 0x5E76, 0x4E0D, 0x65E9, 0x6307, 0x7531, 0x542B, 0x6027, 0x7684, 0x8FD8, 0x4E5F,
            0x90FD, 0x4ECD, 0x4ECE, 0x89C9, 0x77E5, 0x8BA4, 0x5C1A, 0x672A, 0x66F4, 0x53EA, 0x6BD4,
        ]
        guard present.contains(next) || hasHappened(index, clause) else { return false }
        // 可能就会, 可能也将
        let near = clause.clamped(to: index + 1..<index + 4)
        return !near.contains { ends($0, with: 0x4F1A) || ends($0, with: 0x5C06) }
    }

    /// 了, 过 or 着 behind a verb of the clause.
    private func hasHappened(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: index + 1..<index + 12).contains {
            reading.tokens[$0].count == 1 && [0x4E86, 0x8FC7, 0x7740].contains(scalar($0))
        }
    }

    // MARK: 会

    private func maybe(_ index: Int, _ clause: Range<Int>, _ certainty: Expectation.Certainty) -> OutlookSign? {
        guard isFollowed(index, clause), let follower = next(index, clause) else { return nil }
        // 会的, 会上, 会后; 会是, 会有, 会让 stay
        if [0x7684, 0x4E0A, 0x540E, 0x957F, 0x5458, 0x4E2D].contains(follower) { return nil }
        var sign = OutlookSign(tokens: index..<index + 1, kind: .expectation, certainty: certainty, need: .time)
        guard scalar(index) == 0x4F1A || certainty == .denied else { return hasHappened(index, clause) ? nil : sign }
        if certainty != .denied { sign.need = isCausal(index, clause) || isThen(index, clause) ? .time : .timeOrHolder }
        if certainty != .denied && isSure(index, clause) || follower == 0x7EE7
            || starts(index + 1, with: ChineseOutlook.more)
        {
            sign.need = .nothing
        }
        return hasHappened(index, clause) || isHabit(index, clause) ? nil : sign
    }

    /// 一定会, 必然会, 应该会, 很快会, 终究会, 未来会
    private func isSure(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard index > clause.lowerBound else { return false }
        let before = reading.text.scalars[reading.tokens[index - 1].range]
        return ChineseOutlook.sureWords.contains { before.elementsEqual($0) }
    }

    /// 就会: as a rule.
    private func isThen(_ index: Int, _ clause: Range<Int>) -> Bool {
        index > clause.lowerBound && scalar(index - 1) == 0x5C31
    }

    /// 每天会, 经常会, 往往会, 一般会, 当时会, 就会
    private func isHabit(_ index: Int, _ clause: Range<Int>) -> Bool {
        clause.clamped(to: max(0, index - 8)..<index).contains { token in
            let scalars = reading.text.scalars[reading.tokens[token].range]
            return scalars.first == 0x6BCF || ChineseOutlook.habitWords.contains { scalars.elementsEqual($0) }
        }
    }

    // MARK: 计划

    /// Behind 的, 原, 本来, a number, 该, or before anything but what one may plan to do.
    private func isThing(_ index: Int, _ clause: Range<Int>) -> Bool {
        if isNegated(index, clause) { return true }
        let start = Int(reading.tokens[index].start)
        // 的 原 来 该 此 项 做 好 没 个 大 于 和
        let things: Set<UInt32> = [
            0x7684, 0x539F, 0x6765, 0x8BE5, 0x6B64, 0x9879, 0x505A, 0x597D, 0x6CA1, 0x4E2A, 0x6309, 0x4E0E, 0x548C,
        ]
        if index > clause.lowerBound, things.contains(reading.text.scalars[start - 1]) { return true }
        guard index + 1 < clause.upperBound else { return true }
        // 计划书, 计划的, 准备了, 准备好, 准备工作, 有意思
        if let next = next(index, clause), [0x4E66, 0x7684, 0x4E86, 0x597D, 0x5DE5, 0x4E2D, 0x5230].contains(next) {
            return true
        }
        if isEvent(index + 1, clause) || endsWithTime(clause) { return true }
        return switch reading.tokens[index + 1].entry.tag {
        case .verb, .verbalNoun, .adverb, .preposition, .time, .adjective: false
        default: reading.tokens[index + 1].kind != .number
        }
    }

    /// 计划失败, 计划实现 and nothing behind: it happens to the plan.
    private func isEvent(_ index: Int, _ clause: Range<Int>) -> Bool {
        let scalars = reading.text.scalars[reading.tokens[index].range]
        if ChineseOutlook.events.contains(where: { scalars.elementsEqual($0) }) { return true }
        return index + 1 == clause.upperBound && ChineseOutlook.outcomes.contains { scalars.elementsEqual($0) }
    }

    /// 准备停车时
    private func endsWithTime(_ clause: Range<Int>) -> Bool {
        guard let last = clause.last else { return false }
        return ends(last, with: 0x65F6) || ends(last, with: 0x9645)
    }

    // MARK: 将

    /// 即将到来的, 即将降落时
    private func describes(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard scalar(index) == 0x5373 else { return false }
        return clause.clamped(to: index + 1..<index + 4).contains {
            reading.tokens[$0].count == 1 && [0x7684, 0x65F6].contains(scalar($0))
        }
    }

    /// 将 before a noun or pronoun only marks the object: 将这场戏概括为…
    private func isObject(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard reading.tokens[index].count == 1, scalar(index) == 0x5C06 else { return false }
        // 已将响应提升至三级, 将消息告知了家属
        if index > clause.lowerBound, scalar(index - 1) == 0x5DF2 || hasHappened(index, clause) { return true }
        return ObjectMarker(reading: reading, clause: clause).isObjectMarker(next: index + 1)
    }

    // MARK: Neighbours

    /// A word follows in the clause.
    private func isFollowed(_ index: Int, _ clause: Range<Int>) -> Bool {
        index + 1 < clause.upperBound && reading.tokens[index + 1].isWord
    }

    /// 不, 难以, 无法, 不可, 并不, 没 before it.
    private func isNegated(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard index > clause.lowerBound else { return false }
        let last = reading.text.scalars[Int(reading.tokens[index].start) - 1]
        return [0x4E0D, 0x6CD5, 0x6CA1, 0x65E0, 0x96BE].contains(last) || starts(index - 1, with: ChineseOutlook.hardly)
            || starts(index - 1, with: ChineseOutlook.cannot)
    }

    private func next(_ index: Int, _ clause: Range<Int>) -> UInt32? {
        index + 1 < clause.upperBound ? scalar(index + 1) : nil
    }

    private func scalar(_ token: Int) -> UInt32 { reading.text.scalars[Int(reading.tokens[token].start)] }

    private func ends(_ token: Int, with scalar: UInt32) -> Bool {
        reading.text.scalars[Int(reading.tokens[token].end) - 1] == scalar
    }

    private func starts(_ token: Int, with word: [UInt32]) -> Bool {
        reading.text.scalars[Int(reading.tokens[token].start)...].starts(with: word)
    }
}
