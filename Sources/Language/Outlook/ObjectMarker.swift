/// Whether 将 only marks the object, as 把 does: 将书放下, 将响应升级为三级.
struct ObjectMarker {
    let reading: Reading
    /// Tokens.
    let clause: Range<Int>

    /// - Parameter next: the token behind 将.
    func isObjectMarker(next: Int) -> Bool {
        guard next < clause.upperBound else { return true }
        let follower = reading.tokens[next]
        if follower.kind == .number || follower.entry.tag == .time { return isDatedObject(next) }
        guard follower.kind == .han, !describes(next) else { return true }
        // 将被困人员救出
        if follower.count > 1, reading.text.scalars[Int(follower.start)] == 0x88AB { return true }
        return switch follower.entry.tag {
        case .verb where follower.count == 1: movesInto(next)
        case .verb: makesInto(next + 1..<min(next + 3, clause.upperBound))
        case .adverb, .preposition, .idiom: false
        case .adjective: isNoun(next + 1)
        case .verbalNoun: movesInto(next)
        default: true
        }
    }

    /// 将3人送医; but not 将10月开工, 将明年通车, where a verb follows the time.
    private func isDatedObject(_ next: Int) -> Bool {
        let token = reading.tokens[next]
        let isTime =
            token.entry.tag == .time || [0x65E5, 0x6708, 0x5E74].contains(reading.text.scalars[Int(token.end) - 1])
        return !isTime || makesInto(next + 1..<clause.upperBound)
    }

    /// 将骗得的钱款…: the verb only describes the object.
    private func describes(_ index: Int) -> Bool {
        (index + 1..<max(index + 1, min(index + 3, clause.upperBound))).contains {
            reading.text.scalars[reading.tokens[$0].range].elementsEqual([0x7684])
        }
    }

    /// 将监督职责增加到岗位上: a noun, and behind it a verb that says where to; 将增加到三成 moves nothing.
    private func movesInto(_ next: Int) -> Bool {
        if makesInto(next + 1..<clause.upperBound) { return true }
        if next + 1 < clause.upperBound,
            reading.text.scalars[reading.tokens[next + 1].range].elementsEqual([0x7528, 0x4E8E])
        {
            return true
        }
        guard isNoun(next + 1) || isNoun(next + 2) else { return false }
        return clause.clamped(to: next + 2..<next + ObjectMarker.reach).contains {
            // 到 至 入 给
            [0x5230, 0x81F3, 0x5165, 0x7ED9].contains(reading.text.scalars[Int(reading.tokens[$0].end) - 1])
        }
    }

    private func isNoun(_ index: Int) -> Bool {
        guard index < clause.upperBound, reading.tokens[index].kind == .han else { return false }
        return switch reading.tokens[index].entry.tag {
        case .noun, .properNoun, .organisation, .place, .person: true
        default: false
        }
    }

    /// 为, 成 or 进行 in the clause: 将响应升级为…, 将判决书进行比对
    private func makesInto(_ tokens: Range<Int>) -> Bool {
        for index in tokens.prefix(ObjectMarker.reach) {
            let token = reading.tokens[index]
            if token.kind == .punctuation { return false }
            let last = reading.text.scalars[Int(token.end) - 1]
            if last == 0x4E3A || last == 0x6210 { return true }
            if reading.text.scalars[token.range].elementsEqual([0x8FDB, 0x884C]) { return true }
        }
        return false
    }

    private static let reach = 30
}
